internal import PhraseMatching
internal import Rubrics

/// A personal number that was said.
struct FoundNumber: Equatable {
    /// What it is.
    var kind: PersonalNumber
    /// The turn.
    var turn: Int
    /// Where in the turn's text, its segments joined by a blank, in bytes.
    var bytes: Range<Int>
}

extension Talk {
    /// `not_disclosed`: the first personal number in somebody's words; nil where there is none.
    func firstPersonalNumber(_ by: RoleSet, _ kinds: [PersonalNumber], _ view: borrowing TalkView) -> FoundNumber? {
        for index in 0..<view.turns.count where by.contains(view.turns[index].role) {
            guard mayHoldNumber(view.turns[index], view) else { continue }
            let words = text(of: view.turns[index], view)
            if let (kind, bytes) = PersonalNumbers.first(in: words, kinds) {
                return FoundNumber(kind: kind, turn: index, bytes: bytes)
            }
        }
        return nil
    }

    /// Whether a turn has as many digits as the shortest number, or the sign of a mail address.
    private func mayHoldNumber(_ turn: Turn, _ view: borrowing TalkView) -> Bool {
        var digits = 0
        for place in turn.placed {
            let segment = segments[Int(view.placed[place].segment)]
            let bytes = text.elements(Int(segment.firstByte)..<Int(segment.endByte))
            if bytes.count(from: 0x40, to: 0x40) > 0 { return true }
            digits += bytes.count(from: 0x30, to: 0x39)
        }
        return digits >= 11
    }

    /// A turn's words, its segments joined by a blank.
    func text(of turn: Turn, _ view: borrowing TalkView) -> [UInt8] {
        var words: [UInt8] = []
        for place in turn.placed {
            let segment = segments[Int(view.placed[place].segment)]
            if !words.isEmpty { words.append(0x20) }
            words += text.elements(Int(segment.firstByte)..<Int(segment.endByte))
        }
        return words
    }
}

/// Finds personal numbers in text. Blanks and dashes between digits are passed over.
enum PersonalNumbers {
    /// The first number of these kinds, by where it begins.
    static func first(in text: [UInt8], _ kinds: [PersonalNumber]) -> (kind: PersonalNumber, bytes: Range<Int>)? {
        var found: [(kind: PersonalNumber, bytes: Range<Int>)] = []
        if kinds.contains(.email), let bytes = firstAddress(in: text) { found.append((.email, bytes)) }
        for run in runs(of: text) {
            if let number = firstNumber(in: run, kinds) {
                found.append(number)
                break
            }
        }
        return found.min { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    /// Digits that stand together.
    private struct Group {
        var digits: ArraySlice<UInt8>
        /// Whether an X follows, which an identity card may end with.
        var hasX: Bool
    }

    /// Groups of digits with only blanks and dashes between them.
    private static func runs(of text: [UInt8]) -> [[Group]] {
        var runs: [[Group]] = []
        var place = 0
        var isJoined = false
        while place < text.count {
            if isDigit(text[place]) {
                let start = place
                while place < text.count, isDigit(text[place]) { place += 1 }
                let hasX = place < text.count && text[place] | 0x20 == 0x78 && !isLetterOrDigit(text, place + 1)
                let group = Group(digits: text[start..<place], hasX: hasX)
                if isJoined { runs[runs.count - 1].append(group) } else { runs.append([group]) }
                isJoined = true
            } else {
                let (joins, length) = joiner(in: text, at: place)
                if !joins { isJoined = false }
                place += length
            }
        }
        return runs
    }

    /// Whether the scalar at a place is a blank or a dash, and its length in bytes.
    private static func joiner(in text: [UInt8], at place: Int) -> (joins: Bool, length: Int) {
        if text[place] < 0x80 {
            return (text[place] == 0x20 || text[place] == 0x2d || (0x09...0x0d).contains(text[place]), 1)
        }
        return text.withUnsafeBufferPointer { bytes in
            let (value, length) = decode(bytes, place)
            // Ideographs are most of what comes by, and neither.
            if value >= 0x3400, value <= 0x9fff { return (false, length) }
            let properties = Unicode.Scalar(value)?.properties
            return (properties.map { $0.isWhitespace || $0.generalCategory == .dashPunctuation } ?? false, length)
        }
    }

    private static func firstNumber(
        in groups: [Group], _ kinds: [PersonalNumber]
    ) -> (kind: PersonalNumber, bytes: Range<Int>)? {
        for first in groups.indices {
            var digits: [UInt8] = []
            for last in first..<groups.count {
                digits += groups[last].digits
                if digits.count > 19 { break }
                let start = groups[first].digits.startIndex
                let end = groups[last].digits.endIndex
                guard groups[last].hasX else {
                    if let kind = kinds.first(where: { isNumber(digits, $0) }) { return (kind, start..<end) }
                    continue
                }
                // Digits with an X behind them are an identity card or nothing.
                if kinds.contains(.idCard), isIdentityCard(digits + [0x58]) { return (.idCard, start..<(end + 1)) }
                break
            }
        }
        return nil
    }

    private static func isNumber(_ digits: [UInt8], _ kind: PersonalNumber) -> Bool {
        switch kind {
        case .mobile: digits.count == 11 && digits[0] == 0x31 && (0x33...0x39).contains(digits[1])
        case .idCard: isIdentityCard(digits)
        case .bankCard: (13...19).contains(digits.count) && satisfiesLuhn(digits)
        case .email: false
        }
    }

    /// 17 digits and a check digit after ISO 7064, MOD 11-2 (GB 11643).
    private static func isIdentityCard(_ digits: [UInt8]) -> Bool {
        guard digits.count == 18, digits.dropLast().allSatisfy(isDigit) else { return false }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1 - 0x30) }
        let check = Array("10X98765432".utf8)[sum % 11]
        return check == digits[17]
    }

    /// Luhn's check digit (ISO/IEC 7812-1).
    private static func satisfiesLuhn(_ digits: [UInt8]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element - 0x30) * (digit.offset % 2 == 1 ? 2 : 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum % 10 == 0
    }

    /// `local@domain.tld` in ASCII: labels of letters, digits and dashes, a later one of which begins
    /// with two letters.
    private static func firstAddress(in text: [UInt8]) -> Range<Int>? {
        for sign in text.indices where text[sign] == 0x40 {
            var start = sign
            while start > 0, isLocalPart(text[start - 1]) { start -= 1 }
            guard start < sign, var end = labelEnd(text, sign + 1) else { continue }
            var isAddress = false
            while end < text.count, text[end] == 0x2e, let next = labelEnd(text, end + 1) {
                if next >= end + 3, isLetter(text[end + 1]), isLetter(text[end + 2]) { isAddress = true }
                end = next
            }
            if isAddress { return start..<end }
        }
        return nil
    }

    /// Where a label that begins at a place ends; nil where there is none.
    private static func labelEnd(_ text: [UInt8], _ start: Int) -> Int? {
        var end = start
        while end < text.count, isLetterOrDigit(text[end]) || text[end] == 0x2d { end += 1 }
        return end > start ? end : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
    private static func isLetterOrDigit(_ text: [UInt8], _ place: Int) -> Bool {
        place < text.count && isLetterOrDigit(text[place])
    }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
    private static func isLocalPart(_ byte: UInt8) -> Bool {
        isLetterOrDigit(byte) || [0x2e, 0x5f, 0x25, 0x2b, 0x2d].contains(byte)
    }
}
