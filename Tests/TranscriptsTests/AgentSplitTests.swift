import Testing

@testable import Transcripts

@Suite("A call with several agents")
struct AgentSplitTests {
    /// A call whose segments are given as speaker, label, agent's id.
    private func record(
        _ segments: [(Speaker, String?, String?)], format: String = "vcon", roles: CallRecord.RoleDecision = .explicit
    ) -> CallRecord {
        var record = CallRecord(id: "c1")
        record.source.format = format
        record.source.roles = roles
        record.segments = segments.map { speaker, label, id in
            var segment = Segment(speaker, "x", label: label)
            segment.agentID = id
            return segment
        }
        return record
    }

    private func speakers(_ records: [CallRecord]) -> [[Speaker]] { records.map { $0.segments.map(\.speaker) } }

    private func finish(_ record: CallRecord) -> [CallRecord] {
        TranscriptFile.finish(record, file: "f", options: ReadingOptions())
    }

    @Test("Agents are told apart by the ids of their segments, though they share a label")
    func byID() {
        let call = record([(.agent, "AGENT", "a1"), (.customer, "CUSTOMER", nil), (.agent, "AGENT", "a2")])
        let records = finish(call)
        #expect(speakers(records) == [[.agent, .customer, .colleague], [.colleague, .customer, .agent]])
        #expect(records.map(\.agent.id) == ["a1", "a2"])
        #expect(records.map(\.id) == ["c1#1", "c1#2"])
        #expect(records.allSatisfy { $0.source.warnings == ["2 agents speak: one record for each"] })
    }

    @Test("One id is one agent, whatever the labels")
    func oneID() {
        let call = record([(.agent, "Agent", "a1"), (.agent, "Alice", "a1"), (.agent, "Agent", nil)])
        #expect(speakers(finish(call)) == [[.agent, .agent, .agent]])
    }

    @Test("Native segments are told apart by ids alone, since their agent is the one who is evaluated")
    func native() throws {
        let json = """
            {"id": "n", "agent": {"id": "a2", "name": "Bo"}, "segments": [
              {"speaker": "agent", "label": "Alice", "agent_id": "a1", "text": "x"},
              {"speaker": "customer", "text": "x"},
              {"speaker": "agent", "label": "Bo", "agent_id": "a2", "text": "x"}]}
            """
        let records = calls(read(json))
        #expect(speakers(records) == [[.agent, .customer, .colleague], [.colleague, .customer, .agent]])
        #expect(records.map(\.agent) == [CallRecord.Agent(id: "a1"), CallRecord.Agent(id: "a2", name: "Bo")])
        let labels = """
            {"segments": [{"speaker": "agent", "label": "Alice", "text": "x"},
              {"speaker": "agent", "label": "Bo", "text": "x"}]}
            """
        #expect(try call(labels).segments.map(\.speaker) == [.agent, .agent])
        let undecided = labels.replacing(#""speaker": "agent""#, with: #""speaker": "unknown""#)
            .replacing("Alice", with: "Agent Alice").replacing("Bo", with: "Agent Bo")
        #expect(speakers(calls(read(undecided))) == [[.agent, .colleague], [.colleague, .agent]])
    }

    @Test("Labels that differ by name are several agents where the source gives the roles")
    func byName() {
        let call = record([(.agent, "Alice Chen", nil), (.customer, "Bob", nil), (.agent, "Priya Rao", nil)])
        #expect(speakers(finish(call)) == [[.agent, .customer, .colleague], [.colleague, .customer, .agent]])
    }

    @Test("Labels that only say what somebody is are one agent")
    func bare() {
        let call = record([(.agent, "Agent", nil), (.agent, "AGENT", nil), (.agent, "客服", nil), (.agent, nil, nil)])
        #expect(speakers(finish(call)) == [[.agent, .agent, .agent, .agent]])
    }

    @Test("Two labels on the agent's channel, or two that the user names, are one agent")
    func channels() throws {
        let call = record(
            [(.agent, "channel 1, speaker 0", nil), (.agent, "channel 1, speaker 1", nil)], roles: .channel)
        #expect(speakers(finish(call)) == [[.agent, .agent]])
        var options = ReadingOptions()
        options.agentLabels = ["spk_0", "spk_2"]
        let text = "spk_0: a\nspk_1: b\nspk_2: c\n"
        #expect(calls(read(text, options)).map { $0.segments.map(\.speaker) } == [[.agent, .customer, .agent]])
    }

    @Test("Words of an agent that cannot be said to be of the one or the other are nobody's")
    func lost() {
        let call = record([(.agent, "AGENT", "a1"), (.agent, "AGENT", nil), (.agent, "AGENT", "a2")])
        let records = finish(call)
        #expect(speakers(records) == [[.agent, .unknown, .colleague], [.colleague, .unknown, .agent]])
        #expect(records[0].source.warnings.last == "segments of an agent, not known of which: 1")
    }

    @Test("A label whose other segments have an id goes with it")
    func linked() {
        let call = record([(.agent, "Alice", "a1"), (.agent, "Alice", nil), (.agent, "Bo", "a2")])
        #expect(speakers(finish(call))[0] == [.agent, .agent, .colleague])
    }

    @Test("The call's agent is the one of that id or name, and no other")
    func whose() {
        var call = record([(.agent, "Agent Mike", nil), (.customer, "C", nil), (.agent, "Agent Lisa", nil)])
        call.agent = CallRecord.Agent(id: "a7", name: "Lisa", team: "north")
        #expect(finish(call).map(\.agent) == [CallRecord.Agent(), call.agent])
        call.agent = CallRecord.Agent(id: "a7", name: "Zoe")
        let records = finish(call)
        #expect(records.map(\.agent) == [CallRecord.Agent(), CallRecord.Agent()])
        #expect(records[0].source.warnings.last == "which of these agents is the one that the call names is not known")
    }
}

@Suite("Both ways to assign two speakers")
struct BothAssignmentsTests {
    @Test("Each of two labels is the agent once, announcements stay")
    func both() throws {
        let record = try call("系统：请稍候\nspk_0: a\nspk_1: b\nspk_0: c\n")
        let both = try #require(record.bothAssignments)
        #expect(both.map(\.agentLabel) == ["spk_0", "spk_1"])
        #expect(
            both.map { $0.record.segments.map(\.speaker) } == [
                [.system, .agent, .customer, .agent], [.system, .customer, .agent, .customer],
            ])
        #expect(both.allSatisfy { $0.record.segments.map(\.text) == record.segments.map(\.text) })
        #expect(both.allSatisfy { $0.record.source == record.source })
    }

    @Test("What was decided can be swapped")
    func swapped() throws {
        let record = try call("S1: thank you for calling\nS2: hi\n")
        let both = try #require(record.bothAssignments)
        #expect(both[0].record == record)
        #expect(both[1].record.segments.map(\.speaker) == [.customer, .agent])
    }

    @Test("There is none where one talks, or more than two, or nobody has a label")
    func none() throws {
        #expect(try call("a: x\na: y\n").bothAssignments == nil)
        #expect(try call("a: x\nb: y\nc: z\n").bothAssignments == nil)
        #expect(CallRecord(id: "x").bothAssignments == nil)
    }
}
