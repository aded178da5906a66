/// The call records that call platforms of Chinese carriers push (运营商话单推送).
///
/// Times in 14 digits without a zone, empty where there was none; keys with stray blanks. `serviceType` ends with the
/// side on which the platform's own customer, and so the agent, is: `-caller` or `-callee`. The ring is the callee's.
struct CarrierExport: CallExport {
    let title = "a carrier's call records (运营商话单)"
    let signature = [
        ["sessionid"], ["dialTime"], ["startTime"], ["endTime"], ["callerNbr", "calledNbr", "serviceType"],
    ]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("sessionid"))
        call.record.direction = Self.direction(entry.text("serviceType"))
        call.began = call.moment(entry, "dialTime", .digits)
        call.rang = call.moment(entry, "ringTime", .digits)
        call.answered = call.moment(entry, "startTime", .digits)
        call.ended = call.moment(entry, "endTime", .digits)
        call.talkTime = call.length(entry, "duration")
        call.ringSide = .callee
        call.setAgent(id: entry.text("extensionNum"))
        call.setRecording(entry.text("voiceAddress"))
        return call
    }

    private static func direction(_ type: String?) -> CallRecord.Direction? {
        guard let type = type?.lowercased() else { return nil }
        return type.hasSuffix("-caller") ? .outbound : type.hasSuffix("-callee") ? .inbound : nil
    }
}
