import Testing

/// `--rubric auto` takes for each call the one rubric of ./Rubrics whose `only` is met.
@Suite("The rubric that fits")
struct FittingRubricTests {
    private let folder = Fixture.folder + "/auto"
    private static let problems = """
        calls.ndjson:3: error: no rubric’s ‘only’ is met
          Name one with --rubric.
        calls.ndjson:4: error: the ‘only’ of several rubrics is met: chat, night
          Name one with --rubric.

        """

    @Test("A call that one rubric fits is scored by it; that none or two fit is set aside as it was")
    func oneNoneTwo() throws {
        let own = try TemporaryFolder()
        let ended = try Callgrade.run(
            [
                "score", "calls.ndjson", "--rubric", "auto", "--by", "call", "--format", "csv", "--quiet", "--rejects",
                own.path + "/rejects",
            ], in: folder)
        #expect(ended.code == 65)
        #expect(ended.errors == Self.problems)
        #expect(
            ended.text.replacing("\r\n", with: "\n") == """
                call,agent,agent_name,team,rubric,score,passed,provisional,excluded,hello,bye
                one-phone,a-1,,,phone,100,,,,1,
                one-chat,a-1,,,chat,50,,,,0,1

                """)
        let calls = try Callgrade.shell("tail -n 2 calls.ndjson", in: folder)
        #expect(own.bytes("rejects") == calls.bytes)
    }

    @Test("Each rubric has a table of its own")
    func tables() throws {
        let ended = try Callgrade.run(["score", "calls.ndjson", "--rubric", "auto"], in: folder)
        #expect(
            ended.text == """
                chat

                agent  name  team  score  95 % interval  calls  passed
                ─────  ────  ────  ─────  ─────────────  ─────  ──────
                a-1                50.00  too few            1       –

                phone

                agent  name  team   score  95 % interval  calls  passed
                ─────  ────  ────  ──────  ─────────────  ─────  ──────
                a-1                100.00  too few            1       –

                2 calls read, 2 counted
                set aside      2: reasons are named above, with their places

                """)
    }

    @Test("Jobs change nothing")
    func jobs() throws {
        let options = ["--rubric", "auto", "--by", "call", "--format", "ndjson"]
        let one = try Callgrade.run(["score", "calls.ndjson"] + options + ["--jobs", "1"], in: folder)
        let four = try Callgrade.run(["score", "calls.ndjson"] + options + ["--jobs", "4"], in: folder)
        #expect(one.text == four.text)
        #expect(one.errors == four.errors)
    }

    @Test(
        "explain takes the fitting rubric too, and says where there is none",
        arguments: [
            ("one-chat", 0, ""),
            ("none", 65, "calls.ndjson: no rubric’s ‘only’ is met\n  Name one with --rubric.\n"),
            ("two", 65, "calls.ndjson: several rubrics fit: chat, night\n  Name one with --rubric.\n"),
        ] as [(String, Int32, String)])
    func explain(call: String, code: Int32, message: String) throws {
        let ended = try Callgrade.run(["explain", "calls.ndjson", "--call", call, "--rubric", "auto"], in: folder)
        #expect(ended.code == code)
        #expect(ended.errors == message)
        #expect(ended.text.contains("rubric     chat 1, ") == (code == 0))
    }
}
