import Diagnostics
import Foundation
import Testing

@testable import Rubrics

@Suite("Hostile input")
struct HostileInputTests {
    /// The messages about bytes that are no rubric.
    private static func messages(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try RubricReader.read(bytes, named: "rubric.yaml")
            return []
        } catch {
            return error.all.map { "\($0.place?.description ?? ""): \($0.message)" }
        }
    }

    private static func messages(_ text: String) -> [String] { messages(Array(text.utf8)) }

    @Test("A billion laughs are refused at once")
    func aliasBomb() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            yaml += "a\(level): &a\(level) [\(inner)]\n"
        }
        #expect(Self.messages(yaml) == ["rubric.yaml:1:22: the file stands for more than 250,000 values"])
        #expect(
            Self.messages(yaml + "? *a9\n: x\n") == [
                "rubric.yaml:11:1: a list, a map or an alias used as a key in a file with aliases could take for ever to read"
            ])
        #expect(
            Self.messages(yaml + "{ *a9 : x }\n") == [
                "rubric.yaml:11:1: a list, a map or an alias used as a key in a file with aliases could take for ever to read"
            ])
    }

    @Test("Keys within keys are refused at once")
    func nestedKeys() {
        let explicit = String(repeating: "{? ", count: 500) + "x" + String(repeating: "}", count: 500)
        #expect(Self.messages(explicit) == ["rubric.yaml:1:1: lists or maps used as keys could take for ever to read"])
        let simple = String(repeating: "{", count: 200) + "x" + String(repeating: ": y}", count: 200)
        #expect(Self.messages(simple) == ["rubric.yaml:1:1: lists or maps used as keys could take for ever to read"])
    }

    @Test("More than 4 MiB are refused, and up to 4 MiB are read")
    func size() {
        let comment = [UInt8](repeating: UInt8(ascii: "#"), count: 4 << 20)
        #expect(Self.messages(comment + [0x0a]) == ["rubric.yaml: the file is larger than 4 MiB"])
        #expect(Self.messages(comment) == ["rubric.yaml: the file is empty"])
    }

    @Test("What is not UTF-8 is refused where it stops being so")
    func encoding() {
        #expect(
            Self.messages(Array("rubric: r\ntitle: 您".utf8) + [0xff]) == [
                "rubric.yaml:2:9: the file is not UTF-8 from here on"
            ])
        #expect(Self.messages([0xff, 0xfe, 0x72, 0x00]) == ["rubric.yaml:1:1: the file is not UTF-8 from here on"])
        #expect(
            Self.messages("rubric: r\ntitle: a\u{0}b") == [
                "rubric.yaml:2:9: the invisible character U+0000 can’t stand in a YAML file"
            ])
        #expect(
            Self.messages("a: \u{1b}[2J") == [
                "rubric.yaml:1:4: the invisible character U+001B can’t stand in a YAML file"
            ])
    }

    @Test("A message never prints a control character")
    func harmless() {
        #expect(
            RubricText.problems(in: "a: \u{1b}[2J") == """
                rubric.yaml:1:4: error: the invisible character U+001B can’t stand in a YAML file
                  a: \u{fffd}[2J
                     ^
                  Delete it.
                """)
    }

    @Test(
        "Any nesting ends in a message, on a thread with a small stack too",
        arguments: [
            ("[", ""), ("{a: ", ""), ("[", "]"), ("{a: ", "}"), ("- ", ""), ("[a: ", "]"), ("? ", ""),
            ("[{a: [", "]}]"),
        ])
    func nesting(_ open: String, _ close: String) throws {
        for depth in [60, 70, 600, 990, 5000] {
            let yaml =
                "a: b\nc:\n " + String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
            #expect(try onSmallStack { Self.messages(yaml).isEmpty } == false)
        }
    }

    @Test("Checks as deep as a file may be are read on a small stack")
    func deepChecks() throws {
        let deep =
            String(repeating: "{ all: [ ", count: 27) + "{ ended_by: agent }" + String(repeating: " ] }", count: 27)
        let yaml = RubricText.withCheck(deep)
        #expect(try onSmallStack { RubricText.problems(in: yaml) } == "")
    }

    @Test("Sets that double one another are refused")
    func setBomb() {
        var top = "phrases:\n  s0: [a]\n"
        for level in 1...40 { top += "  s\(level): [$s\(level - 1), $s\(level - 1)]\n" }
        let messages = Self.messages(RubricText.withTop(top))
        #expect(
            messages == [
                "rubric.yaml:27:9: the phrase lists of this rubric stand for too many phrases, counted up to here"
            ])
    }

    @Test("Sets that use one another too deep are refused")
    func setChain() {
        var top = "phrases:\n  s0: [a]\n"
        for level in 1...5000 { top = top.replacing("phrases:\n", with: "") + "  s\(level): [$s\(level - 1)]\n" }
        let reversed = top.split(separator: "\n").reversed().joined(separator: "\n")
        let messages = Self.messages(RubricText.withTop("phrases:\n" + reversed))
        #expect(messages.first?.hasSuffix("phrase sets use one another more than 64 deep") == true)
    }

    @Test("Phrases that stand for too many forms are refused")
    func forms() {
        let choices = "(" + (0..<70).map { String(Unicode.Scalar(0x4e00 + $0) ?? "x") }.joined(separator: "|") + ")"
        let list = (0..<50).map { "\"\(choices)\(choices)\($0)\"" }.joined(separator: ", ")
        let messages = Self.messages(RubricText.withTop("phrases: { a: [\(list)] }"))
        #expect(messages.count == 1)
        #expect(
            messages.first?.hasSuffix(
                "the phrases of this rubric stand for more than 200,000 forms, counted up to here") == true)
    }

    @Test("A phrase of more than 500 characters is refused")
    func longPhrase() {
        let messages = Self.messages(RubricText.withTop("phrases: { a: [\(String(repeating: "好", count: 501))] }"))
        #expect(messages == ["rubric.yaml:2:16: a phrase of more than 500 characters"])
    }

    @Test("No more than 200 problems are told")
    func manyProblems() {
        let phrases = Array(repeating: "'('", count: 1000).joined(separator: ", ")
        #expect(Self.messages(RubricText.withTop("phrases: { a: [\(phrases)] }")).count == 200)
    }

    /// Runs work on a thread with a stack of 512 KiB.
    private func onSmallStack<Value: Sendable>(_ work: @escaping @Sendable () -> Value) throws -> Value {
        let box = Box<Value>()
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            box.set(work())
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        done.wait()
        return try #require(box.value)
    }
}
