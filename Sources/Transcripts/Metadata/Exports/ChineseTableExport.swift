/// Tables of calls with Chinese headers, as call platforms' consoles export them and people name them (通话记录, 话单).
///
/// A column is known by any of its names, with what stands in brackets behind it: `振铃时长(秒)`. The ring is of the phone
/// that was called, unless the column says whose it is. A rating is one only where its scale stands there, as in `4/5`
/// or in `满意度(5分制)`; else it stays a tag.
struct ChineseTableExport: CallExport {
    let title = "a table of calls with Chinese headers (通话记录表)"
    let signature = [
        ids + recordings + files, agentNames + agentIDs + queues + directions,
        began + rang + answering + ended + lengths,
    ]
    let takesKeys = true

    func recognises(_ entry: ExportEntry) -> Bool { Self.isChinese(entry) && missing(in: entry) == nil }

    func missing(in entry: ExportEntry) -> [String]? {
        guard Self.isChinese(entry) else { return nil }
        let missing = signature.filter { names in !names.contains { entry.hasColumn($0) } }
        return missing.isEmpty ? nil : missing.compactMap(\.first)
    }

    /// Whether at least two of the columns are among those known here by a Chinese name.
    private static func isChinese(_ entry: ExportEntry) -> Bool {
        chinese.count { entry.hasColumn($0) } > 1
    }

    private static let chinese = [
        ids, recordings, files, agentNames, agentIDs, queues, directions, began, rang, answering, ended, lengths,
        hangUps, ratings,
    ].joined().filter { name in name.utf8.contains { $0 >= 0x80 } }

    private static let ids = names(
        "通话编号 通话ID 通话标识 通话流水号 通话唯一标识 呼叫ID 呼叫编号 呼叫标识 会话ID 会话编号"
            + " 录音ID 录音编号 流水号 话单ID 记录ID callid sessionid id")
    private static let recordings = names(
        "录音文件名 录音文件名称 录音文件 录音地址 录音链接 录音URL 录音")
    private static let files = names("文件名 file")
    private static let agentIDs = names(
        "坐席工号 座席工号 客服工号 员工工号 坐席ID 座席ID 客服ID 员工ID 坐席编号 座席编号 坐席账号 座席账号"
            + " 客服账号 工号")
    private static let agentNames = names(
        "坐席姓名 座席姓名 客服姓名 员工姓名 坐席名称 座席名称 接听坐席 接听座席 接听客服 接待客服 服务坐席"
            + " 坐席 座席 客服 话务员")
    private static let teams = names(
        "坐席组 座席组 客服组 班组 小组 团队 部门 所属部门 所属团队 坐席所属部门")
    private static let queues = names(
        "技能组 技能组名称 队列 队列名称 排队队列 技能队列 分流客服组 业务线")
    private static let directions = names(
        "呼入/呼出 呼叫方向 通话方向 呼入呼出 呼叫类型 通话类型 话单类型 来去电 方向 类型")
    private static let began = names(
        "呼叫开始时间 呼叫时间 呼叫发起时间 发起时间 拨打时间 来电时间 进线时间 呼入时间 呼出时间 开始时间"
            + " 通话时间 创建时间")
    private static let rang = names(
        "振铃时间 振铃开始时间 坐席振铃时间 座席振铃时间 响铃时间")
    private static let answering = names(
        "接听时间 接通时间 应答时间 坐席接听时间 座席接听时间 接起时间 通话开始时间")
    private static let ended = names(
        "结束时间 通话结束时间 挂机时间 挂断时间 呼叫结束时间")
    private static let ringLengths = names(
        "振铃时长 坐席振铃时长 座席振铃时长 响铃时长 客户振铃时长 用户振铃时长")
    private static let talkLengths = names(
        "通话时长 通话总时长 服务时长 坐席通话时长 时长")
    private static let hangUps = names(
        "挂机方 挂断方 挂断方向 挂机方向 先挂机方 挂断者 结束方 释放方")
    private static let ratings = names(
        "满意度 满意度评价 满意度评分 满意度得分 客户评价 评价 评价结果 评分")
    private static let answers = names(
        "是否接通 是否接听 接通状态 接听状态 通话状态 通话结果 呼叫结果 状态")
    private static let lengths = ringLengths + talkLengths

    private static func names(_ list: String) -> [String] {
        list.split(separator: " ").map { ExportEntry.name(String($0)) }
    }

