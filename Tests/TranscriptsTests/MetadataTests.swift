import Diagnostics
import Testing

@testable import Transcripts

@Suite("A sidecar of metadata")
struct MetadataTests {
    private func options(_ table: String) throws -> ReadingOptions {
        var options = ReadingOptions()
        options.metadata = try CallMetadata(Array(table.utf8), file: "calls.csv")
        return options
    }

    @Test("What a record lacks is filled in, joined by file name")
    func byFile() throws {
        let options = try options(
            """
            file,id,agent.id,agent_name,rings,ring_seconds,started_at,duration,queue,tags.purpose,answered,channel
            other.txt,c0,A0,No,1,1,,,,,,
            test.txt,c7,A7,Li,3,7.5,2026-10-05T09:00:00Z,61,returns,assessment,yes,chat
            """)
        let record = try call("agent: a\ncustomer: b\n", file: "some/test.txt", options)
        #expect(record.id == "c7")
        #expect(record.agent == CallRecord.Agent(id: "A7", name: "Li"))
        #expect(record.rings == 3)
        #expect(record.ringTime == 7500)
        #expect(record.startedAt == "2026-10-05T09:00:00Z")
        #expect(record.duration == 61000)
        #expect(record.queue == "returns")
        #expect(record.tags == ["purpose": "assessment"])
        #expect(record.answered == true)
        #expect(record.channel == .chat)
        #expect(record.source.metadataLine == 3)
        let used = Set([record.source.metadataLine].compactMap { $0 })
        #expect(
            options.metadata?.unmatched(used: used).map(\.description) == ["calls.csv:2: warning: no call for this row"]
        )
    }

    @Test("What a record says itself wins, and another agent is a warning")
    func recordWins() throws {
        let options = try options("id,agent.id,agent.team,rings\nc1,A2,north,5\n")
        let record = try call(#"{"id": "c1", "agent": {"id": "A1"}, "rings": 2, "segments": []}"#, options)
        #expect(record.agent == CallRecord.Agent(id: "A1"))
        #expect(record.rings == 2)
        #expect(record.source.warnings == ["calls.csv:2 names another agent; the record's own is kept"])
    }

    @Test("The agent of the command line is that of calls that name none")
    func agentOption() throws {
        var options = try options("id,agent.id\nc1,A2\n")
        options.agent = CallRecord.Agent(id: "A9", team: "south")
        #expect(try call(#"{"id": "c1", "segments": []}"#, options).agent == CallRecord.Agent(id: "A2"))
        #expect(try call(#"{"id": "c2", "segments": []}"#, options).agent == CallRecord.Agent(id: "A9", team: "south"))
    }

    @Test(
        "What is wrong in a sidecar is refused, all of it at once",
        arguments: [
            ("id,ring\nc1,3\n", "m.csv:1: error: unknown column ‘ring’\n  Did you mean ‘rings’?"),
            ("rings\n3\n", "m.csv:1: error: no column ‘id’ or ‘file’ to join by"),
            ("id,rings,rings\nc1,3,3\n", "m.csv:1: error: the column ‘rings’ stands twice"),
            ("id,rings\nc1,3\nc1,4\n", "m.csv:3: error: the ‘id’ of line 2 again"),
            ("file,rings\nf,3\nf,4\n", "m.csv:3: error: the ‘file’ of line 2 again"),
            ("id,rings\n,3\n", "m.csv:2: error: a row without ‘id’ or ‘file’"),
            ("id,rings\nc1\n", "m.csv:2: error: a row of 1 columns under a header of 2"),
            (
                "id,rings,started_at\nc1,x,\nc2,3,2026-10-05 09:00:00\n",
                "m.csv:2: error: ‘rings’ must be a whole number from 0 to 1000000, found something else\n"
                    + "m.csv:3: error: ‘started_at’ has no time zone\n  Give the zone with --time-zone."
            ),
            ("", "m.csv:1: error: an empty file"),
        ])
    func refuses(_ table: String, _ message: String) {
        let error = #expect(throws: Diagnostics.self) { try CallMetadata(Array(table.utf8), file: "m.csv") }
        #expect(error?.description == message)
    }

    @Test("That a sidecar was taken for another encoding is said once")
    func codePage() throws {
        let table = "file,agent.name,queue\ntest.txt,Анна Сергеева,лампы и настольные светильники\n"
        var options = ReadingOptions()
        let bytes = try #require(Iconv.bytes(of: table, in: "CP1251"))
        options.metadata = try CallMetadata(bytes, file: "calls.csv")
        let record = try call("agent: a\ncustomer: b\n", options)
        #expect(record.agent.name == "Анна Сергеева")
        #expect(options.metadata?.warnings.map(\.message) == ["not UTF-8: taken for Windows-1251"])
    }

    @Test("Times take the user's zone")
    func zones() throws {
        let metadata = try CallMetadata(
            Array("id,started_at\nc1,2026-10-05 09:00:00\n".utf8), file: "m.csv", zone: LocalZone(offset: "+08:00"))
        var record = CallRecord(id: "c1")
        metadata.apply(to: &record)
        #expect(record.startedAt == "2026-10-05T09:00:00+08:00")
    }
}
