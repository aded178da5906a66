internal import JSON

/// A moment that a source gives with its date, in whole milliseconds since 1970.
///
/// Where the source names no zone it is as if the moment were in UTC: good for the time between two of them, and for
/// nothing else.
struct Moment: Sendable {
    /// Milliseconds since 1970.
    let milliseconds: Int
    /// Whether the source gives the zone.
    let isZoned: Bool

    private static let most = 253_402_300_799_999

    /// A date and time such as `2026-10-05T09:00:00.250+08:00`, with or without a zone; nil for anything else.
    init?(_ text: String?) {
        guard let bytes = text.map({ Array($0.utf8) }), let (local, length) = ZonedTime.local(bytes) else { return nil }
        let offset = length < bytes.count ? ZonedTime.offset(bytes[length...]) : 0
        guard let offset else { return nil }
        let fraction = Milliseconds.reading("0" + String(decoding: bytes[19..<length], as: UTF8.self)) ?? 0
        milliseconds = local.millisecondsSince1970 - offset * 1000 + fraction
        isZoned = length < bytes.count
    }

    /// A moment so long after 1970 began.
    init(milliseconds: Int) {
        self.milliseconds = milliseconds
        isZoned = true
    }

    /// A number of units since 1970, or a text that holds one; nil for anything else, and where it is no moment before
    /// the year 10000.
    init?(epoch value: JSONValue?, _ unit: EpochUnit) {
        guard let text = value?.number?.text ?? value?.string else { return nil }
        if let whole = Int(text) {
            self.init(whole, unit)
        } else if let double = Double(text) {
            self.init(double * unit.milliseconds)
        } else {
            return nil
        }
    }

    private init?(_ whole: Int, _ unit: EpochUnit) {
        guard whole >= 0 else { return nil }
        let time: (partialValue: Int, overflow: Bool) =
            switch unit {
            case .seconds: whole.multipliedReportingOverflow(by: 1000)
            case .milliseconds: (whole, false)
            case .microseconds: (whole / 1000 + (whole % 1000 >= 500 ? 1 : 0), false)
            }
        guard !time.overflow, time.partialValue <= Self.most else { return nil }
        milliseconds = time.partialValue
        isZoned = true
    }

    private init?(_ time: Double) {
        guard time >= 0, time <= Double(Self.most), let whole = Int(exactly: (time + 0.5).rounded(.down)) else {
            return nil
        }
        milliseconds = whole
        isZoned = true
    }

    /// The milliseconds since an earlier moment; nil where this one is earlier, or only one of them has a zone.
    func since(_ earlier: Moment?) -> Int? {
        guard let earlier, isZoned == earlier.isZoned else { return nil }
        let time = milliseconds - earlier.milliseconds
        return time >= 0 && time <= Milliseconds.most ? time : nil
    }

    /// The moment as RFC 3339 in UTC; nil where its zone is not known.
    var utc: String? {
        guard isZoned, milliseconds >= 0, milliseconds <= Self.most else { return nil }
        let time = LocalTime(millisecondsSince1970: milliseconds)
        return time.map { $0.written(milliseconds: milliseconds % 1000) + "Z" }
    }

    /// The units in which sources count since 1970.
    enum EpochUnit {
        case seconds, milliseconds, microseconds

        fileprivate var milliseconds: Double {
            switch self {
            case .seconds: 1000
            case .milliseconds: 1
            case .microseconds: 0.001
            }
        }
    }
}

extension PlatformCall {
    /// Takes over when the call began; a time without a zone needs the user's, and is left out without it.
    mutating func begin(_ value: JSONValue?, _ key: String, _ context: ReadingContext) {
        guard let value, value.utf8?.isEmpty != true, let field = FieldValue(value) else { return }
        do throws(RecordProblem) {
            record.startedAt = try ZonedTime.reading(field, key: key, zone: context.options.zone)
        } catch {
            warn("\(error.reason): when the call began is left out")
        }
    }

    /// Takes over when the call began.
    mutating func begin(_ moment: Moment?) { record.startedAt = moment?.utc ?? record.startedAt }
}
