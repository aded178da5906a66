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
