/// The call records of Alibaba Cloud's AICCS and voice service (阿里云 VoiceReport),
/// <https://help.aliyun.com/zh/aiccs/developer-reference/voicereportaiccs>.
///
/// Texts throughout, times without a zone, empty where there was none. The call goes out from the platform, so that
/// the ring is always of the phone that was called and never of an agent's; who the agent is does not stand there.
/// `voice_type` is the kind of record, no direction.
struct AliyunExport: CallExport {
    let title = "Alibaba Cloud's call records (阿里云通话记录)"
    let signature = [
        ["call_id"], ["originate_time"], ["end_time"], ["hangup_direction", "status_code", "voice_type", "ring_time"],
    ]

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.text("call_id"))
        call.began = call.moment(entry, "originate_time", .digits)
        call.rang = call.moment(entry, "ring_time", .digits)
        call.answered = call.moment(entry, "start_time", .digits) ?? call.moment(entry, "b_start_time", .digits)
        call.ended = call.moment(entry, "end_time", .digits)
        call.talkTime = call.length(entry, "duration")
        call.ringSide = .customer
        // `用户` or `机器`; a leg of the call, as others name, says nothing of who is at its end.
        call.hangUp = ExportedCall.HangUpSide(exported: entry.text("hangup_direction"))
        if call.isNone(entry, "start_time"), call.answered == nil, call.talkTime == nil { call.record.answered = false }
        call.setRecording(entry.first(["record_file", "record_url"]))
        call.tag("voice_type", entry.text("voice_type"))
        if call.record.answered == false { call.tag("end_status", entry.text("status_code")) }
        return call
    }
}
