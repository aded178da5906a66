import Testing

@testable import Transcripts

@Suite("A carrier's call records")
struct CarrierExportTests {
    private func text(_ type: String, ring: String = "20260114020152", start: String = "20260114020156") -> String {
        """
        {"sessionid": "09a0-14", "callerNbr": "180****0000", "calledNbr": "180****0002", "dialTime": "20260114020150",
         "ringTime": "\(ring)", "startTime": "\(start)", "endTime": "20260114020227", "duration ": "31",
         "serviceType": "\(type)", "extensionNum": "10", "voiceAddress": "rec.lamp.example:8080/07/14/c-31.wav"}
        """
    }

    @Test("The side of the platform's own customer is the agent's: called, its phone rings")
    func inbound() throws {
        #expect(
            try told("09a0-14", text("yly-callee"), zone: "+08:00") == [
                "agent: 10", "direction: inbound", "started_at: 2026-01-14T02:01:50+08:00", "answered: true",
                "ring: 4000", "duration: 31000", "recording: rec.lamp.example:8080/07/14/c-31.wav",
            ])
    }

    @Test("Calling, the customer's phone rings")
    func outbound() throws {
        #expect(
            try told("09a0-14", text("yly-caller")) == [
                "agent: 10", "direction: outbound", "answered: true", "duration: 31000",
                "recording: rec.lamp.example:8080/07/14/c-31.wav",
            ])
    }

    @Test("An empty ring time is none, and an empty answer says nothing")
    func empty() throws {
        #expect(try !told("09a0-14", text("yly-callee", ring: "")).contains { $0.hasPrefix("ring") })
        let silent = try told("09a0-14", text("yly-callee", start: ""))
        #expect(!silent.contains { $0.hasPrefix("answered") || $0.hasPrefix("ring") })
        // The length that the record tells itself.
        #expect(silent.contains("duration: 31000"))
    }

    @Test("A transcript of the recording's name is the call's")
    func byRecording() throws {
        #expect(try told("c-31.json", text("yly-callee")).contains("agent: 10"))
        #expect(try told("c-32.json", text("yly-callee")).isEmpty)
    }

    @Test("A phone number is nobody's id")
    func phone() throws {
        for number in ["137****1111", "13712345678"] {
            let own = text("yly-callee").replacing(#""extensionNum": "10""#, with: #""extensionNum": "\#(number)""#)
            #expect(try told("09a0-14", own).first == "direction: inbound")
        }
    }
}
