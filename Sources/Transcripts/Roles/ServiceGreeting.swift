/// Tells an agent by what only agents say: the greeting of a service, an offer of help, their number.
enum ServiceGreeting {
    /// Whether a text holds such words.
    static func isIn(_ text: String) -> Bool {
        let words = text.lowercased()
        return offers.contains { words.utf8.containsRun($0.utf8) } || thanksForCalling(words) || givesNumber(words)
    }

    private static let offers = [
        "how can i help", "how may i help", "how can i assist", "how may i assist", "what can i do for you today",
        "请问有什么可以帮", "請問有什麼可以幫", "有什么可以帮您", "有什麼可以幫您", "很高兴为您服务", "很高興為您服務", "竭诚为您服务", "竭誠為您服務",
    ]

    /// `thank you for calling`, but not `thank you for calling me back`, which customers say.
    private static func thanksForCalling(_ words: String) -> Bool {
        ["thank you for calling", "thanks for calling"].contains { opening in
            words.utf8.tails(behind: opening.utf8).contains { rest in
                !rest.starts(with: " me".utf8) && !rest.starts(with: " back".utf8)
            }
        }
    }

    /// `工号1001`, but not `你的工号是多少`.
    private static func givesNumber(_ words: String) -> Bool {
        ["工号", "工號"].contains { opening in
            words.utf8.tails(behind: opening.utf8).contains { rest in
                let next = Substring(rest).first { !"是为為：: ".contains($0) }
                return next.map { ($0.isASCII && $0.isNumber) || "零〇幺一二两三四五六七八九".contains($0) } ?? false
            }
        }
    }
}

extension Substring.UTF8View {
    fileprivate func tails(behind run: String.UTF8View) -> [Substring.UTF8View] {
        indices.filter { self[$0...].starts(with: run) }.map { self[$0...].dropFirst(run.count) }
    }
}

extension String.UTF8View {
    fileprivate func tails(behind run: String.UTF8View) -> [Substring.UTF8View] { self[...].tails(behind: run) }
}
