/// The call records that NetEase Qiyu pushes at the end of a call (网易七鱼通话记录).
///
/// Moments are milliseconds since 1970, lengths of time are words (`1小时10分`). `ringDuration` is of the phone that was
/// called: the agent's on an inbound call, after the queue, whose time stands apart. The customer's word on the agent
/// (`evaluation`) is one of a list that each company makes, and so has no scale.
struct QiyuExport: CallExport {
    let title = "NetEase Qiyu's call records (网易七鱼通话记录)"
    let signature = [
        ["sessionid"], ["connectionbeginetime"], ["connectionendtime"], ["staffid", "staffname", "direction"],
    ]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("sessionid"))
        call.record.direction = CallRecord.Direction(exported: entry.text("direction"))
        call.record.queue = entry.text("shuntGroupName")
        call.began = call.moment(entry, "createtime", .milliseconds)
        call.answered = call.moment(entry, "connectionbeginetime", .milliseconds)
        call.ended = call.moment(entry, "connectionendtime", .milliseconds)
        call.ringTime = call.length(entry, "ringDuration")
        call.talkTime = call.length(entry, "duration")
        call.ringSide = .callee
        call.setAgent(id: entry.text("staffid"), name: entry.text("staffname"))
        call.setRecording(entry.first(["recordurl", "record_url"]))
        call.record.answered = Self.answered(entry.text("status"))
        call.tag("satisfaction", entry.text("evaluation"))
        call.tag("category", entry.text("category"))
        return call
    }

    private static func answered(_ status: String?) -> Bool? {
        switch status {
        case "接通", "已接通": true
        case let status?: status.contains("未接") || status.contains("放弃") ? false : nil
        case nil: nil
        }
    }
}
