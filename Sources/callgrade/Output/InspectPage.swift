import Diagnostics
import JSON
import Transcripts

/// What a file was read as, for people and for programs.
struct InspectPage {
    private let file: String
    private let calls: [CallRecord]
    private let setAside: [SetAside]

    /// A page of a file's readings.
    init(file: String, readings: [Reading]) {
        self.file = file
        calls = readings.compactMap { if case .call(let record) = $0 { record } else { nil } }
        setAside = readings.compactMap { if case .setAside(let setAside) = $0 { setAside } else { nil } }
    }

    /// Whether something of the file can't be read.
    var hasSetAside: Bool { !setAside.isEmpty }

    private var formats: [TranscriptFormat] {
        let names = Set(calls.map(\.source.format) + setAside.compactMap(\.format))
        return TranscriptFormat.all.filter { names.contains($0.name) }
    }

    // MARK: For people

    /// The page.
    var text: String {
        var parts: [String] = [head]
        if calls.count <= Self.mostPages {
            parts += calls.map { CallFacts($0).text }
        } else {
            parts.append(list)
        }
        if hasSetAside { parts.append(setAside.map { "\($0.diagnostic)\n" }.joined()) }
        if calls.contains(where: { !CallFacts($0).missing.isEmpty }) { parts.append(Self.advice) }
        return parts.joined(separator: "\n")
    }

    /// Files of more calls get a line for each.
    private static let mostPages = 3
    /// Files of more calls are listed in part.
    private static let mostRows = 50

    private static let advice = """
        What is missing is unknown to every check, never failed. --metadata gives facts
        of calls, --agent the agent's id, --agent-speaker the agent's label.

        """

    private var head: String {
        var facts = [("file", file)]
        for format in formats {
            facts.append(("format", "\(format.name): \(format.title)"))
            facts.append(("known by", format.recognised))
        }
        facts.append(("calls", "\(calls.count)" + (hasSetAside ? ", and \(setAside.count) set aside" : "")))
        return FactLines(facts).text
    }

    private var list: String {
        var table = TextTable([
            .init("call", width: 24), .init("segments", width: 8, onRight: true), .init("speakers", width: 26),
            .init("missing", width: 7, onRight: true),
        ])
        for call in calls.prefix(Self.mostRows) {
            let facts = CallFacts(call)
            table.rows.append([call.id, "\(call.segments.count)", facts.sides, "\(facts.missing.count)"])
        }
        let rest = calls.count - Self.mostRows
        return table.rendered(isBold: Terminal.outputIsTerminal)
            + (rest > 0 ? "and \(rest) more\n" : "") + "--call shows one of them.\n"
    }

    // MARK: For documents

    /// The head of a table of files.
    static let markdownHead = """
        | file | format | calls | segments | roles | times | missing |
        | --- | --- | ---: | --- | --- | --- | --- |

        """

    /// The file as a row of that table; what is missing is what the first of its calls lacks.
    var markdownRow: String {
        var cells = ["`\(file)`", formats.map(\.name).joined(separator: ", "), "\(calls.count)"]
        if let first = calls.first.map({ CallFacts($0) }) {
            cells += [first.sides, first.roleWord, first.times, first.missing.joined(separator: ", ")]
        } else {
            cells += ["set aside: " + setAside.map(\.reason).joined(separator: "; "), "", "", ""]
        }
        return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }

    // MARK: For programs

    /// The page as one JSON object.
    var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("file")
            json.string(file)
            json.key("formats")
            json.array { json in for format in formats { json.string(format.name) } }
            json.key("calls")
            json.array { json in for call in calls { CallFacts(call).write(to: &json) } }
            json.key("set_aside")
            json.array { json in for record in setAside { Self.write(record, to: &json) } }
        }
        json.newline()
        return json.bytes
    }

    private static func write(_ record: SetAside, to json: inout JSONWriter) {
        json.object { json in
            json.key("line")
            if let line = record.place.line { json.number(line) } else { json.null() }
            json.key("reason")
            json.string(record.reason)
            json.key("remedy")
            json.string(record.remedy)
        }
    }
}

/// What was found in a call, and what was not.
struct CallFacts {
    private let call: CallRecord

    /// The facts of a call.
    init(_ call: CallRecord) { self.call = call }

    /// The keys that rubrics and reports ask for and that the call does not tell.
    var missing: [String] {
        let segments = call.segments
        let keys: [(String, Bool)] = [
            ("agent.id", call.agent.id == nil), ("speakers", segments.contains { $0.speaker == .unknown }),
            ("start", segments.contains { $0.start == nil }), ("end", segments.contains { $0.end == nil }),
            ("started_at", call.startedAt == nil), ("direction", call.direction == nil),
            ("queue", call.queue == nil), ("answered", call.answered == nil),
            ("ring_seconds", call.ringTime == nil && call.rings == nil && call.channel == .phone),
            ("duration", call.duration == nil), ("ended_by", call.endedBy == nil),
            ("resolved", call.resolved == nil), ("customer_rating", call.customerRating == nil),
        ]
        return keys.filter(\.1).map(\.0)
    }

