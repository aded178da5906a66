import Testing

@testable import Transcripts

@Suite("Twilio Conversational Intelligence")
struct TwilioIntelligenceTests {
    @Test("Keys of helper libraries are read too, and channels have no role by themselves")
    func camelCase() throws {
        let text = """
            {"sentences": [{"mediaChannel": 1, "sentenceIndex": 0, "startTime": "1.5", "endTime": "2", "transcript": "a",
              "words": [{"word": "a", "startTime": "1.5", "endTime": "1.75"}]}]}
            """
        let record = try call(text)
        #expect(record.script == ["unknown channel 1 1500 2000 a"])
        #expect(record.segments[0].words == [Segment.Word("a", start: 1500, end: 1750)])
    }

    @Test("Times that are null are not given")
    func noTimes() throws {
        let text = #"{"sentences": [{"media_channel": 1, "start_time": null, "end_time": null, "transcript": "a"}]}"#
        #expect(try call(text).script == ["unknown channel 1 - - a"])
    }

    @Test("A page of several is a part of the call, and refused", arguments: ["next_page_url", "previous_page_url"])
    func pages(_ key: String) {
        let text = """
            {"sentences": [{"media_channel": 1, "transcript": "a"}], "meta": {"\(key)": "https://x.example"}}
            """
        #expect(
            refusal(text, file: "f") == """
                f: error: one page of several: a part of the call
                  Ask for all sentences at once, with a larger ‘PageSize’.
                """)
    }

    @Test(
        "Other answers are refused, with the one that is needed",
        arguments: [
            (
                #"{"sid": "GT1", "service_sid": "GA1", "status": "queued", "channel": {}}"#,
                "the description of a transcript (queued), without its sentences"
            ),
            (
                #"{"sid": "GT1", "serviceSid": "GA1", "channel": {}}"#,
                "the description of a transcript, without its sentences"
            ),
            (#"{"operator_results": [], "meta": {}}"#, "results of operators, without the sentences"),
            (#"{"operatorResults": []}"#, "results of operators, without the sentences"),
        ])
    func others(_ text: String, _ reason: String) {
        #expect(refusal(text, file: "f") == "f: error: \(reason)\n  Give the answer of the transcript's ‘Sentences’.")
    }

    @Test("An answer without sentences is refused")
    func empty() {
        #expect(
            refusal(#"{"sentences": [], "meta": {"key": "sentences"}}"#, file: "f")
                == "f: error: a transcript without words")
        #expect(refusal(#"{"meta": {"key": "sentences"}}"#, file: "f") == "f: error: ‘sentences’ is missing")
    }
}
