import Diagnostics
import Testing

@testable import Transcripts

@Suite("Tencent Cloud Contact Center's records")
struct TencentExportTests {
    private static let inbound = """
        {"SessionId": "s-1", "Direction": 0, "Caller": "0086138****0001", "Callee": "0086400****", "Duration": 95,
         "SeatUser": {"UserId": "li.na@lamp.example", "Name": "李娜", "Phone": "0086139****0002"},
         "QueuedSkillGroupName": "售后", "StartTimestamp": 1767225600, "QueuedTimestamp": 1767225610,
         "RingTimestamp": 1767225620, "AcceptTimestamp": 1767225627, "EndedTimestamp": 1767225722,
         "HungUpSide": "user", "EndStatusString": "ok", "RecordURL": "https://r.lamp.example/rec/a77.mp3?sign=1",
         "PostIVRKeyPressed": [{"Key": "1", "Label": "非常满意"}],
         "ServeParticipants": [{"Type": "staffSeat", "AcceptTimestamp": 1767225627},
           {"Type": "staffSeat", "AcceptTimestamp": 0}]}
        """
    private static let outbound = """
        {"SessionId": "s-2", "Direction": 1, "SeatUser": {"Mail": "wu@lamp.example"}, "SkillGroup": "回访",
         "StartTimestamp": 1767225600, "RingTimestamp": 1767225603, "AcceptTimestamp": 1767225610,
         "EndedTimestamp": 1767225640, "HungUpSide": "seat", "EndStatusString": "ok"}
        """

    @Test("An inbound call, in the answer of the service")
    func inboundCall() throws {
        let text = #"{"Response": {"TotalCount": 2, "TelCdrList": [\#(Self.inbound), \#(Self.outbound)]}}"#
        #expect(
            try told("s-1", text) == [
                "agent: li.na@lamp.example", "agent.name: 李娜", "queue: 售后", "direction: inbound",
                "started_at: 2026-01-01T00:00:00Z", "answered: true", "ring: 7000", "duration: 95000",
                "ended_by: customer", "recording: https://r.lamp.example/rec/a77.mp3?sign=1",
                "tags.satisfaction: 非常满意",
            ])
    }

    @Test("On an outbound call it is the customer's phone that rings")
    func outboundCall() throws {
        #expect(
            try told("s-2", "[\(Self.outbound)]") == [
                "agent: wu@lamp.example", "queue: 回访", "direction: outbound", "started_at: 2026-01-01T00:00:00Z",
                "answered: true", "duration: 30000", "ended_by: agent",
            ])
    }

    @Test("After a transfer the ring is not that of the agent who is named")
    func transfer() throws {
        let text = Self.inbound.replacing(#""AcceptTimestamp": 0}"#, with: #""AcceptTimestamp": 1767225700}"#)
        #expect(try !told("s-1", text).contains { $0.hasPrefix("ring") })
        #expect(try told("s-1", text).contains("duration: 95000"))
    }

    @Test("Zeros are times that were not, and a call that was not taken is not answered")
    func abandoned() throws {
        let text = """
            {"SessionId": "s-3", "Direction": 0, "SeatUser": null, "StartTimestamp": 1767225600, "RingTimestamp": 0,
             "AcceptTimestamp": 0, "EndedTimestamp": 1767225630, "Duration": 0, "HungUpSide": "user",
             "EndStatusString": "waitingGiveUp"}
            """
        #expect(
            try told("s-3", text) == [
                "direction: inbound", "started_at: 2026-01-01T00:00:00Z", "answered: false", "ended_by: customer",
                "tags.end_status: waitingGiveUp",
            ])
    }

    @Test("Details of one session have no id and are joined by the file's name; the kind of call tells the direction")
    func details() throws {
        let text = """
            {"Response": {"AcceptTimestamp": 1767225610, "EndedTimestamp": 1767225640, "RingTimestamp": 1767225603,
              "CallType": 1, "StaffUserId": "wu@lamp.example", "StartTimeStamp": 1767225600, "HungUpSide": "system"}}
            """
        #expect(
            try told("call-12.json", text, file: "meta/call-12.cdr.json") == [
                "agent: wu@lamp.example", "direction: outbound", "started_at: 2026-01-01T00:00:00Z", "answered: true",
                "duration: 30000", "ended_by: system",
            ])
        let incoming = text.replacing(#""CallType": 1"#, with: #""CallType": 2"#)
        #expect(try told("call-12.json", incoming, file: "call-12.json").contains("ring: 7000"))
        let unknown = text.replacing(#""CallType": 1"#, with: #""CallType": 6"#)
        #expect(try !told("call-12.json", unknown, file: "call-12.json").contains { $0.hasPrefix("ring") })
    }

    @Test("As a table with the same names")
    func table() throws {
        let text = """
            SessionId,Direction,SeatUser,SeatUser.Name,RingTimestamp,AcceptTimestamp,EndedTimestamp,HungUpSide
            s-4,0,wu@lamp.example,吴,1767225603,1767225610,1767225640,seat
            s-5,呼出,王芳,,1767225603,1767225610,1767225640,客户
            """
        #expect(
            try told("s-4", text, file: "cdr.csv") == [
                "agent: wu@lamp.example", "agent.name: 吴", "direction: inbound",
                "started_at: 2026-01-01T00:00:03Z", "answered: true", "ring: 7000", "duration: 30000",
                "ended_by: agent",
            ])
        #expect(try told("s-5", text, file: "cdr.csv").prefix(2) == ["agent.name: 王芳", "direction: outbound"])
    }

    @Test("Milliseconds where seconds are counted can't be read, and one warning says so")
    func units() throws {
        let text = Self.inbound.replacing("1767225627", with: "1767225627000")
        #expect(try told("s-1", text).contains { $0.hasPrefix("ring") } == false)
        #expect(
            try metadata(text).warnings.map(\.description) == [
                "calls.json: warning: values of ‘AcceptTimestamp’ that can't be read, taken as not given: 1"
            ])
    }
}
