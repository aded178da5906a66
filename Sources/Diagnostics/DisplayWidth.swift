extension String {
    /// How many terminal columns the string takes: 2 for East Asian wide characters, 0 for marks.
    ///
    /// Wide are the blocks that Unicode's EastAsianWidth.txt gives as W or F in whole.
    public var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// The string with blanks behind it (or before it) up to a width in terminal columns.
    public func padded(to width: Int, onLeft: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - displayWidth))
        return onLeft ? blanks + self : self + blanks
    }

    /// The string cut to a width in terminal columns, with `…` where something was cut.
    public func truncated(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var kept = ""
        var used = 1
        for character in self {
            used += String(character).displayWidth
            if used > width { break }
            kept.append(character)
        }
        return kept + "…"
    }
}

extension Unicode.Scalar {
    fileprivate var displayWidth: Int {
        switch value {
        case 0..<0x20, 0x7f..<0xa0: 0
        case 0x20..<0x7f: 1
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0x33ff, 0x3400...0x4dbf, 0x4e00...0x9fff,
            0xa000...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe30...0xfe4f, 0xff01...0xff60,
            0xffe0...0xffe6, 0x1f300...0x1f64f, 0x1f900...0x1f9ff, 0x20000...0x3fffd:
            2
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            default: 1
            }
        }
    }
}
