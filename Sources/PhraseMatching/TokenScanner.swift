/// Takes the tokens of a text, one after another.
protocol TokenSink: ~Copyable {
    /// A run of letters and digits: its normal form and that one's ``hashWord(_:)``, and where it came
    /// from as byte offsets.
    mutating func word(_ word: UnsafeBufferPointer<UInt8>, hash: UInt64, from: Int, to: Int)
    /// A CJK scalar, and where it came from as byte offsets.
    mutating func cjk(_ token: CJKToken, from: Int, to: Int)
}

/// A CJK scalar as a token.
struct CJKToken {
    /// What the table gives for it.
    var payload: UInt32
    /// The scalar that stood in the text, or in the normal form of its cluster.
    var scalar: UInt32
}

/// Cuts UTF-8 text into tokens in one pass over its bytes.
///
/// Three ways, by what stands at a place: words of ASCII letters eight bytes a step, CJK scalars
/// through a table, and everything else scalar by scalar. A scalar followed by marks, or one with a
/// normal form of several scalars, goes through ``ClusterNormalizer``.
struct TokenScanner: ~Copyable {
    /// The normal form of the word that is being read.
    private var word = UnsafeBuffer<UInt8>()
    private var wordStart = 0
    private var wordEnd = 0

    /// Cuts one text into tokens.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - table: kinds and payloads of scalars.
    ///   - sink: gets the tokens in order.
    mutating func scan<Sink: TokenSink & ~Copyable>(
        _ text: UnsafeBufferPointer<UInt8>, by table: ScalarTable, into sink: inout Sink
    ) {
        word.removeAll()
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte < 0x80 {
                place = readASCII(text, place, table, &sink)
            } else if byte >= 0xe4, byte <= 0xe9 {
                place = readIdeographs(text, place, table, &sink)
            } else {
                place = readScalar(text, place, table, &sink)
            }
        }
        close(&sink)
    }

    // MARK: The three ways

    /// Reads a run of letters and digits with the separator behind it, or one other scalar.
    @inline(__always) private mutating func readASCII(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ table: ScalarTable,
        _ sink: inout (some TokenSink & ~Copyable)
    ) -> Int {
        let isFresh = word.count == 0
        if isFresh { wordStart = start }
        var place = start
        var hash: UInt64 = 0
        while true {
            let chunk = ASCIIWord(text, at: place)
            word.append(chunk.letters, bytes: chunk.count)
            place += chunk.count
            guard chunk.count == 8, place < text.count, ASCIIWord.isLetterOrDigit(text[place]) else {
                hash = spread(hash ^ chunk.letters)
                break
            }
            hash = spread(hash ^ chunk.letters)
        }
        guard place > start else {
            let byte = text[start]
            if byte == 0x27 || byte == 0x60 { return readScalar(text, start, table, &sink) }
            close(&sink)
            return skipMarks(text, start + 1, table)
        }
        wordEnd = place
        guard place < text.count else { return place }
        let next = text[place]
        if next >= 0x80 || next == 0x27 || next == 0x60 {
            guard followsMark(text, place, table) else { return place }
            // The last letter carries a mark: it is a cluster to be read as such.
            word.count -= 1
            wordEnd = place - 1
            return readCluster(text, place - 1, table, &sink)
        }
        if isFresh {
            sink.word(word.elements(0..<word.count), hash: hash, from: start, to: place)
            word.removeAll()
        } else {
            close(&sink)
        }
        return skipMarks(text, place + 1, table)
    }

    /// Reads a run of CJK scalars of U+4000 to U+9FFF, or one other scalar.
    @inline(__always) private mutating func readIdeographs(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ table: ScalarTable,
        _ sink: inout (some TokenSink & ~Copyable)
    ) -> Int {
        close(&sink)
        var place = start
        while place < text.count, text[place] >= 0xe4, text[place] <= 0xe9 {
            let (scalar, length) = decode(text, place)
            let entry = table.entry(ofBasic: scalar)
            guard entry & 7 == ScalarKind.cjk.rawValue, !followsMark(text, place + length, table) else {
                return readScalar(text, place, table, &sink)
            }
            sink.cjk(CJKToken(payload: entry >> 3, scalar: scalar), from: place, to: place + length)
            place += length
        }
        return place
    }

    /// Reads one scalar, with its marks.
    private mutating func readScalar(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ table: ScalarTable,
        _ sink: inout (some TokenSink & ~Copyable)
    ) -> Int {
        let (scalar, length) = decode(text, place)
        let entry = table.entry(of: scalar)
        let kind = entry & 7
        if kind == ScalarKind.expands.rawValue || followsMark(text, place + length, table) {
            return readCluster(text, place, table, &sink)
        }
        switch kind {
        case ScalarKind.cjk.rawValue:
            close(&sink)
            sink.cjk(CJKToken(payload: entry >> 3, scalar: scalar), from: place, to: place + length)
        case ScalarKind.word.rawValue:
            append(scalar: entry >> 3, from: place, to: place + length)
        case ScalarKind.apostrophe.rawValue
        where word.count > 0 && beginsWord(text, place + length, table):
            break
        default:
            close(&sink)
        }
        return place + length
    }

    // MARK: The word that is being read

    @inline(__always) private mutating func append(_ letter: UInt8, from: Int, to: Int) {
        if word.count == 0 { wordStart = from }
        wordEnd = to
        word.append(letter)
    }

    private mutating func append(scalar: UInt32, from: Int, to: Int) {
        guard let scalar = Unicode.Scalar(scalar) else { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte, from: from, to: to) }
    }

    @inline(__always) private mutating func close(_ sink: inout (some TokenSink & ~Copyable)) {
        guard word.count > 0 else { return }
        let own = word.elements(0..<word.count)
        sink.word(own, hash: hashWord(own), from: wordStart, to: wordEnd)
        word.removeAll()
    }

    // MARK: Clusters

    /// Reads a scalar with its marks, or one that expands; returns where the next cluster begins.
    private mutating func readCluster(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ table: ScalarTable,
        _ sink: inout (some TokenSink & ~Copyable)
    ) -> Int {
        let (cluster, end) = clusterScalars(text, start, table)
        var inWord = false
        for scalar in ClusterNormalizer.normalise(cluster) {
            let (kind, payload) = table.normalised(scalar)
            switch kind {
            case .word:
                append(scalar: payload, from: start, to: end)
                inWord = true
            case .mark where inWord:
                append(scalar: scalar, from: start, to: end)
            case .mark:
                if word.count > 0 { close(&sink) }
            case .cjk:
                close(&sink)
                sink.cjk(CJKToken(payload: payload, scalar: scalar), from: start, to: end)
                inWord = false
            case .separator, .apostrophe, .expands:
                close(&sink)
                inWord = false
            }
        }
        return end
    }

    private func clusterScalars(
        _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ table: ScalarTable
    ) -> (scalars: [UInt32], end: Int) {
        let (first, length) = decode(text, start)
        var scalars = [first]
        var place = start + length
        while place < text.count, text[place] >= 0xcc {
            let (scalar, length) = decode(text, place)
            guard table.entry(of: scalar) & 7 == ScalarKind.mark.rawValue else { break }
            scalars.append(scalar)
            place += length
        }
        return (scalars, place)
    }

    @inline(__always) private func skipMarks(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ table: ScalarTable)
        -> Int
    {
        var place = start
        while place < text.count, followsMark(text, place, table) { place += decode(text, place).length }
        return place
    }

    /// Whether a mark stands at a place. No mark's UTF-8 begins below 0xCC or from 0xE4 to 0xE9.
    @inline(__always) private func followsMark(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ table: ScalarTable
    ) -> Bool {
        guard place < text.count else { return false }
        let byte = text[place]
        if byte < 0xcc || (byte >= 0xe4 && byte <= 0xe9) { return false }
        return table.entry(of: decode(text, place).scalar) & 7 == ScalarKind.mark.rawValue
    }

    /// Whether the cluster at a place begins with a letter or digit of a word.
    private func beginsWord(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ table: ScalarTable) -> Bool {
        guard place < text.count else { return false }
        if text[place] < 0x80, !followsMark(text, place + 1, table) { return ASCIIWord.isLetterOrDigit(text[place]) }
        let first = ClusterNormalizer.normalise(clusterScalars(text, place, table).scalars)
        // An apostrophe is in no word, though one of them is a letter by its category.
        guard table.entry(of: decode(text, place).scalar) & 7 != ScalarKind.apostrophe.rawValue else { return false }
        return first.first.map { table.normalised($0).kind == .word } ?? false
    }
}

/// The scalar that begins at a place of valid UTF-8, and its length in bytes.
@inlinable @inline(__always) public func decode(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> (
    scalar: UInt32, length: Int
) {
    let byte = UInt32(text[place])
    if byte < 0x80 { return (byte, 1) }
    func next(_ offset: Int) -> UInt32 { UInt32(text[place + offset]) & 0x3f }
    if byte < 0xe0 { return ((byte & 0x1f) << 6 | next(1), 2) }
    if byte < 0xf0 { return ((byte & 0x0f) << 12 | next(1) << 6 | next(2), 3) }
    return ((byte & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
}
