import Diagnostics

extension RubricParser {
    /// Reads a decimal number within bounds; reports anything else.
    ///
    /// - Parameters:
    ///   - what: What the number is, for messages.
    ///   - rule: The bounds in words: "a number above 0 and at most 1,000,000".
    ///   - decimals: The most digits behind the point.
    mutating func decimal(
        _ node: YAMLNode, of what: String, rule: String, decimals: Int, where isAllowed: (Decimal) -> Bool
    ) -> Decimal? {
        guard let text = text(node, of: what) else { return nil }
        guard let number = Decimal(text) else {
            problems.report("\(what) is no number: ‘\(text)’", remedy: "Write \(rule).", at: node)
            return nil
        }
        guard isAllowed(number) else {
            problems.report("\(what) can’t be \(text)", remedy: "Write \(rule).", at: node)
            return nil
        }
        guard number.scale <= decimals else {
            problems.report(
                "\(what) has more than \(decimals) decimals: \(text)", remedy: "Round it to \(decimals) decimals.",
                at: node)
            return nil
        }
        return number
    }

    /// Reads a whole number from `least` to 1,000,000; reports anything else.
    mutating func integer(_ node: YAMLNode, of what: String, atLeast least: Int) -> Int? {
        guard let text = text(node, of: what) else { return nil }
        if let number = wholeNumber(text), number >= least, number <= 1_000_000 { return number }
        problems.report(
            "\(what) can’t be ‘\(text)’", remedy: "Write a whole number from \(least) to 1000000.", at: node)
        return nil
    }

    /// Reads `true` or `false`; false where the key is absent.
    mutating func flag(in fields: Fields, _ key: String) -> Bool {
        guard let node = fields[key], let text = text(node, of: "‘\(key)’") else { return false }
        switch text {
        case "true": return true
        case "false": return false
        default:
            problems.report(
                "‘\(key)’ is ‘true’ or ‘false’, not ‘\(text)’", remedy: "Write ‘\(key): true’, or delete the key.",
                at: node)
            return false
        }
    }

    /// Reads a share such as `75%` or `0.75`; reports anything else.
    mutating func share(_ node: YAMLNode, of what: String) -> Decimal? {
        guard let text = text(node, of: what) else { return nil }
        if let share = Self.share(text) { return share }
        let isPercent = Decimal(text).map { $0 >= Decimal(units: 10) && $0 <= Decimal(units: 100) } ?? false
        problems.report(
            "\(what) is no share: ‘\(text)’",
            remedy: isPercent ? "Did you mean ‘\(text)%’?" : "Write ‘75%’, or a number from 0 to 1.", at: node)
        return nil
    }

    private static func share(_ text: String) -> Decimal? {
        let zero = Decimal(units: 0)
        guard text.hasSuffix("%") else {
            return Decimal(text).flatMap { $0 >= zero && $0 <= Decimal(units: 1) ? $0 : nil }
        }
        let percent = Decimal(text.dropLast().trimmingBlanks)
        return percent.flatMap { number in
            number >= zero && number <= Decimal(units: 100) && number.scale + 2 <= Decimal.mostDecimals
                ? Decimal(units: number.units, scale: number.scale + 2) : nil
        }
    }
}

/// Reads a whole number without sign; nil for anything else and for more than 9 digits.
func wholeNumber(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
}

extension StringProtocol {
    /// The text without blanks around it.
    var trimmingBlanks: String {
        String(String(drop { $0 == " " }).reversed().drop { $0 == " " }.reversed())
    }
}
