import ArgumentParser
import Diagnostics
import JSON
import Transcripts

/// `callgrade formats`.
struct FormatsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Lists the transcript formats that are read, and by what each is recognised.",
        discussion: """
            Formats are recognised by content, never by a file's name. A name of this list can be given to
            --input-format where that goes wrong.

            Example:
              callgrade formats --format json
            """)

    /// How the list is written.
    enum ListFormat: String, ExpressibleByArgument, CaseIterable { case table, json, markdown }

    @Option(help: "How it is written: table, json or markdown.")
    var format = ListFormat.table

    func run() async throws { try await ending { try Terminal.write(list) } }

    private var list: [UInt8] {
        switch format {
        case .table: Array(table.utf8)
        case .json: json
        case .markdown: Array(markdown.utf8)
        }
    }

    private var table: String {
        let width = 2 + (TranscriptFormat.all.map(\.name.displayWidth).max() ?? 0)
        return TranscriptFormat.all.map { format in
            var lines = wrapped(format.title + "; " + format.recognised, indent: width)
            lines[0] = format.name.padded(to: width) + lines[0].dropFirst(width)
            return lines.map { $0 + "\n" }.joined()
        }.joined()
    }

    private var json: [UInt8] {
        var json = JSONWriter()
        json.array { json in
            for format in TranscriptFormat.all {
                json.object { json in
                    for (key, value) in [
                        ("name", format.name), ("title", format.title), ("recognised_by", format.recognised),
                    ] {
                        json.key(key)
                        json.string(value)
                    }
                }
            }
        }
        json.newline()
        return json.bytes
    }

    private var markdown: String {
        let rows = TranscriptFormat.all.map { format in
            let cells = [format.title, format.recognised].map { $0.replacing("|", with: "\\|") }
            return "| `\(format.name)` | \(cells[0]) | \(cells[1]) |\n"
        }
        return "| name | what it is | recognised by |\n| --- | --- | --- |\n" + rows.joined()
    }
}
