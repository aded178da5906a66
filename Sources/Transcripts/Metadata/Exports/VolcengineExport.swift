/// The call records of Volcengine's voice service (火山引擎语音服务话单), <https://www.volcengine.com/docs/6358/173373>.
///
/// Moments are milliseconds since 1970. The ring is the callee's, and nothing says who called whom, or who the agent
/// is; what `releaseType` counts is not documented in words, so that it stays a tag.
struct VolcengineExport: CallExport {
    let title = "Volcengine's call records (火山引擎话单)"
    let signature = [["callId"], ["beginCallTime"], ["endTime"], ["releaseType", "callResult", "callDuration"]]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("callId"))
        call.began = call.moment(entry, "beginCallTime", .milliseconds)
        call.rang = call.moment(entry, "ringTime", .milliseconds)
        call.answered = call.moment(entry, "startTime", .milliseconds)
        call.ended = call.moment(entry, "endTime", .milliseconds)
        call.talkTime = call.length(entry, "callDuration")
        call.ringSide = .callee
        // 1 is the only result of a call that was put through.
        if let result = entry.text("callResult") { call.record.answered = result == "1" }
        call.tag("release_type", entry.text("releaseType"))
        if call.record.answered == false { call.tag("end_status", entry.text("callResult")) }
        return call
    }
}
