import Testing

@testable import Transcripts

@Suite("Google")
struct GoogleTests {
    private func speech(_ results: String) -> String { "{\"results\": [\(results)]}" }

    private func result(_ words: String, _ text: String = "", _ keys: String = "") -> String {
        "{\"alternatives\": [{\"transcript\": \"\(text)\", \"words\": [\(words)]}]\(keys)}"
    }

    @Test(
        "A word's time is read in all forms of a duration",
        arguments: [
            (#""startTime": "1.200s", "endTime": "1.5s""#, 1200, 1500),
            (#""startTime": {"seconds": "12", "nanos": 900000000}, "endTime": {"seconds": "13"}"#, 12900, 13000),
            (#""startTime": {"nanos": 500000}, "endTime": {"seconds": 1}"#, 1, 1000),
            (#""startTime": {}, "endTime": {"nanos": 499999}"#, 0, 0),
            (#""startOffset": "0s", "endOffset": "0.4s""#, 0, 400),
            (#""start_time": "1.2s", "end_time": "1.5s""#, 1200, 1500),
            (#""endOffset": "0.4s""#, nil, 400),
            (#""startTime": "1.2", "endTime": "1.5s""#, nil, 1500),
        ] as [(String, Int?, Int?)])
    func times(_ keys: String, _ start: Int?, _ end: Int?) throws {
        let words = try call(speech(result("{\(keys), \"word\": \"Hello\"}", "Hello"))).segments[0].words
        #expect(words == [Segment.Word("Hello", start: start, end: end)])
    }

    @Test("The last result of a diarised call repeats it, and alone is taken")
    func lastResult() throws {
        let text = speech(
            [
                result(#"{"startTime": "1s", "endTime": "2s", "word": "One."}"#, "One."),
                result(#"{"startTime": "3s", "endTime": "4s", "word": "Two."}"#, "Two."),
                result(
                    #"{"startTime": "1s", "endTime": "2s", "word": "One.", "speakerTag": 1}"#
                        + #", {"startTime": "3s", "endTime": "4s", "word": "Two.", "speakerTag": 2}"#),
            ].joined(separator: ","))
        #expect(try call(text).script == ["unknown speaker 1 1000 2000 One.", "unknown speaker 2 3000 4000 Two."])
    }

    @Test("Results that each name their own speakers, as version 2 has them, are all taken")
    func ownSpeakers() throws {
        let text = speech(
            [
                result(#"{"startOffset": "1s", "endOffset": "2s", "word": "One.", "speakerLabel": "1"}"#, "One."),
                result(#"{"startOffset": "3s", "endOffset": "4s", "word": "Two.", "speakerLabel": "2"}"#, "Two."),
            ].joined(separator: ","))
        #expect(try call(text).script == ["unknown speaker 1 1000 2000 One.", "unknown speaker 2 3000 4000 Two."])
    }

    @Test("A result whose words change the speaker is cut there")
    func cut() throws {
        let text = speech(
            result(
                #"{"startOffset": "1s", "endOffset": "2s", "word": "One.", "speakerLabel": "1"}"#
                    + #", {"startOffset": "2s", "endOffset": "3s", "word": "Two.", "speakerLabel": "2"}"#, "One. Two."))
        #expect(try call(text).script == ["unknown speaker 1 1000 2000 One.", "unknown speaker 2 2000 3000 Two."])
    }

    @Test("Each channel has a last result of its own, and its own numbers of speakers")
    func channels() throws {
        func both(_ channel: Int) -> String {
            let tag = ", \"channelTag\": \(channel)"
            return [
                result(#"{"startTime": "\#(channel)s", "endTime": "9s", "word": "Hi."}"#, "Hi.", tag),
                result(#"{"startTime": "\#(channel)s", "endTime": "9s", "word": "Hi.", "speakerTag": 1}"#, "", tag),
            ].joined(separator: ",")
        }
        #expect(
            try call(speech(both(1) + "," + both(2))).script == [
                "unknown channel 1, speaker 1 1000 9000 Hi.", "unknown channel 2, speaker 1 2000 9000 Hi.",
            ])
    }

    @Test("A tag of 0 names nobody, a confidence of 0 is none, and a guess that may change is no result")
    func zeroes() throws {
        let record = try call(
            """
            {"results": [{"alternatives": [{"transcript": "Hello", "confidence": 0}], "channelTag": 0, "isFinal": true},
              {"alternatives": [{"transcript": "Hello th"}], "isFinal": false}]}
            """)
        #expect(record.script == ["unknown - - - Hello"])
        #expect(record.segments[0].confidence == nil)
    }

    @Test(
        "What has no transcript is refused with Google's word for it",
        arguments: [
            (
                #"{"name": "1", "metadata": {"@type": "type.googleapis.com/google.cloud.speech.v1.LongRunningRecognizeMetadata"}}"#,
                "an unfinished transcription job\n  Fetch the result again when the job is done."
            ),
            (
                #"{"name": "1", "metadata": {"@type": "google.cloud.speech.v1.X"}, "done": false, "response": {"results": []}}"#,
                "an unfinished transcription job\n  Fetch the result again when the job is done."
            ),
            (
                #"{"name": "1", "metadata": {"@type": "google.cloud.speech.v1.X"}, "done": true, "error": {"code": 3, "message": "m"}}"#,
                "a failed transcription job: ‘3’"
            ),
            (
                #"{"name": "1", "metadata": {"@type": "google.cloud.speech.v1.X"}, "done": true, "response": {}}"#,
                "‘response.results’ is missing"
            ),
            (
                #"{"name": "1", "metadata": {"@type": "google.cloud.speech.v1.X"}, "done": true, "response": {"results": []}}"#,
                "a transcript without words"
            ),
            (
                #"{"name": "1", "done": true, "response": {"@type": "google.cloud.speech.v2.X", "results": {"gs://a": {"cloudStorageResult": {"uri": "gs://b"}}}}}"#,
                "‘transcript’ is missing\n  Fetch it from the address in ‘cloudStorageResult’."
            ),
            (#"{"entries": [{"start_timestamp_usec": 1, "user_id": 2}]}"#, "‘entries[…].text’ is missing"),
            (#"{"transcript": {"transcriptSegments": []}}"#, "a transcript without words"),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: " + reason)
    }

    @Test(
        "What only looks like Google's is not taken for it",
        arguments: [
            #"{"results": [{"final": true, "alternatives": [{"transcript": "a", "timestamps": [["a", 0, 1]]}]}]}"#,
            #"{"results": [{"alternatives": [{"transcript": "a", "words": [{"word": "a", "start_time": 0, "end_time": 80}]}]}]}"#,
            #"{"results": {"channels": [{"alternatives": [{"transcript": "a"}]}]}}"#,
            #"{"results": [{"type": "word", "alternatives": [{"content": "a"}]}]}"#,
        ])
    func others(_ text: String) {
        #expect(!calls(read(text)).contains { $0.source.format == "google-speech" })
    }

    private func entries(_ times: [String]) -> String {
        let list = times.map {
            "{\"start_timestamp_usec\": \($0), \"text\": \"Hi.\", \"role\": \"AGENT\", \"user_id\": 1}"
        }
        return "{\"entries\": [\(list.joined(separator: ","))]}"
    }

    @Test(
        "Times count from the first entry; those at one distance look made up and are not used",
        arguments: [
            (["1000000", "3000400", "3500500", "9000000"], [0, 2000, 2501, 8000]),
            (["\"3000000\"", "1000000", "2000000"], [0, 1000, 2000]),
            (["1000000", "6000000", "11000000", "16000000"], [nil, nil, nil, nil]),
            (["5", "5", "5", "5"], [nil, nil, nil, nil]),
            (["1000000", "6000000", "11000000"], [0, 5000, 10000]),
            (["1000000", "null", "11000000"], [0, nil, 10000]),
            (["-1", "1e400"], []),
        ] as [([String], [Int?])])
    func entryTimes(_ times: [String], _ starts: [Int?]) throws {
        #expect(calls(read(entries(times))).first?.segments.map(\.start) ?? [] == starts)
    }

    @Test("An automated agent is the agent only where no person is")
    func automated() throws {
        let bot = #"{"text": "Hi.", "role": "AUTOMATED_AGENT", "user_id": 1}"#
        let person = #"{"text": "Ho.", "role": "AGENT", "user_id": 2}"#
        #expect(try call("{\"entries\": [\(bot)]}").segments.map(\.speaker) == [.agent])
        #expect(try call("{\"entries\": [\(bot), \(person)]}").segments.map(\.speaker) == [.system, .agent])
    }

    @Test("Without a role the channels that the import named tell the sides, and the record says so")
    func importedChannels() throws {
        let record = try call(
            """
            {"callMetadata": {"agentChannel": 1, "customerChannel": 2}, "transcript": {"transcriptSegments": [
              {"text": "Hi.", "channelTag": 1}, {"text": "Ho.", "channelTag": 2}]}}
            """)
        #expect(record.script == ["agent channel 1 - - Hi.", "customer channel 2 - - Ho."])
        #expect(record.source.roles == .channel)
    }

    @Test("Agents of one role are told apart by their ids, and each has a record")
    func insightsAgents() {
        let readings = read(
            """
            {"name": "c", "qualityMetadata": {"agentInfo": [{"agentId": "o", "displayName": "Otto"}, {"agentId": "a", "team": "rugs"}]},
             "transcript": {"transcriptSegments": [
              {"text": "Hi.", "segmentParticipant": {"role": "HUMAN_AGENT", "userId": "o"}},
              {"text": "Ho.", "segmentParticipant": {"role": "HUMAN_AGENT", "userId": "a"}}]}}
            """)
        #expect(calls(readings).map(\.agent) == [.init(id: "o", name: "Otto"), .init(id: "a", team: "rugs")])
        #expect(
            calls(readings).first?.script == ["agent HUMAN_AGENT o - - Hi.", "colleague HUMAN_AGENT a - - Ho."])
    }

    @Test("Conversations of a list are calls of their own, in either case of names")
    func list() throws {
        let readings = read(
            """
            {"conversations": [
              {"name": "projects/p/conversations/7", "start_time": "2026-02-02T04:00:00Z", "duration": {"seconds": "9"}, "medium": "CHAT",
               "agent_id": "o", "transcript": {"transcript_segments": [
                 {"text": "Hi.", "message_time": "2026-02-02T04:00:01.5Z", "segment_participant": {"role": "END_USER"}}]}},
              {"name": "8"}]}
            """)
        let first = try #require(calls(readings).first)
        #expect(first.id == "7")
        #expect(first.channel == .chat)
        #expect(first.duration == 9000)
        #expect(first.agent.id == "o")
        #expect(first.script == ["customer END_USER 1500 - Hi."])
        #expect(refusals(readings) == ["calls/test.txt: error: ‘transcript.transcriptSegments’ is missing"])
    }
}
