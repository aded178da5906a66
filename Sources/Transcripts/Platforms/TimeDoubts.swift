/// Signs that a call's times are not what they seem, such as seconds taken for milliseconds.
///
/// Units are the format's and never guessed; what can't be right is said with both figures.
struct TimeDoubts {
    /// What a person should know.
    private(set) var warnings: [String] = []

    /// People say from 0.3 to 8 words or from 0.5 to 14 Chinese characters a second; the bounds are wider, since both
    /// come together.
    static let slowest = 0.3
    static let fastest = 14.0
    /// Fewer words than this say nothing about speed.
    private static let leastWords = 20
    /// How far words may go on behind a declared end, in milliseconds.
    private static let tolerance = 5000

    /// Looks at a record's times.
    init(_ record: CallRecord) {
        let ends = record.segments.compactMap { $0.end ?? $0.start }
        if let last = ends.max(), let duration = record.duration, last > duration + Self.tolerance {
            warnings.append(
                "the words end at \(Self.seconds(last)) s, but the source says that the call takes"
                    + " \(Self.seconds(duration)) s")
        }
        if let warning = Self.slowStarts(record) { warnings.append(warning) }
        var words = 0
        var time = 0
        for segment in record.segments {
            guard let start = segment.start, let end = segment.end else { continue }
            words += Self.words(in: segment.text)
            time += end - start
        }
        guard words >= Self.leastWords, time > 0 else { return }
        let rate = Double(words) * 1000 / Double(time)
        if rate < Self.slowest || rate > Self.fastest {
            warnings.append(
                "\(words) words in \(Self.seconds(time)) s of talk: the times may be in another unit, or made up")
        }
    }

    /// Where there are no ends, what is said between the first beginning and the last one: a talk has pauses, but not
    /// as long as those of a talk in milliseconds that was taken for seconds.
    private static func slowStarts(_ record: CallRecord) -> String? {
        guard record.channel == .phone, record.segments.allSatisfy({ $0.start != nil && $0.end == nil }) else {
            return nil
        }
        let words = record.segments.dropLast().reduce(0) { $0 + Self.words(in: $1.text) }
        let starts = record.segments.compactMap(\.start)
        guard words >= leastWords, let first = starts.min(), let last = starts.max() else { return nil }
        let rate = Double(words) * 1000 / Double(max(1, last - first))
        guard rate < slowest / 10 || rate > fastest else { return nil }
        return "\(words) words in \(seconds(last - first)) s: the times may be in another unit, or made up"
    }

    /// Words, and each Chinese character as one.
    static func words(in text: String) -> Int {
        var count = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            if scalar.isIdeographic {
                count += 1
                isInWord = false
            } else {
                let isLetter = !scalar.isBlank
                if isLetter, !isInWord { count += 1 }
                isInWord = isLetter
            }
        }
        return count
    }

    private static func seconds(_ time: Int) -> String { "\(time / 1000)" }
}

extension Unicode.Scalar {
    /// Whether it is white space; the property's table is asked only where it must be.
    var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0d).contains(value) : properties.isWhitespace
    }
}
