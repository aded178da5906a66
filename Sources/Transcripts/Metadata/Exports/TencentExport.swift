/// The telephone records of Tencent Cloud Contact Center (腾讯云联络中心): `DescribeTelCdr`, `DescribeSessionDetail` and the
/// pushed records, <https://cloud.tencent.com/document/product/679/67257>.
///
/// Moments are seconds since 1970, 0 where there was none. `RingTimestamp` is of the callee's phone: the agent's on an
/// inbound call, the customer's on an outbound one. `SeatUser` is the last agent, so that after a transfer the ring is
/// not theirs. What customers press at the end has labels of each company's own making, and so no scale.
struct TencentExport: CallExport {
    let title = "Tencent Cloud Contact Center's records (腾讯云联络中心话单)"
    let signature = [
        ["AcceptTimestamp"], ["EndedTimestamp"], ["Direction", "CallType"],
        ["HungUpSide", "SeatUser", "StaffUserId", "ServeParticipants"],
    ]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("SessionId"))
        call.record.direction = Self.direction(entry)
        call.record.queue = entry.first(["QueuedSkillGroupName", "SkillGroup"])
        call.began = call.moment(entry, "StartTimestamp", .seconds)
        call.rang = call.moment(entry, "RingTimestamp", .seconds)
        call.answered = call.moment(entry, "AcceptTimestamp", .seconds)
        call.ended = call.moment(entry, "EndedTimestamp", .seconds)
        call.talkTime = call.answered == nil ? nil : call.length(entry, "Duration")
        call.ringSide = Self.seats(entry) > 1 ? nil : .callee
        call.hangUp = ExportedCall.HangUpSide(exported: entry.text("HungUpSide"))
        // In tables the agent is one text, an address or a name.
        let plain = entry.text("SeatUser")
        let isAddress = plain?.contains("@") == true
        call.setAgent(
            id: entry.text("SeatUser", "UserId") ?? entry.text("SeatUser", "Mail")
                ?? entry.text("SeatUser", "StaffNumber") ?? (isAddress ? plain : entry.text("StaffUserId")),
            name: entry.text("SeatUser", "Name") ?? entry.text("SeatUser", "Nick") ?? (isAddress ? nil : plain))
        call.setRecording(entry.first(["RecordURL", "CustomRecordURL"]))
        if call.isNone(entry, "AcceptTimestamp") { call.record.answered = false }
        call.tag("satisfaction", Self.satisfaction(entry))
        if call.record.answered == false { call.tag("end_status", entry.text("EndStatusString")) }
        return call
    }

    /// 0 is inbound and 1 outbound; where that is missing, the kind of call tells: 1 and 5 are outbound, 2 and 3
    /// inbound.
    private static func direction(_ entry: ExportEntry) -> CallRecord.Direction? {
        switch entry.text("Direction") {
        case "0": return .inbound
        case "1": return .outbound
        case let text?: return CallRecord.Direction(exported: text)
        case nil: break
        }
        switch entry.text("CallType") {
        case "1", "5": return .outbound
        case "2", "3": return .inbound
        default: return nil
        }
    }

    /// How many agents took part.
    private static func seats(_ entry: ExportEntry) -> Int {
        entry.entries("ServeParticipants").count { $0.text("Type") == "staffSeat" && $0.text("AcceptTimestamp") != "0" }
    }

    private static func satisfaction(_ entry: ExportEntry) -> String? {
        let last = entry.entries("PostIVRKeyPressed").last
        return last?.text("Label") ?? last?.text("Key") ?? entry.text("PostIVRKeyPressed")
    }
}
