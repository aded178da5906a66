import Testing

@testable import Transcripts

@Suite("Azure")
struct AzureTests {
    private func batch(_ phrases: String, _ head: String = "") -> String {
        "{\(head)\"recognizedPhrases\": [\(phrases)]}"
    }

    private func phrase(_ keys: String, _ text: String = "Hello.") -> String {
        "{\(keys), \"nBest\": [{\"display\": \"\(text)\"}]}"
    }

    @Test(
        "A phrase's time is read from whichever unit is there",
        arguments: [
            (#""offsetInTicks": 12345, "durationInTicks": 10000"#, "unknown - 1 2 Hello."),
            (#""offsetInTicks": 15000.0, "durationTicks": 5000.0"#, "unknown - 2 3 Hello."),
            (#""offsetMilliseconds": 1500, "durationMilliseconds": 20"#, "unknown - 1500 1520 Hello."),
            (#""offset": "PT1H2M3.5S", "duration": "PT0.5S""#, "unknown - 3723500 3724000 Hello."),
            (#""Offset": "PT1S", "Duration": "PT2S""#, "unknown - 1000 3000 Hello."),
            (#""offset": "PT1S""#, "unknown - 1000 - Hello."),
            (#""duration": "PT1S""#, "unknown - - - Hello."),
            (#""offset": null, "duration": "PT1S""#, "unknown - - - Hello."),
            (#""offset": "one", "duration": "PT1S""#, "unknown - - - Hello."),
            (#""offsetInTicks": 9223372036854775807, "durationInTicks": 9223372036854775807"#, "unknown - - - Hello."),
        ])
    func times(_ keys: String, _ line: String) throws {
        #expect(try call(batch(phrase(keys))).script == [line])
    }

    @Test("Phrases that are grouped by channel are put in the order of their times")
    func order() throws {
        let text = batch(
            [
                phrase(#""channel": 0, "offset": "PT5S""#, "Later."),
                phrase(#""channel": 1, "offset": "PT3S""#, "Early."),
            ].joined(separator: ","))
        #expect(try call(text).script == ["unknown channel 1 3000 - Early.", "unknown channel 0 5000 - Later."])
    }

    @Test(
        "A speaker is a number of a mono recording, a channel of a stereo one, and never a role",
        arguments: [
            (#""channel": 0, "speaker": 1"#, #""channel": 0, "speaker": 2"#, ["speaker 1", "speaker 2"]),
            (#""channel": 0"#, #""channel": 1"#, ["channel 0", "channel 1"]),
            (
                #""channel": 0, "speaker": 1"#, #""channel": 1, "speaker": 1"#,
                ["channel 0, speaker 1", "channel 1, speaker 1"]
            ),
            (#""channel": 0"#, #""channel": 0"#, []),
            (#""speaker": null"#, #""SPEAKER": "1""#, ["speaker 1"]),
        ])
    func labels(_ first: String, _ second: String, _ labels: [String]) throws {
        let record = try call(batch(phrase(first) + "," + phrase(second)))
        #expect(record.segments.compactMap(\.label) == labels)
        #expect(record.segments.allSatisfy { $0.speaker == .unknown })
    }

    @Test("The first alternative counts, not the one with the highest confidence")
    func alternatives() throws {
        let text = batch(
            #"{"nBest": [{"confidence": 0.5, "display": "Yes."}, {"confidence": 0.9, "display": "No."}]}"#)
        let segment = try call(text).segments[0]
        #expect(segment.text == "Yes.")
        #expect(segment.confidence == 0.5)
    }

    @Test(
        "The text is what is displayed, else the nearest to it; the words as spoken are kept",
        arguments: [
            (#""display": "It's 5.", "itn": "it's 5", "lexical": "it's five""#, "It's 5.", "it's five"),
            (#""display": "", "itn": "it's 5", "maskedITN": "", "lexical": "it's five""#, "it's 5", "it's five"),
            (#""lexical": "it's five""#, "it's five", nil),
            (#""Display": "It's 5.", "Lexical": "it's five""#, "It's 5.", "it's five"),
        ] as [(String, String, String?)])
    func text(_ keys: String, _ text: String, _ lexical: String?) throws {
        let segment = try call(batch("{\"nBest\": [{\(keys)}]}")).segments[0]
        #expect(segment.text == text)
        #expect(segment.lexical == lexical)
    }

    @Test("Words are those displayed where they have times, else those spoken")
    func words() throws {
        let spoken = #""words": [{"word": "hi", "offsetInTicks": 10000, "durationInTicks": 20000, "confidence": 0.5}]"#
        let shown = #""displayWords": [{"displayText": "Hi!", "offset": "PT0.001S", "duration": "PT0.002S"}]"#
        let plain = try call(batch("{\"nBest\": [{\"display\": \"Hi!\", \(spoken)}]}")).segments[0]
        #expect(plain.words == [Segment.Word("hi", start: 1, end: 3, confidence: 0.5)])
        let both = try call(batch("{\"nBest\": [{\"display\": \"Hi!\", \(spoken), \(shown)}]}")).segments[0]
        #expect(both.words == [Segment.Word("Hi!", start: 1, end: 3)])
    }

    @Test("What was not recognised is left out, and the record says so")
    func status() throws {
        let record = try call(
            batch(
                phrase(#""recognitionStatus": "Error""#, "One.") + ","
                    + phrase(#""recognitionStatus": "Success""#, "Two.")))
        #expect(record.script == ["unknown - - - Two."])
        #expect(record.source.warnings.first == "phrases that were not recognised, left out: 1")
    }

    @Test(
        "The call's duration is read under its drifting names",
        arguments: [
            (#""durationInTicks": 14250000, "#, 1425), (#""durationTicks": 14250000.0, "#, 1425),
            (#""durationMilliseconds": 1425, "duration": "PT9S", "#, 1425), (#""duration": "PT1.425S", "#, 1425),
            ("", nil),
        ] as [(String, Int?)])
    func duration(_ head: String, _ duration: Int?) throws {
        #expect(try call(batch(phrase(#""offset": "PT0S""#), head)).duration == duration)
    }

    @Test(
        "A file without a transcript is refused with what is missing, or why there is none",
        arguments: [
            (#"{"combinedRecognizedPhrases": []}"#, "test.txt: error: ‘recognizedPhrases’ is missing"),
            (#"{"recognizedPhrases": []}"#, "test.txt: error: a transcript without words"),
            (#"{"combinedPhrases": [{"text": "Hello."}]}"#, "test.txt: error: ‘phrases’ is missing"),
            (#"{"combinedPhrases": [], "phrases": []}"#, "test.txt: error: a transcript without words"),
            (#"{"conversations": [{"conversationItems": []}]}"#, "test.txt: error: a transcript without words"),
            (
                #"{"self": "x", "links": {"files": "y"}, "status": "Running"}"#,
                "test.txt: error: an unfinished transcription job: ‘Running’\n  Fetch the result again when the job is done."
            ),
            (
                #"{"self": "x", "links": {"files": "y"}, "status": "Failed", "properties": {"error": {"code": "InvalidAudio"}}}"#,
                "test.txt: error: a failed transcription job: ‘InvalidAudio’"
            ),
            (
                #"{"self": "x", "links": {"files": "y"}, "status": "Succeeded"}"#,
                """
                test.txt: error: the description of a transcription job
                  Fetch its result from the address in ‘links.files’.
                """
            ),
            (
                #"{"$schema": "s", "title": "t", "properties": {"recognizedPhrases": {}}}"#,
                "test.txt: error: a JSON Schema, which describes transcripts and is none"
            ),
            (
                #"[{"RecognitionStatus": "NoMatch", "Offset": 1}]"#, "test.txt: error: a transcript without words"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == reason)
    }

    @Test(
        "Times of fast transcription are milliseconds, whether the name says so or not",
        arguments: [
            (#""offset": 720, "duration": 480"#, 720, 1200),
            (#""offsetMilliseconds": 720, "durationMilliseconds": 480"#, 720, 1200),
            (#""offsetInMs": 720, "durationInMs": 480"#, 720, 1200),
        ])
    func fast(_ keys: String, _ start: Int, _ end: Int) throws {
        let text = "{\"duration\": 185079, \"combinedPhrases\": [], \"phrases\": [{\(keys), \"text\": \"Hello.\"}]}"
        let record = try call(text)
        #expect(record.duration == 185_079)
        #expect(record.script == ["unknown - \(start) \(end) Hello."])
    }

    @Test("What the SDK heard in part, or not at all, is no turn")
    func realTime() throws {
        let record = try call(
            """
            [{"Offset": 1, "Text": "I wou"},
             {"RecognitionStatus": "Error", "Offset": 10000000, "SpeakerId": "0"},
             {"RecognitionStatus": "Success", "Offset": 20000000, "Duration": 5000000, "SpeakerId": "0", "DisplayText": "I would."}]
            """)
        #expect(record.script == ["unknown speaker 0 2000 2500 I would."])
        #expect(record.source.warnings.first == "stretches that could not be recognised, left out: 1")
    }

    @Test("Guest-1 and Guest-2 are Azure's numbers of speakers, and no customers")
    func guests() throws {
        let record = try call(
            """
            [{"RecognitionStatus": "Success", "SpeakerId": "Guest-1", "DisplayText": "Yes."},
             {"RecognitionStatus": "Success", "SpeakerId": "Guest-2", "DisplayText": "No."},
             {"RecognitionStatus": "Success", "SpeakerId": "Unknown", "DisplayText": "Hm."}]
            """)
        #expect(record.script == ["unknown speaker 1 - - Yes.", "unknown speaker 2 - - No.", "unknown - - - Hm."])
    }

    @Test("A conversation's role counts where it is there, else the participant's name")
    func conversation() throws {
        let record = try call(
            """
            {"conversationItems": [
              {"participantId": "p1", "role": "Customer", "text": "My rug sheds."},
              {"participantId": "p2", "role": "generic", "text": "Oh.", "lexical": "oh"}]}
            """)
        #expect(record.script == ["customer p1 - - My rug sheds.", "agent p2 - - Oh."])
        #expect(record.segments[1].lexical == "oh")
    }

    @Test("Only one conversation of a document needs to be readable")
    func conversations() throws {
        let readings = read(
            """
            {"conversations": [{"id": 9007199254740993, "conversationItems": [{"participantId": "Agent", "text": "Hi."}]},
              {"conversationItems": [{"participantId": "Agent", "text": ""}]}]}
            """)
        #expect(calls(readings).map(\.id) == ["9007199254740993"])
        #expect(refusals(readings) == ["calls/test.txt: error: a transcript without words"])
    }

    @Test("The beginning of a call in ‘Content’ needs the user's zone")
    func zone() throws {
        let text = """
            {"ConversationId": "c", "StartTime": "2026-02-03 10:00:00", "EndTime": "2026-02-03 10:06:30", "Content": "Agent: Hi."}
            """
        var options = ReadingOptions()
        options.zone = LocalZone(offset: "+08:00")
        #expect(try call(text, options).startedAt == "2026-02-03T10:00:00+08:00")
        let without = try call(text)
        #expect(without.startedAt == nil)
        #expect(without.duration == 390_000)
        #expect(without.source.warnings == ["‘StartTime’ has no time zone: when the call began is left out"])
    }

    @Test("A text without speakers is given to nobody")
    func unlabelled() throws {
        let record = try call(#"{"ConversationId": "c", "Content": "Hello, how can I help?\n\nMy rug sheds."}"#)
        #expect(record.script == ["unknown - - - Hello, how can I help?", "unknown - - - My rug sheds."])
        #expect(record.source.roles == .none)
    }
}
