import Foundation
import Testing

/// The files that lie beside these tests.
enum Fixture {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    /// The folder of rubrics and calls.
    static let folder = tests.appendingPathComponent("Fixtures").path
    /// The rubric of most tests.
    static let rubric = folder + "/service-line.yaml"
    /// The project's own folder.
    static let project = tests.deletingLastPathComponent().deletingLastPathComponent().path
    /// The folder of expected texts.
    fileprivate static let references = tests.appendingPathComponent("Reference")
}

/// Holds a text against the file of that name in `Reference`.
///
/// With `CALLGRADE_RECORD=1` in the environment the file is written instead; look at the difference before keeping it.
func expectReference(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Fixture.references.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["CALLGRADE_RECORD"] == "1" {
        try Data(text.utf8).write(to: file)
        return
    }
    let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard text != expected else { return }
    let (was, now) = (lines(expected), lines(text))
    let place = zip(was, now).enumerated().first { $1.0 != $1.1 }?.offset ?? min(was.count, now.count)
    func line(_ lines: [Substring]) -> String { lines.indices.contains(place) ? String(lines[place]) : "nothing" }
    Issue.record(
        "Reference/\(name), line \(place + 1):\nexpected \(line(was))\nfound    \(line(now))",
        sourceLocation: sourceLocation)
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
