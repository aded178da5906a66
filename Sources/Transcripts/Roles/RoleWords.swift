/// What a speaker's label says about the speaker, in English and Chinese, both scripts.
enum LabelRole: Equatable {
    /// An agent.
    case agent
    /// A customer.
    case customer
    /// Whoever placed the call: the customer, but on an outbound call the agent.
    case caller
    /// Another agent.
    case colleague
    /// An announcement.
    case system
    /// A machine that talks: the agent where no person is, else an announcement.
    case bot

    /// The role that a label's words name; nil where they name none, or two that differ.
    init?(label: String) {
        let name = Self.withoutBrackets(label).lowercased()
        let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
        if !isASCII, let (_, role) = Self.chinese.first(where: { name.utf8.containsRun($0.word.utf8) }) {
            self = role
            return
        }
        let words = name.split { !($0.isLetter || $0 == "'") }.map(String.init)
        let phrase = words.joined(separator: " ")
        if Self.serviceNames.contains(where: phrase.hasPrefix) {
            self = .agent
            return
        }
        let named = [words.first, words.last].compactMap { $0.flatMap { Self.english[$0] } }
        guard let role = named.first, named.allSatisfy({ $0 == role }) else { return nil }
        self = role
    }

    /// Whether a label says only what somebody is, with no name or number: `agent`, `客服`.
    static func isBare(_ label: String) -> Bool {
        let name = label.lowercased().filter { !$0.isWhitespace }
        return english[name] != nil || chinese.contains { $0.word == name }
            || serviceNames.contains { $0.filter { !$0.isWhitespace } == name }
    }

    private static func withoutBrackets(_ label: String) -> String {
        var kept = ""
        var depth = 0
        for character in label {
            switch character {
            case "(", "（", "[", "【": depth += 1
            case ")", "）", "]", "】": depth = max(0, depth - 1)
            default: if depth == 0 { kept.append(character) }
            }
        }
        return kept
    }

    /// Names of a service, though they begin with a customer's word.
    private static let serviceNames = ["customer service", "customer care", "customer support", "customer success"]

    private static let english: [String: LabelRole] = {
        let lists: [(LabelRole, String)] = [
            (.agent, "agent rep representative advisor adviser associate operator csr ae host internal seat staff"),
            (.customer, "customer client member guest user enduser external patient human"),
            (.caller, "caller"),
            (.colleague, "colleague"),
            (.system, "system ivr narrator announcement voicemail"),
            (.bot, "assistant bot ai robot chatbot voicebot"),
        ]
        return Dictionary(
            lists.flatMap { role, words in words.split(separator: " ").map { (String($0), role) } },
            uniquingKeysWith: { first, _ in first })
    }()

    /// Longer names stand before the shorter ones that they contain.
    private static let chinese: [(word: String, role: LabelRole)] = {
        let lists: [(LabelRole, String)] = [
            (.bot, "智能客服 ai客服 机器人 機器人"),
            (.agent, "客户经理 客戶經理 客户代表 客戶代表 客户服务 客戶服務 客户专员 客戶專員"),
            (.customer, "客户 客戶 用户 用戶 顾客 顧客 来电人 來電人 业主 業主 患者"),
            (.agent, "客服 坐席 座席 话务员 話務員 工号 工號 顾问 顧問 业务员 業務員"),
            (.colleague, "同事"),
            (.system, "系统 系統"),
        ]
        return lists.flatMap { role, words in words.split(separator: " ").map { (String($0), role) } }
    }()
}

extension Collection where Element: Equatable {
    /// Whether the elements of `run` stand somewhere in this collection, one after another.
    func containsRun(_ run: some Collection<Element>) -> Bool {
        guard let first = run.first else { return true }
        var rest = self[...]
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: run) { return true }
            rest.removeFirst()
        }
        return false
    }
}
