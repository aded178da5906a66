import Testing

@testable import Transcripts

@Suite("Text with names and times on lines of their own")
struct HeadedTextTests {
    @Test(
        "A name and a time make a heading",
        arguments: [
            ("Alice Chen  0:01", "Alice Chen", 1000, nil), ("说话人1 00:12", "说话人1", 12000, nil),
            ("说话人 1 1:00:12", "说话人 1", 3_612_000, nil), ("**Bob** [00:00:05]", "Bob", 5000, nil),
            ("Speaker 2 (0:05)", "Speaker 2", 5000, nil), ("## Bob 0:05.250", "Bob", 5250, nil),
            ("发言人1 00:00:12 - 00:00:15", "发言人1", 12000, 15000), ("Bob 00:12-00:15", "Bob", 12000, 15000),
        ] as [(String, String, Int, Int?)])
    func headings(_ line: String, _ label: String, _ start: Int, _ end: Int?) throws {
        let heading = try #require(TurnHeading(line))
        #expect(heading.label == label)
        #expect(heading.time.start == start)
        #expect(heading.time.end == end)
    }

    @Test(
        "Other lines do not",
        arguments: [
            "0:01", "Alice Chen", "Alice: see you at 10:30", "Yes, at 10:30", "Call 555", "Alice 0:75",
            "Alice 00:15-00:12",
            "Fri, Mar 6, 2026 2:30PM • 3:45", "1 0:01", "",
        ])
    func others(_ line: String) {
        #expect(TurnHeading(line) == nil)
    }

    @Test("Talk that ends with a time is talk")
    func speech() throws {
        let text = """
            Agent  0:01
            Come at 10:30
            Customer  0:04
            No
            better at 11:30
            Agent  0:08
            Good
            """
        #expect(
            try call(text).script == [
                "agent Agent 1000 - Come at 10:30", "customer Customer 4000 - No better at 11:30",
                "agent Agent 8000 - Good",
            ])
    }

    @Test("A heading whose time goes back is refused, as it may be none")
    func goesBack() {
        #expect(
            refusal("Ann  0:08\na\n\nBob  0:04\nb\n\nAnn  0:09\nc\n")
                == "test.txt:4: error: a time before that of the turn above")
    }

    @Test("One heading makes no transcript")
    func single() {
        #expect(refusal("Ann  0:08\na\nb\n").hasPrefix("test.txt: error: not recognised as a transcript; no speakers"))
    }
}
