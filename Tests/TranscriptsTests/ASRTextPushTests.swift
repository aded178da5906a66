import Testing

@testable import Transcripts

@Suite("Pushes with asr_text")
struct ASRTextPushTests {
    @Test("The list is read in a string and in place; there are no times, and the roles are numbers")
    func shapes() throws {
        let quoted = #"{"asr_text": "[{\"result\": \"喂\", \"role\": \"1\"}, {\"result\": \"请讲\", \"role\": 2}]"}"#
        let plain = #"{"sessionId": "s1", "asr_text": [{"result": "喂", "role": "1"}, {"result": "请讲", "role": "客服"}]}"#
        #expect(try call(quoted).script == ["unknown role 1 - - 喂", "unknown role 2 - - 请讲"])
        #expect(try call(plain).script == ["customer role 1 - - 喂", "agent 客服 - - 请讲"])
        #expect(try call(plain).id == "s1")
    }

    @Test(
        "A push without what was said is refused",
        arguments: [
            (#"{"asr_text": ""}"#, "a transcript without words"),
            (#"{"asr_text": null}"#, "a transcript without words"),
            (#"{"asr_text": "[]"}"#, "a transcript without words"),
            (#"{"asr_text": "[{"}"#, "‘asr_text’ holds no JSON"),
            (#"{"asr_text": [{"text": "喂"}]}"#, "‘asr_text.result’ is missing"),
        ])
    func refusals(_ text: String, _ reason: String) {
        #expect(refusal(text) == "test.txt: error: \(reason)")
    }
}
