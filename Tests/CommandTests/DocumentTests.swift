import Foundation
import Testing

/// Documents and commands agree: what one names, the other has.
@Suite("Documents")
struct DocumentTests {
    /// The commands with the text of their help.
    private static let commands = [
        ["score"], ["explain"], ["rubric", "list"], ["rubric", "show"], ["rubric", "lint"], ["rubric", "test"],
        ["formats"], ["inspect"], ["convert"],
    ]

    @Test("Every command line in a document names a command and options that there are")
    func commandLines() throws {
        var help: [[String]: String] = [:]
        for command in Self.commands { help[command] = try Callgrade.run(command + ["--help"]).text }
        for document in try Self.documents() {
            let text = try String(contentsOfFile: Fixture.project + "/" + document, encoding: .utf8)
            for (line, words) in Self.commandLines(in: text) {
                guard let command = Self.commands.first(where: { words.starts(with: $0) }) else {
                    Issue.record("\(document): no such command: \(line)")
                    continue
                }
                for option in words.filter({ $0.hasPrefix("--") }).map({ String($0.prefix { $0 != "=" }) }) {
                    #expect(Self.names(option, in: help[command] ?? ""), "\(document): \(option) in: \(line)")
                }
            }
        }
    }

    @Test("Every option that a document names by itself is one of some command")
    func optionsAlone() throws {
        let help = try Self.commands.map { try Callgrade.run($0 + ["--help"]).text }.joined()
        for document in try Self.documents() where !document.hasPrefix("Benchmarks") {
            let text = try String(contentsOfFile: Fixture.project + "/" + document, encoding: .utf8)
            for match in text.matches(of: /`(--[a-z][a-z-]*)[^`]*`/) {
                let option = String(match.output.1)
                #expect(Self.names(option, in: help), "\(document): \(option)")
            }
        }
    }

    /// Whether a help has an option, and not only a longer one.
    private static func names(_ option: String, in help: String) -> Bool {
        help.ranges(of: option).contains { range in
            guard range.upperBound < help.endIndex else { return true }
            let next = help[range.upperBound]
            return !(next == "-" || next.isLetter)
        }
    }

    /// README.md and all Markdown below docs, samples and Benchmarks.
    private static func documents() throws -> [String] {
        let folders = ["docs", "samples", "Benchmarks"].filter {
            FileManager.default.fileExists(atPath: Fixture.project + "/" + $0)
        }
        let below = try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: Fixture.project + "/" + folder).sorted()
                .map { folder + "/" + $0 }
        }
        let hidden = below.filter { !$0.contains("/.") }
        return (["README.md", "CHANGELOG.md"] + hidden).filter {
            $0.hasSuffix(".md") && FileManager.default.fileExists(atPath: Fixture.project + "/" + $0)
        }
    }

    /// The lines of code, in blocks or between backticks, that run the program, and their words behind its name.
    private static func commandLines(in text: String) -> [(String, [String])] {
        var lines: [Substring] = []
        var isInBlock = false
        for line in text.split(separator: "\n") {
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isInBlock.toggle()
            } else if isInBlock || line.hasPrefix("    ") {
                lines.append(line)
            } else {
                lines += line.matches(of: /`([^`]+)`/).map(\.output.1)
            }
        }
        return lines.compactMap { line in
            let code = line.prefix { $0 != "#" && $0 != "|" && $0 != ">" }
            let words = code.split(separator: " ").map(String.init)
            guard let place = words.firstIndex(where: { $0 == "callgrade" || $0.hasSuffix("/callgrade") }),
                place == 0 || words[place - 1] == "$", words.count > place + 1, words[place + 1].first?.isLetter == true
            else { return nil }
            return (String(line), Array(words[(place + 1)...]))
        }
    }
}
