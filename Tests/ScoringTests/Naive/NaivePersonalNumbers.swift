import Rubrics

/// Personal numbers, looked for in a text as displayed.
enum NaivePersonalNumbers {
    /// Whether a number of this kind stands in the text.
    static func has(_ kind: PersonalNumber, in text: String) -> Bool {
        switch kind {
        case .mobile: numbers(in: text).contains(where: isMobile)
        case .idCard: numbers(in: text).contains(where: isIDCard)
        case .bankCard: numbers(in: text).contains(where: isBankCard)
        case .email: hasEmail(Array(text.unicodeScalars))
        }
    }

    /// Every number that the text can be read to hold: whole neighbouring groups of digits, joined. "Blanks and dashes
    /// between digits are passed over." An X right after the last group stays with it, for identity cards.
    static func numbers(in text: String) -> [String] {
        chains(in: text).flatMap { chain in
            chain.indices.flatMap { first in
                chain.indices[first...].map { last in chain[first...last].joined() }
            }
        }
    }

    /// The groups of digits that only blanks and dashes part. A group with an X ends its chain.
    private static func chains(in text: String) -> [[String]] {
        var chains: [[String]] = [[]]
        var group = ""
        func closeGroup() {
            if !group.isEmpty { chains[chains.count - 1].append(group) }
            group = ""
        }
        let scalars = Array(text.unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            if isDigit(scalar) {
                group.unicodeScalars.append(scalar)
            } else if isBlankOrDash(scalar) {
                closeGroup()
            } else {
                let after = scalars.indices.contains(place + 1) ? scalars[place + 1] : " "
                if scalar == "X" || scalar == "x", !group.isEmpty, !isDigit(after), !isLetter(after) { group += "X" }
                closeGroup()
                chains.append([])
            }
        }
        closeGroup()
        return chains
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static func isBlankOrDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation
    }

    /// "Chinese 11 digits, 1[3-9]…"
    private static func isMobile(_ number: String) -> Bool {
        let digits = number.compactMap(\.wholeNumberValue)
        return number.count == 11 && digits.count == 11 && digits[0] == 1 && digits[1] >= 3
    }

    /// "18, with its check digit": ISO 7064, MOD 11-2, of 17 digits and a digit or X for 10.
    private static func isIDCard(_ number: String) -> Bool {
        let values = number.compactMap { $0 == "X" ? 10 : $0.wholeNumberValue }
        guard values.count == 18, values.dropLast().allSatisfy({ $0 < 10 }) else { return false }
        // The place i from the right, from 0, weighs 2^i modulo 11; all together come to 1.
        let sum = values.reversed().enumerated().reduce(0) { sum, item in
            (sum + item.element * ((1 << item.offset) % 11)) % 11
        }
        return sum == 1
    }

    /// "13–19 digits, Luhn": from the right every second digit is doubled, digits of the doubles added; the sum ends in 0.
    private static func isBankCard(_ number: String) -> Bool {
        let digits = number.compactMap(\.wholeNumberValue)
        guard digits.count == number.count, (13...19).contains(digits.count) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let value = item.offset % 2 == 0 ? item.element : item.element * 2
            return sum + value / 10 + value % 10
        }
        return sum % 10 == 0
    }

    /// The usual local@domain.tld: something before the @; after it at least two labels, the last beginning with two
    /// letters.
    private static func hasEmail(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.indices.contains { at in
            guard scalars[at] == "@", at > 0, isLocal(scalars[at - 1]) else { return false }
            return isDomain(Array(scalars[(at + 1)...].prefix { isDomainLetter($0) || $0 == "." }))
        }
    }

    private static func isDomain(_ scalars: [Unicode.Scalar]) -> Bool {
        let labels = scalars.split(separator: ".", omittingEmptySubsequences: false)
        let named = labels.prefix { !$0.isEmpty }
        return named.dropFirst().contains { $0.count >= 2 && $0.prefix(2).allSatisfy(isLetter) }
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || isDigit(scalar) || "._%+-".unicodeScalars.contains(scalar)
    }

    private static func isDomainLetter(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || isDigit(scalar) || scalar == "-"
    }
}
