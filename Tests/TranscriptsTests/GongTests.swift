import Testing

@testable import Transcripts

@Suite("Gong")
struct GongTests {
    private func transcript(_ ids: [String], _ more: String = "") -> String {
        let monologues = ids.map { #"{"speakerId": "\#($0)", "sentences": [{"start": 0, "end": 5, "text": "a"}]}"# }
        return #"{"callId": "7", \#(more) "transcript": [\#(monologues.joined(separator: ","))]}"#
    }

    private func party(_ id: String, _ affiliation: String) -> String {
        #"{"speakerId": "\#(id)", "name": "N\#(id)", "userId": "u\#(id)", "affiliation": "\#(affiliation)"}"#
    }

    private func speakers(_ ids: [String], _ parties: [String], host: String? = nil) throws -> [Speaker] {
        let host = host.map { #""metaData": {"primaryUserId": "\#($0)"},"# } ?? ""
        let more = #"\#(host) "parties": [\#(parties.joined(separator: ","))],"#
        return try call(#"{"callTranscripts": [\#(transcript(ids, more))]}"#).segments.map(\.speaker)
    }

    @Test("Whoever is external is the customer, the only internal speaker the agent")
    func affiliations() throws {
        #expect(try speakers(["1", "2"], [party("1", "Internal"), party("2", "External")]) == [.agent, .customer])
        // A party of the company who says nothing takes nothing away.
        #expect(
            try speakers(["1", "2"], [party("1", "Internal"), party("2", "External"), party("3", "Internal")])
                == [.agent, .customer])
    }

    @Test("Of several internal speakers the host is the agent; without a host nobody is")
    func host() throws {
        let parties = [party("1", "Internal"), party("2", "External"), party("3", "Internal")]
        #expect(try speakers(["1", "2", "3"], parties, host: "u3") == [.colleague, .customer, .agent])
        #expect(try speakers(["1", "2", "3"], parties) == [.unknown, .customer, .unknown])
        #expect(try speakers(["1", "2", "3"], parties, host: "u9") == [.unknown, .customer, .unknown])
    }

    @Test("An unknown affiliation is no role")
    func unknown() throws {
        #expect(try speakers(["1", "2"], [party("1", "Unknown"), party("2", "Unknown")]) == [.unknown, .unknown])
    }

    @Test("Another speaker whom the user names has an own identity")
    func mapped() throws {
        var options = ReadingOptions()
        options.agentLabels = ["N1"]
        let parties = [party("1", "Internal"), party("2", "External"), party("3", "Internal")]
        let more = #""metaData": {"primaryUserId": "u3"}, "parties": [\#(parties.joined(separator: ","))],"#
        let record = try call(transcript(["1", "2", "3"], more), options)
        #expect(record.agent == CallRecord.Agent(id: "u1", name: "N1"))
        #expect(record.segments.map(\.speaker) == [.agent, .customer, .colleague])
    }

    @Test("Ids keep all their digits, as texts and as numbers")
    func ids() throws {
        let text =
            #"{"callTranscripts": [{"callId": 18446744073709551615, "transcript": [{"speakerId": 9223372036854775809, "#
            + #""sentences": [{"start": 1, "end": 2, "text": "a"}]}]}]}"#
        let record = try call(text)
        #expect(record.id == "18446744073709551615")
        #expect(record.segments[0].label == "9223372036854775809")
    }

    @Test("A call by itself and a list of calls are read too")
    func bare() throws {
        #expect(try call(transcript(["1"])).id == "7")
        #expect(calls(read("[\(transcript(["1"])), \(transcript(["1"]))]")).map(\.source.record) == [1, 2])
    }

    @Test("Calls without ids have ids of their own, in lines too")
    func ownIDs() {
        let text = #"{"callTranscripts": [*, *]}"#.replacing(
            "*", with: transcript(["1"]).replacing(#""callId": "7","#, with: ""))
        #expect(calls(read(text, file: "f")).map(\.id) == ["f#1", "f#2"])
        let lines = calls(read(text + "\n" + text, file: "f"))
        #expect(lines.map(\.id) == ["f#1#1", "f#1#2", "f#2#1", "f#2#2"])
        #expect(lines.map(\.source.record) == [1, 1, 2, 2])
    }

    @Test(
        "Languages are those of ISO 639-2, but for none",
        arguments: [("eng", "en"), ("und", nil), ("zxx", nil)] as [(String, String?)])
    func languages(_ language: String, _ tag: String?) throws {
        let more = #""metaData": {"language": "\#(language)", "direction": "Conference"},"#
        let record = try call(transcript(["1"], more))
        #expect(record.language == tag)
        #expect(record.direction == nil)
    }

    @Test("A broken call of several is set aside, and the others go on")
    func broken() {
        let readings = read(#"{"callTranscripts": [{"callId": "8"}, \#(transcript(["1"]))]}"#, file: "f")
        #expect(refusals(readings) == ["f: error: ‘transcript’ is missing"])
        #expect(calls(readings).map(\.id) == ["7"])
    }

    @Test(
        "Schemas and descriptions are refused",
        arguments: [
            (#"{"CallTranscripts": {"properties": {}}}"#, "‘callTranscripts’ is no list of calls"),
            (#"{"callTranscripts": {}}"#, "‘callTranscripts’ is no list of calls"),
            (
                #"{"calls": [{"metaData": {"id": "7"}, "parties": []}]}"#,
                "descriptions of calls, without their transcripts"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text, file: "f") == "f: error: \(reason)\n  Give the answer of /v2/calls/transcript.")
    }
}
