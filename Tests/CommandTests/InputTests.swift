import Foundation
import Testing

@Suite("Inputs of score")
struct InputTests {
    @Test("Standard input is read for -, as the file would be")
    func standardInput() throws {
        let options = ["--rubric", "service-line.yaml", "--by", "agent", "--format", "csv", "--quiet"]
        let calls = try [UInt8](Data(contentsOf: URL(fileURLWithPath: Fixture.folder + "/calls.ndjson")))
        let piped = try Callgrade.run(["score", "-"] + options, input: calls)
        let named = try Callgrade.run(["score", "calls.ndjson"] + options)
        #expect(piped.code == 0)
        #expect(piped.text == named.text)
        let text = try Callgrade.run(["score", "-"] + options, input: Array("agent: hello\ncustomer: hi\n".utf8))
        #expect(text.code == 0)
        #expect(text.lines.last == ",,,service-line,64.29,,,1,0,0,0,1")
    }

    @Test("A folder is looked through with what is below it, and what is no transcript is named")
    func folder() throws {
        let ended = try Callgrade.run([
            "score", "folder", "--rubric", "service-line.yaml", "--metadata", "folder/metadata.csv", "--agent-speaker",
            "spk_0", "--time-zone", "+08:00",
        ])
        #expect(ended.code == 0)
        #expect(ended.errors == "folder/metadata.csv:4: warning: no call for this row\n")
        #expect(
            ended.text == """
                agent  name     team    score  95 % interval  calls  passed
                ─────  ───────  ─────  ──────  ─────────────  ─────  ──────
                a-7    李强     north  100.00  too few            1   100 %
                a-8    Ann Lee  south   77.78  too few            1   100 %

                2 calls read, 2 counted
                passed over    1, not named as transcripts are: folder/more/notes.md

                """)
    }

    @Test("Without what the user can say, a record is set aside or belongs to nobody")
    func withoutOptions() throws {
        let ended = try Callgrade.run(["score", "folder/greeting.txt", "folder/more", "--rubric", "service-line.yaml"])
        #expect(ended.code == 65)
        #expect(
            ended.errors == """
                folder/more/speakers.json: error: ‘started_at’ has no time zone
                  Give the zone with --time-zone.

                """)
        #expect(ended.text.contains("without agent  1: --metadata or --agent can name the agents\n"))
        #expect(ended.text.contains("set aside      1: "))
    }

    @Test("A label given by --agent-speaker makes its speaker the agent, and the record says so")
    func agentSpeaker() throws {
        let file = "folder/more/speakers.json"
        func explain(_ options: [String]) throws -> Callgrade.Ended {
            try Callgrade.run(["explain", file, "--rubric", "service-line.yaml", "--time-zone", "Z"] + options)
        }
        let told = try explain(["--agent-speaker", "spk_0"])
        #expect(told.text.contains("native, speakers by map\n"))
        #expect(told.text.contains("  0:00  agent     ⟦Hello⟧₂\n  0:01  customer  Where is my parcel\n"))
        let other = try explain(["--agent-speaker", "spk_1"])
        #expect(other.text.contains("  0:00  customer  Hello\n  0:01  agent     Where is my parcel\n"))
        let either = try explain(["--agent-speaker", "spk_9", "--agent-speaker", "spk_0"])
        #expect(either.text.contains("  0:00  agent     ⟦Hello⟧₂\n"))
    }

    @Test(
        "A time without zone gets that of --time-zone",
        arguments: [
            ("+08:00", "2026-10-01T09:00:00+08:00"), ("-03:30", "2026-10-01T09:00:00-03:30"),
            ("Asia/Shanghai", "2026-10-01T09:00:00+08:00"), ("America/New_York", "2026-10-01T09:00:00-04:00"),
        ])
    func timeZone(zone: String, start: String) throws {
        let ended = try Callgrade.run([
            "explain", "folder/more/speakers.json", "--rubric", "service-line.yaml", "--time-zone=\(zone)",
        ])
        #expect(ended.code == 0)
        #expect(ended.text.contains("phone, \(start)\n"))
    }

    @Test("--input-format overrides what the content looks like")
    func inputFormat() throws {
        let folder = try TemporaryFolder()
        try folder.file("a", "agent: hello\ncustomer: hi\n")
        func score(_ format: String) throws -> Callgrade.Ended {
            try Callgrade.run(
                ["score", "a", "--rubric", Fixture.rubric, "--format", "csv", "--quiet", "--input-format", format],
                in: folder.path)
        }
        #expect(try score("text").code == 0)
        for (format, reason) in [
            ("native", "a:1:1: error: broken JSON: expected a value\n"),
            ("csv", "a: error: no table: rows of equally many columns are needed\n"),
        ] {
            let ended = try score(format)
            #expect(ended.code == 65)
            #expect(ended.errors == reason)
        }
    }

    @Test("What a sidecar gets wrong is said with its place, before anything is scored")
    func brokenMetadata() throws {
        let folder = try TemporaryFolder()
        try folder.file("m.csv", "id,rings\nc-1,many\n")
        let ended = try Callgrade.run(
            ["score", Fixture.folder + "/calls.ndjson", "--rubric", Fixture.rubric, "--metadata", "m.csv"],
            in: folder.path)
        #expect(ended.code == 65)
        #expect(ended.text == "")
        #expect(ended.errors.hasPrefix("m.csv:2"))
        #expect(ended.errors.contains("rings"))
    }

    @Test("An input given twice is counted once")
    func twice() throws {
        let ended = try Callgrade.run([
            "score", "calls.ndjson", "./calls.ndjson", "--rubric", "service-line.yaml",
        ])
        #expect(ended.code == 0)
        #expect(ended.text.contains("9 calls read, 5 counted\n"))
        #expect(ended.text.contains("repeated       9: the same call again, counted once\n"))
    }
}
