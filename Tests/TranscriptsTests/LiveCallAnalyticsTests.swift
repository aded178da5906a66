import Testing

@testable import Transcripts

@Suite("Amazon Live Call Analytics")
struct LiveCallAnalyticsTests {
    private func segment(_ fields: String, call: String = "c") -> String {
        #"{"EventType": "ADD_TRANSCRIPT_SEGMENT", "CallId": "\#(call)", \#(fields)}"#
    }

    @Test("Seconds are texts or numbers")
    func times() throws {
        let events = [
            segment(#""Channel": "AGENT", "Transcript": "a", "StartTime": "1.0005", "EndTime": "2""#),
            segment(#""Channel": "CALLER", "Transcript": "b", "StartTime": 3.25, "EndTime": 4"#),
            segment(#""Channel": "CALLER", "Transcript": "c", "StartTime": 5, "EndTime": null"#),
        ]
        #expect(
            try call("[\(events.joined(separator: ","))]").script == [
                "agent AGENT 1001 2000 a", "customer CALLER 3250 4000 b", "customer CALLER 5000 - c",
            ])
    }

    @Test("The last final version of a segment counts; partial ones are dropped, a late one too")
    func versions() throws {
        let events = [(true, "w"), (false, "wool"), (false, "wool!"), (true, "woo")].map {
            segment(#""Channel": "AGENT", "SegmentId": "s", "IsPartial": \#($0), "Transcript": "\#($1)""#)
        }
        let record = try call(events.joined(separator: "\n"))
        #expect(record.segments.map(\.text) == ["wool!"])
        #expect(record.source.warnings == [])
    }

    @Test(
        "What an assistant shows to the agent is no talk",
        arguments: ["AGENT_ASSISTANT", "CATEGORY_MATCH", "CALLER_VOICETONE", "AGENT_VOICETONE"])
    func shown(_ channel: String) throws {
        let events = [
            segment(#""Channel": "\#(channel)", "Transcript": "a""#),
            segment(#""Channel": "AGENT", "Transcript": "b""#),
        ]
        #expect(try call(events.joined(separator: "\n")).segments.map(\.text) == ["b"])
    }

    @Test("Where people of a channel are told apart, the channel is no role")
    func speakers() throws {
        let text = segment(#""Channel": "CALLER", "Speaker": "spk_0", "Transcript": "a""#)
        #expect(try call(text).script == ["unknown channel CALLER, spk_0 - - a"])
    }

    @Test("Events of Transcribe inside a segment are read as they are, by the channel that the solution documents")
    func inner() throws {
        let results = ["ch_0", "ch_1"].map {
            """
            {"ResultId": "\($0)", "ChannelId": "\($0)", "StartTime": 1, "EndTime": 2, "IsPartial": false,
             "Alternatives": [{"Transcript": "a", "Items": []}]}
            """.split(separator: "\n").joined()
        }
        let record = try call(
            results.map { segment(#""TranscriptEvent": {"Transcript": {"Results": [\#($0)]}}"#) }.joined(
                separator: "\n"))
        #expect(record.script == ["customer ch_0 1000 2000 a", "agent ch_1 1000 2000 a"])
        #expect(record.source.roles == .channel)
        let utterance = #""UtteranceEvent": {"ParticipantRole": "AGENT", "Transcript": "a", "BeginOffsetMillis": 5}"#
        #expect(try call(segment(utterance)).script == ["agent AGENT 5 - a"])
    }

    @Test("The agent's id may come late; where it changes, the last is taken and that is said")
    func agents() throws {
        func events(_ ids: [String]) -> String {
            (ids.map { #"{"EventType": "UPDATE_AGENT", "CallId": "c", "AgentId": "\#($0)"}"# }
                + [segment(#""Channel": "AGENT", "Transcript": "a""#)]).joined(separator: "\n")
        }
        #expect(try call(events(["x"])).agent.id == "x")
        #expect(try call(events(["x", "x"])).source.warnings == [])
        let changed = try call(events(["x", "y"]))
        #expect(changed.agent.id == "y")
        #expect(changed.source.warnings == ["the agent's id changes; the last is taken"])
    }

    @Test("A call without talk is set aside, and others of the file go on")
    func empty() throws {
        let start = #"{"EventType": "START", "CallId": "d", "CreatedAt": "2026-01-01T00:00:00Z"}"#
        #expect(refusal(start, file: "f") == "f: error: a transcript without words")
        let readings = read(start + "\n" + segment(#""Channel": "AGENT", "Transcript": "a""#))
        #expect(refusals(readings).count == 1)
        #expect(calls(readings).map(\.id) == ["c"])
        #expect(calls(readings).map(\.source.record) == [2])
    }
}
