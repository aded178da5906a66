import Testing

@testable import Transcripts

@Suite("WebVTT and SRT")
struct CaptionTests {
    @Test("Voices make speakers: classes, several in a cue, missing ends, entities, inline times")
    func voices() throws {
        let text = """
            WEBVTT Episode 8 - agent: none
            Kind: captions

            NOTE
            customer: nothing

            STYLE
            ::cue { color: red }

            intro
            00:00.500 --> 00:02.000 align:start
            <v.loud.first Agent Mike>Hello &amp; <b>welcome</b> &lt;here&gt;</v>

            00:00:02.000 --> 00:00:04.250
            <v Agent Mike>One <00:00:03.000>moment
            please
            <v Sarah>Yes&#44;&nbsp;sure</v> hm

            00:00:05.000 --> 00:00:06.000

            00:00:06.000 --> 00:00:07.000
            Music
            """
        #expect(
            try call(text).script == [
                "agent Agent Mike 500 2000 Hello & welcome <here>", "agent Agent Mike 2000 - One moment please",
                "customer Sarah 2000 - Yes, sure", "unknown - 2000 - hm", "unknown - 6000 7000 Music",
            ])
    }

    @Test("Names in front make speakers, also without blank lines between cues")
    func names() throws {
        let text = """
            WEBVTT

            1
            00:00:00.000 --> 00:00:02.000
            Agent: Welcome: here
            2
            00:00:02.000 --> 00:00:04.000
            Tom Miller: It is
            10:30 now.

            8a5c1d1e-0000-4000-8000-123456789abc/12-0
            00:00:04.000 --> 00:00:05.000
            and more
            """
        #expect(
            try call(text).script == [
                "agent Agent 0 2000 Welcome: here", "customer Tom Miller 2000 4000 It is 10:30 now.",
                "unknown - 4000 5000 and more",
            ])
    }

    @Test("Two who speak in one cue have no end, since nobody knows when the first one ends")
    func sharedCues() throws {
        let text = "WEBVTT\n\n00:01.000 --> 00:04.000\nagent: Hello\ncustomer: Hi\n"
        #expect(try call(text).script == ["agent agent 1000 - Hello", "customer customer 1000 - Hi"])
    }

    @Test("A colon makes no speaker where most cues have none")
    func colons() throws {
        let text =
            "WEBVTT\n\n00:01.000 --> 00:02.000\nNote well: this\n\n00:03.000 --> 00:04.000\nthat\n\n00:05.000 --> 00:06.000\nend\n"
        let record = try call(text)
        #expect(
            record.script == [
                "unknown - 1000 2000 Note well: this", "unknown - 3000 4000 that", "unknown - 5000 6000 end",
            ])
        #expect(record.source.roles == .none)
        #expect(record.source.warnings == ["3 of 3 segments name no speaker"])
    }

    @Test("SRT is read with what real files get wrong")
    func srt() throws {
        let text = """
            1\r
            00:00:01,000 --> 00:00:03,500\r
            [Agent] <i>Hello</i>\r
            \r
            00:00:03.500 --> 00:00:04,000\r
            {\\an8}\r
            (speaker 0) Hi\r
            1\r
            00:00:04,000 --> 00:00:05,000\r
            Agent: a < b & c\r
            \r
            and d\r
            """
        #expect(
            try call(text).script == [
                "agent Agent 1000 3500 Hello", "customer speaker 0 3500 4000 Hi",
                "agent Agent 4000 5000 a < b & c and d",
            ])
    }

    private static let rolling = """
        WEBVTT

        00:00:00.320 --> 00:00:02.629
         
        hello<00:00:00.719><c> and</c><00:00:01.120><c> wel</c>come

        00:00:02.629 --> 00:00:02.639
        hello and welcome
         

        00:00:02.639 --> 00:00:05.190
        hello and welcome
        to<00:00:02.960><c> Lumen</c>

        00:00:05.190 --> 00:00:05.200
        to Lumen
         

        00:00:05.200 --> 00:00:06.000
        to Lumen
        to Lumen
        """

    @Test("Captions that roll, as YouTube's do, say everything once")
    func rolled() throws {
        let script = [
            "unknown - 320 2629 hello and welcome", "unknown - 2639 5190 to Lumen", "unknown - 5200 6000 to Lumen",
        ]
        #expect(try call(Self.rolling).script == script)
        // As SRT, without the times of words.
        let srt = """
            1
            00:00:00,320 --> 00:00:02,629
            hello and welcome

            2
            00:00:02,629 --> 00:00:02,639
            hello and welcome

            3
            00:00:02,639 --> 00:00:05,190
            hello and welcome
            to Lumen

            4
            00:00:05,190 --> 00:00:05,200
            to Lumen

            5
            00:00:05,200 --> 00:00:06,000
            to Lumen
            to Lumen
            """
        #expect(try call(srt).script == script)
    }

    @Test("Who says the same in cue after cue says it so often")
    func repeated() throws {
        let text = """
            WEBVTT

            00:01.000 --> 00:02.000
            No.

            00:02.000 --> 00:03.000
            No.

            00:03.000 --> 00:04.000
            No.
            Never.

            00:09.000 --> 00:10.000
            Never.
            """
        #expect(try call(text).segments.map(\.text) == ["No.", "No.", "No. Never.", "Never."])
    }

    @Test("Times between words become the words' starts; ends are not told")
    func wordTimes() throws {
        let words = try call(Self.rolling).segments.map(\.words)
        #expect(
            words == [
                [.init("hello", start: 320), .init("and", start: 719), .init("welcome", start: 1120)],
                [.init("to", start: 2639), .init("Lumen", start: 2960)], [],
            ])
        let voices = """
            WEBVTT

            00:01.000 --> 00:05.000
            <v agent>Good <00:02.000>morning there, <v customer><00:03.000>好<00:03.500>的<00:09.000>吗
            """
        let segments = try call(voices).segments
        #expect(segments.map(\.text) == ["Good morning there,", "好的吗"])
        #expect(
            segments.map(\.words) == [
                [.init("Good", start: 1000), .init("morning", start: 2000), .init("there,")],
                [.init("好", start: 3000), .init("的吗", start: 3500)],
            ])
    }

    @Test("Redacted words and other signs between < and > stay; only tags go")
    func tags() throws {
        let text = """
            WEBVTT

            00:01.000 --> 00:02.000
            <v.loud.first Agent><c.yellow>I</c> am <NAME>, <lang en>1 <2> 3</lang> <3 <ruby>a<rt>b</rt></ruby>
            """
        #expect(try call(text).script == ["agent Agent 1000 2000 I am <NAME>, 1 <2> 3 <3 ab"])
    }

    @Test("Speakers that whisper.cpp could not tell have no label", arguments: ["<v Speaker?>", "<v>", "<v ?>"])
    func unknownVoices(_ voice: String) throws {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Speaker0>a\n\n00:02.000 --> 00:03.000\n\(voice)b\n"
        #expect(try call(text).segments.map(\.label) == ["Speaker0", nil])
    }

    @Test("Teams' cues: names of GUIDs, with and without blank lines; one speaker in several cues")
    func teams() throws {
        let id = "6d5b9ac1-9f09-4a1d-b7b1-f5c26bd5c65d"
        let text = """
            WEBVTT
            \(id)/7-0
            00:00:01.000 --> 00:00:02.000
            <v Agent Lee>Hello,
            you</v>
            \(id)/7-1
            00:00:02.000 --> 00:00:03.000
            <v Agent Lee>there</v>

            \(id)/8-0
            00:00:01.500 --> 00:00:01.800
            <v Bo>Hi</v>
            """
        #expect(
            try call(text).script == [
                "agent Agent Lee 1000 2000 Hello, you", "customer Bo 1500 1800 Hi", "agent Agent Lee 2000 3000 there",
            ])
    }

    @Test("Blocks for other uses are left out; the header's language is kept")
    func blocks() throws {
        let text = """
            WEBVTT - made by hand
            Kind: captions
            Language: en-GB

            REGION
            id:one
            lines:3

            NOTE agent: nothing

            00:01.000 --> 00:02.000 region:one
            agent: Hello
            NOTE that this is text
            """
        let record = try call(text)
        #expect(record.script == ["agent agent 1000 2000 Hello NOTE that this is text"])
        #expect(record.language == "en-GB")
    }

    @Test(
        "Captions that show nothing are refused",
        arguments: ["WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "1\n00:00:01,000 --> 00:00:02,000\n\n"])
    func silent(_ text: String) {
        #expect(refusal(text) == "test.txt: error: a transcript without words")
    }

    @Test(
        "Broken cues set the record aside with their line",
        arguments: [
            ("WEBVTT\n\n00:05.000 --> 00:04.000\na\n", "test.txt:3: error: a cue that ends before it begins"),
            ("WEBVTT\n\n00:05.000 --> 00:xx.000\na\n", "test.txt:3: error: a cue whose times can't be read"),
            (
                "1\n00:00:01,000 --> 00:00:02,000\na\n\n2\n--> 00:00:03,000\nb\n",
                "test.txt:6: error: a cue whose times can't be read"
            ),
            ("WEBVTT\n\nNOTE nothing\n", "test.txt: error: WebVTT without a cue"),
        ])
    func broken(_ text: String, _ message: String) {
        #expect(refusal(text) == message)
    }
}
