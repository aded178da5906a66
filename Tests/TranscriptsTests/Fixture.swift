import Foundation
import Testing

@testable import Transcripts

/// A file of a format in the folder `Fixtures`, and beside it what must be read from it, written by hand.
///
/// `deepgram.json` and `deepgram.channels.json` are both of the format `deepgram`; `deepgram.expected` and
/// `deepgram.channels.expected` hold what ``page(of:)`` says of their calls.
struct Fixture: Sendable, CustomTestStringConvertible {
    /// The file's name.
    let name: String
    let bytes: [UInt8]
    let expected: String

    /// The format's name: the file's up to the first dot.
    var format: String { String(name.prefix { $0 != "." }) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    /// Whether it is UTF-8, so that line ends can be changed.
    var isText: Bool { String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0) }
    var testDescription: String { name }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    /// The text of the fixture of that name; empty where there is none.
    static func text(of name: String) -> String { all.first { $0.name == name }?.text ?? "" }

    /// All fixtures, by name.
    static let all: [Fixture] = {
        do {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            return try names.filter { !$0.hasSuffix(".expected") }.map { name in
                let file = folder.appendingPathComponent(name)
                let page = file.deletingPathExtension().appendingPathExtension("expected")
                return Fixture(
                    name: name, bytes: Array(try Data(contentsOf: file)),
                    expected: String(decoding: try Data(contentsOf: page), as: UTF8.self))
            }
        } catch {
            fatalError("\(error)")
        }
    }()
}

/// Readings as a page: for each call what it says besides segments, a blank line, and a line for each segment
/// (``CallRecord/script``); between readings `---`.
func page(of readings: [Reading]) -> String {
    readings.map { reading in
        switch reading {
        case .call(let record): (record.facts + [""] + record.script).map { $0 + "\n" }.joined()
        case .setAside(let record): "\(record.diagnostic)\n"
        }
    }.joined(separator: "---\n")
}

extension CallRecord {
    /// What the record says besides its segments, a line each; what it does not say has none.
    fileprivate var facts: [String] {
        var facts: [(String, String?)] = [
            ("id", id), ("format", source.format), ("roles", source.roles.rawValue),
            ("record", source.record == 1 ? nil : "\(source.record)"),
            ("agent.id", agent.id), ("agent.name", agent.name), ("agent.team", agent.team),
            ("channel", channel == .phone ? nil : channel.rawValue), ("direction", direction?.rawValue),
            ("language", language), ("queue", queue), ("customer", customerID), ("started_at", startedAt),
            ("answered", answered.map { "\($0)" }), ("rings", rings.map { "\($0)" }),
            ("ring_ms", ringTime.map { "\($0)" }), ("duration_ms", duration.map { "\($0)" }),
            ("ended_by", endedBy?.rawValue), ("resolved", resolved.map { "\($0)" }),
            ("rating", customerRating.map { "\($0.score) of \($0.of)" }), ("recording", recording),
        ]
        facts += tags.sorted { $0.key < $1.key }.map { ("tags.\($0.key)", $0.value) }
        facts += source.warnings.map { ("warning", $0) }
        return facts.compactMap { name, value in value.map { "\(name): \($0)" } }
    }
}
