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

    @Test("A rubric whose ‘only’ is met goes before one of which it can’t be told; that one serves where none is met")
    func unknown() throws {
        let own = try TemporaryFolder()
        func rubric(_ id: String, only: String) throws {
            try own.file(
                "Rubrics/\(id).yaml",
                "rubric: \(id)\nonly: \(only)\nsections: [{ id: s, criteria: [{ id: c, weight: 100, check: { said: { any: [hi] } } }] }]\n"
            )
        }
        try rubric("any", only: "{ call: { channel: phone, queue: [\"\", sales] } }")
        try rubric("billing", only: "{ call: { queue: billing } }")
        try rubric("long", only: "{ all: [ { call: { queue: orders } }, { duration: { at_least: 5 } } ] }")
        func call(_ id: String, _ queue: String) -> String {
            #"{"id":"\#(id)"\#(queue),"segments":[{"speaker":"agent","text":"hi"}]}"# + "\n"
        }
        try own.file(
            "calls.ndjson",
            call("none", "") + call("sales", #","queue":"sales""#) + call("billing", #","queue":"billing""#)
                + call("orders", #","queue":"orders""#))
        let ended = try Callgrade.run(
            ["score", "calls.ndjson", "--rubric", "auto", "--by", "call", "--format", "csv", "--quiet"], in: own.path)
        #expect(ended.errors == "")
        #expect(
            ended.lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
                == ["any", "any", "billing", "long"])
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
            ("two", 65, "calls.ndjson: the ‘only’ of several rubrics is met: chat, night\n  Name one with --rubric.\n"),
        ] as [(String, Int32, String)])
    func explain(call: String, code: Int32, message: String) throws {
        let ended = try Callgrade.run(["explain", "calls.ndjson", "--call", call, "--rubric", "auto"], in: folder)
        #expect(ended.code == code)
        #expect(ended.errors == message)
        #expect(ended.text.contains("rubric     chat 1, ") == (code == 0))
    }
}
