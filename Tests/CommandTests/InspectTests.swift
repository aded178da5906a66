import Foundation
import Testing

@Suite("formats, inspect and convert")
struct InspectTests {
    @Test("formats lists every format with its name for --input-format")
    func formats() throws {
        let table = try Callgrade.run(["formats"])
        let json = try Callgrade.run(["formats", "--format", "json"])
        let list = try #require(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: String]])
        #expect(list.count > 10)
        for format in list {
            let name = try #require(format["name"])
            #expect(table.lines.contains { $0.hasPrefix(name + " ") }, "\(name)")
        }
        #expect(table.lines.allSatisfy { $0.count <= 80 })
    }

    @Test("inspect says what a file is, who speaks, and what is missing")
    func page() throws {
        let folder = try TemporaryFolder()
        try folder.file("call.txt", "[0:01] Alice: Good morning.\n[0:03] Bob: Hello.\n[0:05] Alice: Bye.\n")
        let ended = try Callgrade.run(
            ["inspect", "call.txt", "--agent", "a-1", "--agent-speaker", "alice"], in: folder.path)
        #expect(ended.code == 0)
        #expect(
            ended.text == """
                file       call.txt
                format     text: Labelled text, such as ‘agent: …’ or ‘客服：…’
                known by   six of ten lines or paragraphs begin with a speaker's label, at most
                           six labels
                calls      1

                call       call.txt
                segments   3, until 0:05
                times      starts
                speaker    ‘Alice’: agent, 2 segments
                           ‘Bob’: customer, 1 segments
                roles      as --agent-speaker says
                told       agent
                missing    end, started_at, direction, queue, answered, ring_seconds, duration,
                           ended_by, resolved, customer_rating

                What is missing is unknown to every check, never failed. --metadata gives facts
                of calls, --agent the agent's id, --agent-speaker the agent's label.

                """)
    }

    @Test("inspect says why a file can't be read, and exits 65")
    func refused() throws {
        let folder = try TemporaryFolder()
        try folder.file("notes.txt", "Call back on Monday.\n")
        let ended = try Callgrade.run(["inspect", "notes.txt"], in: folder.path)
        #expect(ended.code == 65)
        #expect(
            ended.text.hasPrefix(
                "file       notes.txt\ncalls      0, and 1 set aside\n\nnotes.txt: error: not recognised"))
    }

    @Test("inspect names the format of a file that it can't read for a reason")
    func refusedFormat() throws {
        let folder = try TemporaryFolder()
        try folder.file(
            "job.json", #"{"Data": {"TaskId": 1, "Status": 3, "StatusStr": "failed", "ErrorMsg": "no audio"}}"#)
        let ended = try Callgrade.run(["inspect", "job.json"], in: folder.path)
        #expect(ended.code == 65)
        #expect(ended.lines[1].hasPrefix("format     tencent-asr: "))
        #expect(ended.text.contains("\njob.json: error: a failed transcription job: ‘no audio’"))
    }

    @Test("inspect lists the calls of a file with many, and shows one by its id")
    func several() throws {
        let all = try Callgrade.run(["inspect", "calls.ndjson"], in: Fixture.folder)
        #expect(all.lines.contains { $0.hasPrefix("c-4 ") })
        #expect(all.text.contains("--call shows one of them."))
        let one = try Callgrade.run(["inspect", "calls.ndjson", "--call", "c-4"], in: Fixture.folder)
        #expect(one.lines.contains("call       c-4"))
        let none = try Callgrade.run(["inspect", "calls.ndjson", "--call", "c-99"], in: Fixture.folder)
        #expect(none.code == 66)
        #expect(none.errors == "calls.ndjson: no call ‘c-99’\n  Without --call the file's calls are listed.\n")
    }

    @Test("inspect as JSON is an object a file")
    func json() throws {
        let ended = try Callgrade.run(
            ["inspect", "calls.ndjson", "--call", "c-4", "--format", "json"], in: Fixture.folder)
        let page = try #require(try JSONSerialization.jsonObject(with: Data(ended.text.utf8)) as? [String: Any])
        #expect(page["formats"] as? [String] == ["native"])
        #expect((page["calls"] as? [[String: Any]])?.first?["id"] as? String == "c-4")
    }

    @Test("Calls converted to NDJSON are scored the same")
    func convert() throws {
        let folder = try TemporaryFolder()
        let inputs = ["calls.ndjson", "folder/greeting.txt"]
        let converted = try Callgrade.run(["convert"] + inputs + ["--to", "ndjson"], in: Fixture.folder)
        #expect(converted.errors.hasSuffix("calls written, 0 set aside\n"))
        #expect(converted.code == 0)
        try folder.file("all.ndjson", converted.text)
        let options = ["--rubric", Fixture.rubric, "--by", "call", "--format", "csv", "--quiet"]
        let before = try Callgrade.run(["score"] + inputs + options, in: Fixture.folder)
        let after = try Callgrade.run(["score", "all.ndjson"] + options, in: folder.path)
        #expect(before.text == after.text)
        #expect(before.lines.count > 9)
    }

    @Test("A vCon holds the call, and with a rubric what it scored")
    func vCon() throws {
        let options = ["--to", "vcon", "--rubric", Fixture.rubric, "--quiet"]
        let ended = try Callgrade.run(["convert", "folder/greeting.txt"] + options, in: Fixture.folder)
        let vCon = try #require(try JSONSerialization.jsonObject(with: Data(ended.text.utf8)) as? [String: Any])
        let analyses = try #require(vCon["analysis"] as? [[String: Any]])
        #expect(analyses.map { $0["type"] as? String } == ["transcript", "report"])
        #expect((analyses[1]["body"] as? [String: Any])?["rubric"] as? String == "service-line")
        #expect(ended.errors == "")
    }

    @Test("convert goes on behind what can't be read, keeps it in --rejects and exits 65")
    func rejects() throws {
        let folder = try TemporaryFolder()
        try folder.file("a.ndjson", "{\"id\":\"a\",\"segments\":[]}\n{\"id\":\n{\"id\":\"b\",\"segments\":[]}\n")
        let ended = try Callgrade.run(["convert", "a.ndjson", "--to", "ndjson", "--rejects", "bad"], in: folder.path)
        #expect(ended.code == 65)
        #expect(ended.lines.count == 2)
        #expect(ended.errors.hasPrefix("a.ndjson:2:7: error: broken JSON"))
        #expect(ended.errors.hasSuffix("\n2 calls written, 1 set aside\n"))
        #expect(try String(contentsOfFile: folder.path + "/bad", encoding: .utf8) == "{\"id\":\n")
    }

    @Test("What convert can't do is said before anything is written")
    func usage() throws {
        let rubric = try Callgrade.run(
            ["convert", "calls.ndjson", "--to", "ndjson", "--rubric", "x"], in: Fixture.folder)
        #expect(rubric.code == 64)
        #expect(rubric.errors.contains("--rubric goes with --to vcon"))
        let input = try Callgrade.run(["convert", "none.json", "--to", "vcon"], in: Fixture.folder)
        #expect(input.code == 66)
        #expect(input.text.isEmpty)
    }
}
