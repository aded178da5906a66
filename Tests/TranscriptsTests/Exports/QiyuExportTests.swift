import Testing

@testable import Transcripts

@Suite("NetEase Qiyu's call records")
struct QiyuExportTests {
    private func text(_ direction: String, _ more: String = "") -> String {
        """
        {"eventtype": 5, "sessionid": 216629286, "direction": "\(direction)", "createtime": 1767225600968,
         "connectionbeginetime": 1767225613992, "connectionendtime": 1767225932183, "from": "158****2215",
         "to": "0571****0766", "category": "售后/退货", "staffid": 642656, "staffname": "丽娜", "status": "接通",
         "duration": "05:18", "evaluation": "满意", "recordurl": "https://q.lamp.example/9f67.wav",
         "shuntGroupName": "售后组", "waitDuration": "5分10秒", "ringDuration": "1分4秒"\(more)}
        """
    }

    @Test("Lengths of time in words; the customer's word on the agent has no scale")
    func inbound() throws {
        #expect(
            try told("216629286", text("呼入")) == [
                "agent: 642656", "agent.name: 丽娜", "queue: 售后组", "direction: inbound",
                "started_at: 2026-01-01T00:00:00.968Z", "answered: true", "ring: 64000", "duration: 318191",
                "recording: https://q.lamp.example/9f67.wav", "tags.category: 售后/退货", "tags.satisfaction: 满意",
            ])
    }

    @Test("On an outbound call the ring is the customer's")
    func outbound() throws {
        #expect(try !told("216629286", text("呼出")).contains { $0.hasPrefix("ring") })
    }

    @Test("The length that the record tells counts where moments are missing")
    func moments() throws {
        let text = text("呼入").replacing("1767225932183", with: "null").replacing("接通", with: "未接通")
        let facts = try told("216629286", text)
        #expect(facts.contains("duration: 318000"))
        #expect(facts.contains("answered: false"))
    }

    @Test("A ring of 0 seconds is none")
    func noRing() throws {
        let text = text("呼入").replacing("1分4秒", with: "0秒")
        #expect(try !told("216629286", text).contains { $0.hasPrefix("ring") })
    }
}
