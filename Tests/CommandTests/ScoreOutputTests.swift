import Diagnostics
import Testing

/// What `score` prints for nine small calls whose scores were added up by hand: c-1 100, c-2 25 of 90 = 27.78,
/// c-3 100, c-4 65 of 90 = 72.22 with a suspected critical failure, c-7 35 of 60 = 58.33, c-8 100.
@Suite("What score prints")
struct ScoreOutputTests {
    @Test(
        "Agents, calls, teams and criteria are printed in every form as on file",
        arguments: ["agent", "call", "team", "criterion"], ["table", "json", "ndjson", "csv"])
    func forms(grouping: String, format: String) throws {
        let ended = try score(["--by", grouping, "--format", format])
        #expect(ended.code == 0)
        try expectReference(ended.text, "score-\(grouping)-\(format).txt")
    }

    @Test("A table says what became of the calls that don’t count, under itself; data is left alone")
    func summary() throws {
        let summary = """
            9 calls read, 5 counted
            provisional    1: 1 with a suspected critical failure
            without score  1: no criterion could be scored
            excluded       2: 1 not answered, 1 outside the rubric’s ‘only’
            without agent  1: --metadata or --agent can name the agents
            speakers       unknown in 1: --agent-speaker can name the agent

            """
        let table = try score([])
        #expect(table.text.hasSuffix("\n\n" + summary))
        #expect(table.errors == "")
        for format in ["json", "ndjson", "csv"] {
            let data = try score(["--format", format])
            #expect(data.errors == summary)
            #expect(!data.text.contains("calls read"))
        }
    }

    @Test("With --quiet nothing is beside the data")
    func quiet() throws {
        for format in ["json", "ndjson", "csv"] {
            let ended = try score(["--format", format, "--quiet"])
            #expect(ended.errors == "")
            #expect(try ended.text == score(["--format", format]).text)
        }
    }

    @Test("With --provisional suspected calls count, and the table says so")
    func provisional() throws {
        let ended = try score(["--provisional"])
        // (100 + 72.22) ÷ 2
        #expect(ended.text.contains("Emily Carter      south        86.11"))
        #expect(ended.text.contains("9 calls read, 6 counted\n"))
        #expect(ended.text.contains("provisional    1: 1 with a suspected critical failure (counted)\n"))
    }

    @Test("With --language zh reasons are Chinese and keys are not")
    func chinese() throws {
        let ended = try score(["--by", "call", "--format", "ndjson", "--quiet", "--language", "zh"])
        #expect(ended.lines.first?.contains(#""status":"met","by":"program","finding":{"status":"met","#) == true)
        #expect(ended.lines.first?.contains(#""reason":"振铃 2 声后接听，允许 3 声""#) == true)
        let titles = try score(["--by", "criterion", "--language", "zh"])
        #expect(titles.text.contains("铃响三声内接听"))
    }

    @Test(
        "No table is wider than 80 columns, however long and wide the names are", arguments: ["agent", "call", "team"])
    func width(grouping: String) throws {
        let folder = try TemporaryFolder()
        let name = String(repeating: "欧阳修文", count: 10)
        let word = String(repeating: "long", count: 30)
        for (index, text) in [name, word, "e\u{301}\t\u{1b}[31m" + word].enumerated() {
            let quoted = text.replacing("\t", with: "\\t").replacing("\u{1b}", with: "\\u001b")
            try folder.file(
                "\(index).json",
                """
                {"id":"\(quoted)","agent":{"id":"\(quoted)","name":"\(quoted)","team":"\(quoted)"},
                 "segments":[{"speaker":"agent","text":"您好"}]}
                """)
        }
        let ended = try Callgrade.run(["score", ".", "--rubric", Fixture.rubric, "--by", grouping], in: folder.path)
        #expect(ended.code == 0)
        #expect(!ended.text.contains("\u{1b}"))
        for line in ended.lines { #expect(line.displayWidth <= 80, "\(line)") }
        let widths = Set(ended.lines.dropFirst(1).prefix(1).map(\.displayWidth))
        #expect(widths.allSatisfy { $0 > 40 })
    }

    @Test("Columns stand under each other where names are Chinese")
    func alignment() throws {
        let lines = try score([]).lines
        let header = try #require(lines.first)
        let place = try #require(header.firstRange(of: "team")).lowerBound
        let column = String(header[..<place]).displayWidth
        for team in ["south", "north", "华东"] {
            let line = try #require(lines.first { $0.contains(team) })
            let start = try #require(line.firstRange(of: team)).lowerBound
            #expect(String(line[..<start]).displayWidth == column)
        }
    }

    @Test("A cell that a spreadsheet would run is made text")
    func formula() throws {
        let folder = try TemporaryFolder()
        try folder.file(
            "c.json", #"{"id":"=1+1","agent":{"id":"-5","name":"a, \"b\"\nc"},"segments":[]}"#)
        let ended = try Callgrade.run(
            ["score", "c.json", "--rubric", Fixture.rubric, "--by", "call", "--format", "csv", "--quiet"],
            in: folder.path)
        #expect(ended.text.contains("'=1+1,-5,\"a, \"\"b\"\"\nc\",,service-line,"))
    }

    private func score(_ options: [String]) throws -> Callgrade.Ended {
        try Callgrade.run(["score", "calls.ndjson", "--rubric", "service-line.yaml"] + options)
    }
}
