import Testing

@testable import Transcripts

@Suite("Diarisation without words")
struct DiarisationTests {
    static let advice = "Bring the transcript to which it belongs, with the speakers in it."

    @Test(
        "It is refused by name, with advice",
        arguments: [
            (
                "SPEAKER call 1 0.500 2.100 <NA> <NA> speaker_0 <NA> <NA>\nSPEAKER call 1 2.9 1 <NA> <NA> speaker_1 <NA> <NA>\n",
                "RTTM says who speaks when, but not what is said\n  \(advice)"
            ),
            (
                ";; made by hand\nSPEAKER call 1 0.500 2.100 <NA> <NA> speaker_0 <NA>\n",
                "RTTM says who speaks when, but not what is said\n  \(advice)"
            ),
            (
                "call 1 0.50 0.21 hello 0.98\ncall 1 0.71 0.30 there 0.97\n",
                "CTM has single words, but not who said them\n  Bring the recogniser's own JSON, in which words have speakers."
            ),
            (
                #"[{"label": "0", "speaker": "SPEAKER_00", "start": 2.86, "end": 4.84}]"#,
                "a diarisation says who speaks when, but not what is said\n  \(advice)"
            ),
            (
                #"{"jobId": "j", "output": {"diarization": [{"speaker": "SPEAKER_00", "start": 2.86, "end": 4.84}]}}"#,
                "a diarisation says who speaks when, but not what is said\n  \(advice)"
            ),
        ])
    func refused(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }

    @Test("Words in lines are no CTM", arguments: ["we have 2 3 left\nok\n", "SPEAKER one two three\n", ";;\n"])
    func otherText(_ text: String) {
        #expect(refusal(text).hasPrefix("test.txt: error: not recognised as a transcript"))
    }
}
