/// Many calls that look random and are the same in every run.
enum GeneratedCalls {
    /// So many calls, one a line, of about 1.6 KB each.
    static func lines(_ count: Int, seed: UInt64 = 1) -> [String] {
        var dice = SeededNumbers(seed)
        return (0..<count).map { call($0, &dice) }
    }

    private static let sentences = [
        "您好，很高兴为您服务", "请问有什么可以帮您", "我保证明天到", "谢谢您的来电，祝您生活愉快", "包裹还没有到", "你这个笨蛋",
        "Hello, this is Ann speaking", "thank you for calling", "I guarantee it", "where is my parcel?", "嗯", "好的",
    ]

    private static func call(_ number: Int, _ dice: inout SeededNumbers) -> String {
        let agent = Int.random(in: 1...9, using: &dice)
        var time = 0
        let segments = (0..<Int.random(in: 10...30, using: &dice)).map { index in
            let text = sentences.randomElement(using: &dice) ?? ""
            let start = time
            time += Int.random(in: 1...40, using: &dice)
            let speaker = index.isMultiple(of: 2) ? "agent" : "customer"
            return #"{"speaker":"\#(speaker)","text":"\#(text)","start":\#(seconds(start)),"end":\#(seconds(time))}"#
        }
        let rings = Bool.random(using: &dice) ? #""rings":\#(Int.random(in: 1...6, using: &dice)),"# : ""
        return #"{"id":"g-\#(number)","agent":{"id":"a-\#(agent)","name":"客服 \#(agent)","team":"t-\#(agent % 3)"},"#
            + rings + #""segments":[\#(segments.joined(separator: ","))]}"#
    }

    private static func seconds(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
