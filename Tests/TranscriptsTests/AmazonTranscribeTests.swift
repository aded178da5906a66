import Testing

@testable import Transcripts

@Suite("Amazon Transcribe")
struct AmazonTranscribeTests {
    private func job(_ results: String, status: String = "COMPLETED") -> String {
        #"{"jobName": "j", "accountId": "1", "status": "\#(status)", "results": {"transcripts": [], \#(results)}}"#
    }

    private func word(_ text: String, _ start: String, _ end: String, _ more: String = "") -> String {
        """
        {"type": "pronunciation", "start_time": "\(start)", "end_time": "\(end)", \(more)
         "alternatives": [{"confidence": "0.5", "content": "\(text)"}]}
        """
    }

    private func mark(_ text: String, _ more: String = "") -> String {
        #"{"type": "punctuation", \#(more) "alternatives": [{"confidence": "0.0", "content": "\#(text)"}]}"#
    }

    private func items(_ items: [String]) -> String { #""items": [\#(items.joined(separator: ","))]"# }

    @Test("Words keep their times; punctuation has neither time nor confidence, redacted words no confidence")
    func words() throws {
        let words = try call(Fixture.text(of: "amazon-transcribe.json")).segments.flatMap(\.words)
        #expect(words.map(\.text) == ["Bike", "shop", ".", "Hi", ",", "[PII]", "here", "."])
        #expect(words.map(\.start) == [619, 930, nil, 1600, nil, 1950, 2410, nil])
        #expect(words.map(\.confidence) == [0.987, 1.0, nil, 0.99, nil, nil, 0.8, nil])
    }

    @Test("Newer files name the speaker at each item; a word without one goes on with the one before")
    func newSpeakers() throws {
        let text = job(
            items([
                word("Hello", "0.0", "0.4", #""speaker_label": "spk_1","#), mark(",", #""speaker_label": "spk_0","#),
                word("hi", "0.5", "0.6", #""speaker_label": "spk_0","#),
                word("um", "0.7", "0.8", #""speaker_label": "","#),
            ]))
        #expect(try call(text).script == ["unknown spk_1 0 400 Hello,", "unknown spk_0 500 800 hi um"])
    }

    @Test("Where older files list no items, the stretch that a word begins in tells its speaker")
    func stretches() throws {
        let stretches = [("0.0", "2.0", "spk_0"), ("0.5", "0.8", "spk_1"), ("2.0", "3.0", "")].map {
            #"{"start_time": "\#($0)", "end_time": "\#($1)", "speaker_label": "\#($2)", "items": []}"#
        }
        let text = job(
            #""speaker_labels": {"speakers": 2, "segments": [\#(stretches.joined(separator: ","))]},"#
                + items([word("a", "0.1", "0.4"), word("b", "0.6", "0.7"), word("c", "0.9", "1.0")]))
        #expect(
            try call(text).script == ["unknown spk_0 100 400 a", "unknown spk_1 600 700 b", "unknown spk_0 900 1000 c"])
    }

    @Test("A pause of a second ends a turn")
    func pauses() throws {
        let text = job(items([word("a", "0.0", "0.4"), word("b", "1.39", "1.5"), word("c", "2.5", "2.6"), mark(".")]))
        #expect(try call(text).script == ["unknown - 0 1500 a b", "unknown - 2500 2600 c."])
    }

    @Test("Both channels may talk at once; a turn ends where the other one speaks in its pause")
    func channels() throws {
        let one = #""channel_label": "ch_0","#
        let two = #""channel_label": "ch_1","#
        let text = job(
            #""channel_labels": {"channels": []},"#
                + items([
                    word("one", "0.0", "1.0", one), word("yes", "0.5", "0.9", two), word("two", "1.0", "2.0", one),
                    word("no", "1.1", "1.5", two), word("what", "2.1", "2.2", two), word("three", "2.3", "3.0", one),
                ]))
        #expect(
            try call(text).script == [
                "unknown ch_0 0 2000 one two", "unknown ch_1 500 900 yes", "unknown ch_1 1100 2200 no what",
                "unknown ch_0 2300 3000 three",
            ])
    }

    @Test("Older files name the channel in its own list only, and the words are not taken twice")
    func channelLists() throws {
        let text = job(
            #""channel_labels": {"channels": [{"channel_label": "ch_0", \#(items([word("a", "0.0", "0.4")]))},"#
                + #"{"channel_label": "ch_1", \#(items([word("b", "0.5", "0.6")]))}]},"#
                + items([word("a", "0.0", "0.4"), word("b", "0.5", "0.6")]))
        #expect(try call(text).script == ["unknown ch_0 0 400 a", "unknown ch_1 500 600 b"])
    }

    @Test("With channels and speakers the label names both")
    func both() throws {
        let text = job(items([word("a", "0.0", "0.4", #""channel_label": "ch_0", "speaker_label": "spk_2","#)]))
        #expect(try call(text).segments[0].label == "ch_0, spk_2")
    }

    @Test("Turns of newer files are taken as they are, but cut where their words change the speaker")
    func audioSegments() throws {
        let own = #""speaker_label": "spk_0","#
        let other = #""speaker_label": "spk_1","#
        let text = job(
            #"""
            "language_code": "zh-CN", "audio_segments": [
              {"id": 0, "transcript": "您好。", "start_time": "0.0", "end_time": "1.0", "speaker_label": "spk_0", "items": [0, 1]},
              {"id": 1, "transcript": "hi no", "start_time": "1.0", "end_time": "3.0", "speaker_label": "spk_0", "items": [2, 3, 9]},
              {"id": 2, "transcript": "bare", "start_time": "3.0", "end_time": null}],
            """#
                + items([
                    word("您好", "0.1", "0.4", #""id": 0,"# + own), mark("。", #""id": 1,"#),
                    word("hi", "1.0", "1.5", #""id": 2,"# + own), word("no", "2.0", "2.5", #""id": 3,"# + other),
                ]))
        let record = try call(text)
        #expect(
            record.script == [
                "unknown spk_0 0 1000 您好。", "unknown spk_0 1000 1500 hi", "unknown spk_1 2000 2500 no",
                "unknown - 3000 - bare",
            ])
        #expect(record.language == "zh-CN")
    }

    @Test("Chinese words are joined without blanks")
    func chinese() throws {
        let text = job(items([word("我", "0.0", "0.4"), word("要", "0.4", "0.5"), word("退货", "0.5", "0.9"), mark("。")]))
        #expect(try call(text).segments.map(\.text) == ["我要退货。"])
    }

    @Test("A time that can't be read is none, and counted")
    func badTimes() throws {
        let record = try call(job(items([word("a", "soon", "-1")])))
        #expect(record.script == ["unknown - - - a"])
        #expect(record.source.warnings.first == "times that can't be read, taken as not given: 2")
    }

    @Test(
        "What is no transcript is refused",
        arguments: [
            (
                #"{"jobName": "j", "accountId": "1", "status": "FAILED"}"#,
                "f: error: the transcription job is not done: FAILED"
            ),
            (
                #"{"jobName": "j", "accountId": "1", "status": "IN_PROGRESS", "results": {}}"#,
                "f: error: the transcription job is not done: IN_PROGRESS"
            ),
            (#"{"jobName": "j", "accountId": "1"}"#, "f: error: ‘results’ is missing"),
            (
                #"{"results": {"transcripts": [{"transcript": "a"}]}}"#,
                "f: error: ‘results.items’ is missing"
            ),
            (
                #"{"results": {"transcripts": [], "items": [], "speaker_labels": {"segments": []}}}"#,
                "f: error: a transcript without words"
            ),
            (
                #"{"results": {"transcripts": [], "channel_labels": {"channels": [{"channel_label": "ch_0"}]}}}"#,
                "f: error: ‘results.channel_labels.channels[…].items’ is missing"
            ),
            (
                #"{"TranscriptionJob": {"TranscriptionJobStatus": "FAILED", "FailureReason": "Bad sample rate"}}"#,
                "f: error: the transcription job is not done: FAILED: Bad sample rate"
            ),
            (
                #"{"TranscriptionJob": {"TranscriptionJobStatus": "COMPLETED"}}"#,
                """
                f: error: the description of a transcription job, without its transcript
                  Give the file that ‘TranscriptionJob.Transcript.TranscriptFileUri’ names.
                """
            ),
        ])
    func refused(_ text: String, _ message: String) {
        #expect(refusal(text, file: "f") == message)
    }
}

@Suite("Amazon Transcribe, streams")
struct TranscribeStreamTests {
    private func result(_ id: String, _ text: String, isPartial: Bool, _ items: String = "") -> String {
        """
        {"ResultId": "\(id)", "StartTime": 1.0005, "EndTime": 2, "IsPartial": \(isPartial),
         "Alternatives": [{"Transcript": "\(text)", "Items": [\(items)]}]}
        """
    }

    @Test(
        "An event is read in all its wrappers",
        arguments: [
            #"{"TranscriptResultStream": {"TranscriptEvent": {"Transcript": {"Results": [*]}}}}"#,
            #"{"TranscriptEvent": {"Transcript": {"Results": [*]}}}"#, #"{"Transcript": {"Results": [*]}}"#,
            #"[{"Transcript": {"Results": []}}, {"Transcript": {"Results": [*]}}]"#,
        ])
    func wrappers(_ wrapper: String) throws {
        let record = try call(wrapper.replacing("*", with: result("r", "hello", isPartial: false)))
        #expect(record.script == ["unknown - 1001 2000 hello"])
    }

    @Test("Partial results are dropped, and the last final one of an id counts")
    func partials() throws {
        let results = [
            result("r", "hel", isPartial: true), result("r", "hello", isPartial: false),
            result("r", "hello you", isPartial: false), result("s", "b", isPartial: true),
        ]
        let record = try call(#"{"Transcript": {"Results": [\#(results.joined(separator: ","))]}}"#)
        #expect(record.segments.map(\.text) == ["hello you"])
        #expect(record.source.warnings.first == "partial results that never became final, left out: 1")
    }

    @Test("A stream that was cut before anything was final is refused")
    func onlyPartials() {
        #expect(
            refusal(#"{"Transcript": {"Results": [\#(result("r", "hel", isPartial: true))]}}"#, file: "f")
                == "f: error: a stream of partial results, none of which is final")
    }

    @Test("A result is cut where its words change the speaker")
    func speakers() throws {
        let items = [("hello", "0"), ("hi", "1")].map {
            #"{"Content": "\#($0)", "Speaker": "\#($1)", "StartTime": \#($1), "EndTime": \#($1).5, "Type": "pronunciation"}"#
        }
        let text = result("r", "hello hi", isPartial: false, items.joined(separator: ","))
        #expect(
            try call(#"{"Transcript": {"Results": [\#(text)]}}"#).script == [
                "unknown speaker 0 0 500 hello", "unknown speaker 1 1000 1500 hi",
            ])
    }

    @Test("Utterances of Call Analytics have roles, and count milliseconds")
    func utterances() throws {
        let events = [("AGENT", 0, false), ("CUSTOMER", 900, false), ("AGENT", 2000, true)].map {
            """
            {"UtteranceEvent": {"UtteranceId": "u\($1)", "ParticipantRole": "\($0)", "BeginOffsetMillis": \($1),
             "EndOffsetMillis": \($1 + 500), "IsPartial": \($2), "Transcript": "a", "Items": [
             {"Content": "a", "BeginOffsetMillis": \($1), "EndOffsetMillis": \($1 + 400), "Type": "pronunciation"}]}}
            """.split(separator: "\n").joined()
        }
        let category = #"{"CategoryEvent": {"MatchedCategories": ["x"]}}"#
        let record = try call((events + [category]).joined(separator: "\n"))
        #expect(record.script == ["agent AGENT 0 500 a", "customer CUSTOMER 900 1400 a"])
        #expect(record.segments[1].words.map(\.end) == [1300])
    }
}
