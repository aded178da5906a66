internal import CUnicodeTables

/// What becomes of a Unicode scalar when text is cut into tokens.
enum ScalarKind: UInt32 {
    /// Separates tokens.
    case separator = 0
    /// A letter or digit of a word; its payload is its normal form.
    case word = 1
    /// A token of its own; its payload is its normal form, or what the table was made to give for it.
    case cjk = 2
    /// Belongs to the scalar before it.
    case mark = 3
    /// Goes between letters or digits, else separates.
    case apostrophe = 4
    /// Becomes several scalars.
    case expands = 5
}

/// Kind and payload of every scalar, in one lookup for the Basic Multilingual Plane.
///
/// An entry's low 3 bits are its ``ScalarKind``, the rest its payload. A table is made for a
/// vocabulary, so that the payload of a CJK scalar is the vocabulary's class for it already.
struct ScalarTable: Sendable {
    /// Entries of U+0000 to U+FFFF.
    private let basic: UnsafeTable<UInt32>
    private let memory = TableMemory()
    private let cjkPayload: @Sendable (UInt32) -> UInt32

    /// A table whose payload of a CJK scalar is `cjkPayload` of its normal form.
    init(cjkPayload: @escaping @Sendable (UInt32) -> UInt32 = { $0 }) {
        self.cjkPayload = cjkPayload
        basic = memory.table((0..<0x10000).map { Self.entry(of: $0, cjkPayload: cjkPayload) })
    }

    /// The entry of a scalar of the Basic Multilingual Plane.
    @inline(__always) func entry(ofBasic scalar: UInt32) -> UInt32 { basic[Int(scalar)] }

    /// The entry of any scalar.
    @inline(__always) func entry(of scalar: UInt32) -> UInt32 {
        scalar < 0x10000 ? basic[Int(scalar)] : Self.entry(of: scalar, cjkPayload: cjkPayload)
    }

    private static func entry(of scalar: UInt32, cjkPayload: (UInt32) -> UInt32) -> UInt32 {
        let raw = UnicodeTables.entry(of: scalar)
        switch ScalarKind(rawValue: raw & 7) ?? .separator {
        case .word: return ScalarKind.word.rawValue | UnicodeTables.normalForm(of: scalar, entry: raw) << 3
        case .cjk: return ScalarKind.cjk.rawValue | cjkPayload(UnicodeTables.normalForm(of: scalar, entry: raw)) << 3
        case .separator, .mark, .apostrophe, .expands: return raw & 7
        }
    }

    /// Kind and payload of a scalar that is in normal form already, so that it is not mapped again.
    func normalised(_ scalar: UInt32) -> (kind: ScalarKind, payload: UInt32) {
        let kind = ScalarKind(rawValue: UnicodeTables.entry(of: scalar) & 7) ?? .separator
        return (kind, kind == .cjk ? cjkPayload(scalar) : scalar)
    }
}

/// The tables of the C module, as questions.
enum UnicodeTables {
    // Immutable memory of the program's image.
    nonisolated(unsafe) private static let tables: cg_unicode_tables = cg_unicode().pointee

    /// The raw entry of a scalar.
    static func entry(of scalar: UInt32) -> UInt32 {
        let block = Int(tables.index[Int(scalar >> 8)])
        return tables.blocks[block << 8 | Int(scalar & 0xff)]
    }

    /// The normal form of a scalar that has one of a single scalar.
    static func normalForm(of scalar: UInt32, entry: UInt32) -> UInt32 {
        UInt32(bitPattern: Int32(bitPattern: scalar) &+ (Int32(bitPattern: entry) >> 3))
    }

    /// The normal form of a cluster of one scalar: NFKC, lower case, Simplified.
    static func normalForm(of scalar: UInt32) -> [UInt32] {
        let entry = entry(of: scalar)
        switch ScalarKind(rawValue: entry & 7) {
        case .word, .cjk: return [normalForm(of: scalar, entry: entry)]
        case .expands: return list(tables.expansions, at: Int(entry >> 3))
        default: return [scalar]
        }
    }

    /// NFKD of a scalar; Hangul syllables stay whole, since nothing here takes them apart.
    static func decomposition(of scalar: UInt32) -> [UInt32] {
        var low = 0
        var high = Int(tables.decomposed_count)
        while low < high {
            let middle = (low + high) / 2
            let found = tables.decomposed[2 * middle]
            if found == scalar { return list(tables.decompositions, at: Int(tables.decomposed[2 * middle + 1])) }
            if found < scalar { low = middle + 1 } else { high = middle }
        }
        return [scalar]
    }

    /// The scalar that two others compose to, or nil.
    static func composition(_ first: UInt32, _ second: UInt32) -> UInt32? {
        var low = 0
        var high = Int(tables.compositions_count)
        while low < high {
            let middle = (low + high) / 2
            let found = (tables.compositions[3 * middle], tables.compositions[3 * middle + 1])
            if found == (first, second) { return tables.compositions[3 * middle + 2] }
            if found < (first, second) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private static func list(_ pool: UnsafePointer<UInt32>, at place: Int) -> [UInt32] {
        Array(UnsafeBufferPointer(start: pool + place + 1, count: Int(pool[place])))
    }
}