    /// How many segments each side has.
    var sides: String {
        Speaker.allCases.compactMap { speaker in
            let count = call.segments.count { $0.speaker == speaker }
            return count > 0 ? "\(speaker.rawValue) \(count)" : nil
        }.joined(separator: ", ")
    }

    /// The facts as lines.
    var text: String {
        var facts = [("call", call.id), ("segments", segments), ("times", times)]
        for (label, speaker, count) in labels {
            facts.append(
                ("speaker", "\(label.map { "‘\($0)’" } ?? "no label"): \(speaker.rawValue), \(count) segments"))
        }
        facts.append(("roles", roles))
        if !told.isEmpty { facts.append(("told", told.joined(separator: ", "))) }
        if !missing.isEmpty { facts.append(("missing", missing.joined(separator: ", "))) }
        facts += call.source.warnings.map { ("note", $0) }
        return FactLines(facts).text
    }

    private var segments: String {
        let ends = call.segments.compactMap { $0.end ?? $0.start }
        return "\(call.segments.count)" + (ends.max().map { ", until " + clock($0) } ?? "")
    }

    /// How the roles were decided, as a word.
    var roleWord: String { call.source.roles.rawValue }

    /// Which times there are.
    var times: String {
        func share(_ count: Int, _ what: String) -> String? {
            count == 0 ? nil : count == call.segments.count ? what : "\(what) of \(count)"
        }
        let found = [
            share(call.segments.count { $0.start != nil }, "starts"),
            share(call.segments.count { $0.end != nil }, "ends"),
            share(call.segments.count { segment in segment.words.contains { $0.start != nil } }, "words"),
        ].compactMap { $0 }
        return found.isEmpty ? "none" : found.joined(separator: ", ")
    }

    /// Each label with its speaker and how many segments it has, in the order in which they speak.
    private var labels: [(String?, Speaker, Int)] {
        var found: [(String?, Speaker, Int)] = []
        for segment in call.segments {
            if let place = found.firstIndex(where: { $0.0 == segment.label && $0.1 == segment.speaker }) {
                found[place].2 += 1
            } else {
                found.append((segment.label, segment.speaker, 1))
            }
        }
        return found
    }

    private var roles: String {
        switch call.source.roles {
        case .explicit: "as the source says"
        case .map: "as --agent-speaker says"
        case .channel: "by the channel that the platform documents as the agent's"
        case .words: "by what the speakers say"
        case .none: "not decided"
        }
    }

    /// What the call tells, as the record's keys with their values; ids and names of people are left out.
    private var told: [String] {
        let facts: [(String, String?)] = [
            ("channel", call.channel == .phone ? nil : call.channel.rawValue), ("language", call.language),
            ("direction", call.direction?.rawValue), ("queue", call.queue), ("started_at", call.startedAt),
            ("duration", call.duration.map { shortestDecimal($0, decimals: 3) }),
            ("ring_seconds", call.ringTime.map { shortestDecimal($0, decimals: 3) }),
            ("rings", call.rings.map { "\($0)" }), ("ended_by", call.endedBy?.rawValue),
            ("answered", call.answered.map { "\($0)" }), ("resolved", call.resolved.map { "\($0)" }),
            ("customer_rating", call.customerRating.map { "\($0.score) of \($0.of)" }),
        ]
        return facts.compactMap { key, value in value.map { "\(key) \($0)" } }
            + [call.agent.id, call.agent.name].compactMap { $0 }.prefix(1).map { _ in "agent" }
            + (call.tags.isEmpty ? [] : ["tags \(call.tags.keys.sorted().joined(separator: " "))"])
    }

    /// Writes the facts as one JSON object.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("id")
            json.string(call.id)
            json.key("format")
            json.string(call.source.format)
            json.key("segments")
            json.number(call.segments.count)
            json.key("speakers")
            json.array { json in
                for (label, speaker, count) in labels {
                    json.object { json in
                        json.key("label")
                        json.string(label)
                        json.key("speaker")
                        json.string(speaker.rawValue)
                        json.key("segments")
                        json.number(count)
                    }
                }
            }
            json.key("roles")
            json.string(call.source.roles.rawValue)
            json.key("times")
            json.string(times)
            json.key("missing")
            json.array { json in for key in missing { json.string(key) } }
            json.key("warnings")
            json.array { json in for warning in call.source.warnings { json.string(warning) } }
        }
    }
}
