import Testing

@testable import Transcripts

@Suite("Voice agents")
struct VoiceAgentTests {
    @Test(
        "What a tool says, or the system, is no talk; the user is the customer",
        arguments: [
            #"""
            {"conversation_id": "c", "agent_id": "a", "transcript": [{"role": "tool", "message": "x"},
              {"role": "agent", "message": "Hi."}, {"role": "agent", "message": null}, {"role": "user", "message": "Ho."}]}
            """#,
            #"""
            {"call_id": "c", "transcript_object": [{"role": "tool_call_result", "content": "x"},
              {"role": "agent", "content": "Hi."}, {"role": "user", "content": "Ho."}]}
            """#,
            #"""
            {"id": "c", "messages": [{"role": "system", "message": "x", "secondsFromStart": 0},
              {"role": "assistant", "message": "Hi."}, {"role": "tool_calls", "message": "x"}, {"role": "user", "message": "Ho."}]}
            """#,
            #"{"id": "c", "transcript": [{"speaker": "AI", "text": "Hi."}, {"speaker": "HUMAN", "text": "Ho."}]}"#,
            #"""
            {"id": "c", "messages": [{"role": "system", "content": "x"}, {"role": "assistant", "content": "Hi."},
              {"role": "tool", "content": "x"}, {"role": "user", "content": "Ho."}]}
            """#,
            #"""
            {"id": "c", "items": [{"type": "agent_config_update"}, {"role": "developer", "content": ["x"]},
              {"type": "message", "role": "assistant", "content": ["Hi."]},
              {"type": "function_call", "role": "assistant", "content": "x"}, {"role": "user", "content": ["Ho."]}]}
            """#,
        ])
    func roles(_ text: String) throws {
        let record = try call(text)
        #expect(record.id == "c")
        #expect(record.segments.map(\.speaker) == [.agent, .customer])
        #expect(record.segments.map(\.text) == ["Hi.", "Ho."])
        #expect(record.source.roles == .explicit)
    }

    @Test(
        "An unfinished or failed call is refused with its status",
        arguments: [
            (
                #"{"conversation_id": "c", "agent_id": "a", "status": "processing", "transcript": []}"#,
                "a conversation whose status is ‘processing’"
            ),
            (
                #"{"conversation_id": "c", "agent_id": "a", "status": "done", "transcript": []}"#,
                "a transcript without words"
            ),
            (#"{"call_id": "c", "agent_id": "a", "call_status": "ongoing"}"#, "a call whose status is ‘ongoing’"),
            (#"{"call_id": "c", "agent_id": "a", "call_status": "ended"}"#, "‘transcript_object’ is missing"),
            (
                #"{"status": "in-progress", "messages": [{"role": "bot", "secondsFromStart": 0}]}"#,
                "a call whose status is ‘in-progress’"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: " + reason)
    }

    @Test("ElevenLabs' keys are read as its client libraries dump them too")
    func camelCase() throws {
        let record = try call(
            """
            {"conversationId": "c", "agentId": "a", "status": "done", "transcript": [
              {"role": "user", "message": "...", "timeInCallSecs": 1}, {"role": "user", "message": "Hi.", "timeInCallSecs": 2}],
             "metadata": {"startTimeUnixSecs": 1770004801, "callDurationSecs": 9, "textOnly": true}}
            """)
        #expect(record.script == ["customer user 2000 - Hi."])
        #expect(record.startedAt == "2026-02-02T04:00:01Z")
        #expect(record.duration == 9000)
        #expect(record.channel == .chat)
    }

    @Test(
        "Who hung up is taken over where the platform says it",
        arguments: [
            ("user_hangup", .customer), ("agent_hangup", .agent), ("inactivity", .system), ("call_transfer", nil),
        ] as [(String, CallRecord.EndingSide?)])
    func ending(_ reason: String, _ side: CallRecord.EndingSide?) throws {
        let text = """
            {"event": "call_ended", "call": {"call_id": "c", "disconnection_reason": "\(reason)",
              "transcript_object": [{"role": "user", "content": "Hi.", "words": []}]}}
            """
        #expect(try call(text).endedBy == side)
    }

    @Test("A message of Vapi's ends where two moments say so, and its doubtful duration is not used")
    func vapiEnds() throws {
        let record = try call(
            """
            {"messages": [
              {"role": "bot", "message": "One.", "secondsFromStart": 1, "duration": 700},
              {"role": "bot", "message": "Two.", "secondsFromStart": 2, "time": 1770004801000, "endTime": 1770004801250},
              {"role": "bot", "message": "Three.", "secondsFromStart": 3, "time": 1770004801000, "endTime": 1770004800000}]}
            """)
        #expect(record.script == ["agent bot 1000 - One.", "agent bot 2000 2250 Two.", "agent bot 3000 - Three."])
    }

    @Test(
        "A history's times are those of speaking, from the recording's beginning or the first of them",
        arguments: [
            (
                #""audio_recording_started_at": 1770004800, "#, #""metrics": {"started_speaking_at": 1770004801.5}"#,
                1500
            ),
            ("", #""timestamp": "2026-02-02T04:00:01Z""#, 0), ("", #""timestamp": 1770004801"#, 0),
            ("", #""created_at": 1770004801"#, nil), ("", #""timestamp": 1770004801000000"#, nil),
        ] as [(String, String, Int?)])
    func historyTimes(_ head: String, _ keys: String, _ start: Int?) throws {
        let record = try call("{\(head)\"items\": [{\"role\": \"user\", \"content\": \"Hi.\", \(keys)}]}")
        #expect(record.segments.map(\.start) == [start])
    }

    @Test("A list of roles and contents alone is a history too")
    func bareList() throws {
        let record = try call(
            #"[{"role": "user", "content": [{"type": "input_text", "text": "Hi."}]}, {"role": "assistant", "content": "Ho."}]"#
        )
        #expect(record.script == ["customer user - - Hi.", "agent assistant - - Ho."])
    }

    @Test("In a list of calls each is read by itself")
    func lists() {
        let readings = read(
            """
            [{"id": "1", "messages": [{"role": "user", "message": "Hi.", "secondsFromStart": 1}]}, {"id": "2", "messages": []}]
            """)
        #expect(calls(readings).map(\.id) == ["1"])
        #expect(refusals(readings) == ["calls/test.txt: error: ‘messages’ is missing"])
    }
}

@Suite("Research sets")
struct ResearchSetTests {
    @Test("Harper Valley's words count from their segment, and are the recogniser's")
    func harperWords() throws {
        let text = Fixture.all.first { $0.name == "harper-valley.json" }?.text ?? ""
        let record = try call(text)
        #expect(
            record.segments[0].words == [
                Segment.Word("lantern", start: 3000, end: 3500), Segment.Word("and", start: 3600, end: 3800),
                Segment.Word("gloom", start: 3900, end: 4600),
            ])
    }

    @Test("Words without as many times are left out")
    func harperFewTimes() throws {
        let record = try call(
            """
            [{"speaker_role": "caller", "offset_ms": 9223372036854775807, "transcript": "a b", "word_offsets_ms": [0]},
             {"speaker_role": "agent", "offset_ms": 10, "transcript": "c d", "word_offsets_ms": [0], "word_durations_ms": [1]}]
            """)
        #expect(record.script == ["customer caller - - a b", "agent agent 10 - c d"])
        #expect(record.segments.map(\.words.count) == [0, 0])
    }

    @Test("What is known of a call beside its transcript is no call")
    func harperMetadata() {
        #expect(
            refusal(#"{"sid": "x", "agent": {}, "caller": {}, "start_time_ms": 1, "end_time_ms": 2}"#)
                == "test.txt: error: what is known of a call, without its transcript")
    }

    @Test("ABCD's chats may stand in its three parts, and what is no pair is left out")
    func abcd() throws {
        let readings = read(
            """
            {"train": [{"convo_id": 1, "original": [["agent", "Hi."], ["agent"], "x", ["action", "Done."]]}],
             "test": [{"convo_id": 2, "original": [["customer", "Ho."]]}]}
            """)
        let found = calls(readings)
        #expect(found.map(\.id) == ["1", "2"])
        #expect(found.map(\.source.record) == [1, 2])
        #expect(found.first?.script == ["agent agent - - Hi.", "system action - - Done."])
    }
}
