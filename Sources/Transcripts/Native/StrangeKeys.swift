internal import JSON

/// Keys that the native format does not know: near misses are refused, others noted.
///
/// What was decided for a key is kept, since a file repeats its keys in every record.
struct StrangeKeys {
    /// Where a key stands.
    enum Scope: String {
        case record = ""
        case agent = "agent."
        case customer = "customer."
        case rating = "customer_rating."
        case segment = "segments[…]."
        case word = "segments[…].words[…]."

        /// The keys that may stand there.
        var known: [String] {
            switch self {
            case .record: NativeKeys.record + ["agent.id", "agent.name", "agent.team", "customer.id"]
            case .agent: ["id", "name", "team"]
            case .customer: ["id"]
            case .rating: ["score", "of"]
            case .segment: NativeKeys.segment
            case .word: NativeKeys.word
            }
        }
    }

    /// How many keys of one record may be unknown.
    static let most = 32

    private struct Verdict {
        let scope: Scope
        let key: [UInt8]
        let warning: String
        let suggestion: String?
    }

    private var verdicts: [Verdict] = []
    /// The verdicts that the present record has met, as places in ``verdicts``.
    private var met: [Int] = []

    /// Forgets the last record's keys.
    mutating func beginRecord() {
        if !met.isEmpty { met.removeAll(keepingCapacity: true) }
        if verdicts.count > 4 * Self.most { verdicts.removeAll(keepingCapacity: true) }
    }

    /// What to say about the present record's keys.
    var warnings: [String] { met.map { verdicts[$0].warning } }

    /// Takes an unknown key; `once` where meeting it again in this record means it is doubled.
    mutating func meet(_ key: JSONKey, in scope: Scope, once: Bool = false) throws(RecordProblem) {
        let index = verdicts.firstIndex { $0.scope == scope && $0.key.elementsEqual(key.utf8) } ?? judge(key, in: scope)
        let verdict = verdicts[index]
        if let suggestion = verdict.suggestion { throw RecordProblem(verdict.warning, remedy: suggestion) }
        guard !met.contains(index) else {
            if once { throw RecordProblem("\(Self.shown(key, in: scope)) is given twice") }
            return
        }
        guard met.count < Self.most else { throw RecordProblem("more than \(Self.most) unknown keys") }
        met.append(index)
    }

    private mutating func judge(_ key: JSONKey, in scope: Scope) -> Int {
        let suggestion = key.utf8.count <= 40 ? RecordProblem.suggestion(for: key.string, among: scope.known) : nil
        let ending = suggestion == nil ? ", not used" : ""
        verdicts.append(
            Verdict(
                scope: scope, key: Array(key.utf8), warning: "unknown key \(Self.shown(key, in: scope))\(ending)",
                suggestion: suggestion))
        return verdicts.count - 1
    }

    private static func shown(_ key: JSONKey, in scope: Scope) -> String {
        key.utf8.count <= 40 ? "‘\(scope.rawValue)\(key.string)’" : "of \(key.utf8.count) bytes"
    }
}