    func call(_ entry: ExportEntry) -> ExportedCall {
        var call = ExportedCall(id: entry.cell(Self.ids)?.text)
        call.record.direction = CallRecord.Direction(exported: entry.cell(Self.directions)?.text)
        call.record.queue = entry.cell(Self.queues)?.text
        setAgent(entry, &call)
        call.began = call.moment(entry.cell(Self.began))
        call.rang = call.moment(entry.cell(Self.rang))
        call.answered = call.moment(entry.cell(Self.answering))
        call.ended = call.moment(entry.cell(Self.ended))
        let ring = entry.cell(Self.ringLengths)
        call.ringTime = call.length(ring)
        call.talkTime = call.length(entry.cell(Self.talkLengths))
        call.ringSide = Self.ringSide((ring ?? entry.cell(Self.rang))?.column)
        call.hangUp = ExportedCall.HangUpSide(exported: entry.cell(Self.hangUps)?.text)
        call.record.answered = Self.answered(entry.cell(Self.answers)?.text)
        call.file = entry.cell(Self.files)?.text
        call.setRecording(entry.cell(Self.recordings)?.text)
        setRating(entry.cell(Self.ratings), &call)
        return call
    }

    private func setAgent(_ entry: ExportEntry, _ call: inout ExportedCall) {
        let name = entry.cell(Self.agentNames)?.text
        // One column for both has `1001`, `王芳` or `王芳(1001)`.
        let number = name.flatMap { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ? $0 : nil }
        let bracketed = name.flatMap(Self.bracketed)
        call.setAgent(
            id: entry.cell(Self.agentIDs)?.text ?? bracketed?.inside ?? number,
            name: bracketed?.before ?? (number == nil || entry.cell(Self.agentIDs) != nil ? name : nil),
            team: entry.cell(Self.teams)?.text)
    }

    private static func bracketed(_ text: String) -> (before: String, inside: String)? {
        guard let open = text.firstIndex(where: { "(（[【".contains($0) }), let last = text.last,
            ")）]】".contains(last)
        else { return nil }
        let before = text[..<open].trimmed
        let inside = text[text.index(after: open)...].dropLast().trimmed
        guard !before.isEmpty, !inside.isEmpty, inside.allSatisfy({ $0.isASCII }) else { return nil }
        return (String(before), String(inside))
    }

    private static func ringSide(_ column: String?) -> ExportedCall.RingSide? {
        guard let column else { return nil }
        if column.contains("坐席") || column.contains("座席") { return .agent }
        return column.contains("客户") || column.contains("用户") ? .customer : .callee
    }

    private static func answered(_ text: String?) -> Bool? {
        guard let text else { return nil }
        if ["否", "未接", "未通", "放弃", "呼损", "失败", "漏接", "无应答"].contains(where: text.contains) { return false }
        return ["是", "已接", "接通", "接听", "成功"].contains(where: text.contains) ? true : nil
    }

    /// A rating with a scale is one; what is none stays as it is written.
    private func setRating(_ cell: ExportEntry.Cell?, _ call: inout ExportedCall) {
        guard let cell else { return }
        let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmed }
        let most = parts.count == 2 ? String(parts[1]) : Self.scale(in: cell.column)
        let score = parts.first.map { $0.hasSuffix("分") ? String($0.dropLast()) : String($0) } ?? ""
        guard let most, let limit = Milliseconds.reading(most), let given = Milliseconds.reading(score), limit > 0,
            given <= limit
        else { return call.tag("satisfaction", cell.text) }
        call.record.customerRating = CallRecord.Rating(score: score, of: most)
    }

    /// The scale that a header names: `满意度(5分制)`, `满意度（满分10）`.
    private static func scale(in column: String) -> String? {
        guard column.contains("分制") || column.contains("满分") else { return nil }
        let digits = column.filter { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? nil : digits
    }
}

extension ExportedCall {
    /// A table's moment; a bare number has no unit there, but for 14 digits.
    fileprivate mutating func moment(_ cell: ExportEntry.Cell?) -> ExportMoment? {
        guard let cell else { return nil }
        return moment(text: cell.text, cell.column, .digits)
    }

    /// A table's length of time: in the unit of its words or its header, else in seconds.
    fileprivate mutating func length(_ cell: ExportEntry.Cell?) -> Int? {
        guard let cell else { return nil }
        let unit: ExportDuration.Unit =
            cell.column.contains("毫秒") ? .milliseconds : cell.column.contains("分钟") ? .minutes : .seconds
        return length(text: cell.text, cell.column, unit)
    }
}
