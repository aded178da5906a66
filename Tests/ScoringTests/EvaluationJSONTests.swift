import JSON
import Rubrics
import Testing
import Transcripts

@testable import Scoring

/// One call's evaluation as JSON, whole: a criterion met with evidence, one partly met, one not met with its nearest
/// miss, one that does not apply, one that waits for a reviewer, a critical one that failed, and one recorded only.
@Suite("An evaluation as JSON")
struct EvaluationJSONTests {
    private static let rubric = """
        rubric: whole
        version: 2
        title: Whole
        pass_mark: 60
        weights: relative
        sections:
          - id: talk
            title: Talk
            criteria:
              - { id: greeting, title: Greeting, weight: 2, check: { said: { any: [您好], within: first 1 turn } } }
              - id: thanks
                title: Thanks
                weight: 1.5
                levels:
                  - { score: 1, when: { said: { any: [thank you], at_least: 2 } } }
                  - { score: 0.3333, when: { said: { any: [thank you] } } }
              - { id: help, title: Help, weight: 1, check: { said: { any: [may I help you] } } }
              - id: empathy
                title: Empathy
                weight: 1
                applies_when: { said: { by: customer, any: [angry] } }
                check: { said: { any: [sorry] } }
          - id: facts
            title: Facts
            criteria:
              - { id: right, title: Right, weight: 1, reviewer: { choices: [{ score: 1, title: yes }, { score: 0, title: no }] } }
              - { id: rude, title: Rude, critical: customer, check: { not_said: { any: [idiot] } } }
              - { id: kind, title: Kind, record_only: true, reviewer: { choices: [{ title: a }, { title: b }] } }
        """

    private static let record: CallRecord = {
        var record = CallRecord(id: "c-\"1\"")
        record.agent.id = "a-17"
        record.segments = [
            Segment(.agent, "您好，hello", start: 400, end: 1500),
            Segment(.customer, "My parcel", start: 2000, end: 3000),
            Segment(.agent, "I help you, thank you, idiot", start: 3250, end: 6000),
        ]
        return record
    }()

    @Test("A scored call has its figures, each criterion, reasons and evidence")
    func scored() throws {
        let read = try RubricReader.read(Array(Self.rubric.utf8), named: "whole.yaml")
        // 2 × 1 + 1.5 × 0.3333 + 1 × 0 of 4.5 = 55.554 %; points 44.44 + 11.11 + 0; 4.5 of 5.5 scored.
        let expected = """
            {"call":"c-\\"1\\"","agent":"a-17","rubric":"whole","rubric_version":2,"rubric_digest":"\(read.rubric.digest)",\
            "engine":"9.9.9","score":55.55,"score_before_critical":55.55,"scored_share":0.8182,"passed":false,\
            "provisional":["critical"],"critical_failures":["rude"],"criteria":[\
            {"id":"greeting","section":"talk","weight":2,"effective_weight":44.44,"score":1,"points":44.44,\
            "missed_points":0,"status":"met","by":"program","finding":{"status":"met","score":1},"decision":null,"reason":"the agent said “您好”, in the first turn",\
            "evidence":[{"segment":0,"start":0.4,"text":"您好，hello","span":[0,2]}]},\
            {"id":"thanks","section":"talk","weight":1.5,"effective_weight":33.33,"score":0.3333,"points":11.11,\
            "missed_points":22.22,"status":"partly_met","by":"program",\
            "finding":{"status":"partly_met","score":0.3333},"decision":null,\
            "reason":"the agent said “thank you”; not in full: the agent said too little of “thank you” \
            (2 turns, 9 words or characters searched), 1 of 2",\
            "evidence":[{"segment":2,"start":3.25,"text":"I help you, thank you, idiot","span":[12,21]}],\
            "nearest_miss":{"phrase":"thank you","form":"thank you","segment":2,"start":3.25,"text":"I help you, thank you, idiot",\
            "span":[12,21],"lacks":[],"in_window":true,"same_speaker":true}},\
            {"id":"help","section":"talk","weight":1,"effective_weight":22.22,"score":0,"points":0,\
            "missed_points":22.22,"status":"not_met","by":"program",\
            "finding":{"status":"not_met","score":0},"decision":null,\
            "reason":"the agent said none of “may I help you” (2 turns, 9 words or characters searched)","evidence":[],\
            "nearest_miss":{"phrase":"may I help you","form":"may i help you","segment":2,"start":3.25,"text":"I help you, thank you, idiot",\
            "span":[0,10],"lacks":["may"],"in_window":true,"same_speaker":true}},\
            {"id":"empathy","section":"talk","weight":1,"effective_weight":null,"score":null,"points":null,\
            "missed_points":null,"status":"not_applicable","by":"program",\
            "finding":{"status":"not_applicable","score":null},"decision":null,\
            "reason":"does not apply: the customer said none of “angry” (1 turn, 2 words or characters searched)",\
            "evidence":[]},\
            {"id":"right","section":"facts","weight":1,"effective_weight":null,"score":null,"points":null,\
            "missed_points":null,"status":"not_scored","by":"program","finding":null,"decision":null,\
            "reason":"a reviewer decides","evidence":[]},\
            {"id":"rude","section":"facts","weight":null,"effective_weight":null,"score":0,"points":null,\
            "missed_points":null,"status":"not_met","by":"program",\
            "finding":{"status":"not_met","score":0},"decision":null,\
            "reason":"the agent said “idiot”, at most 0 allowed",\
            "evidence":[{"segment":2,"start":3.25,"text":"I help you, thank you, idiot","span":[23,28]}]},\
            {"id":"kind","section":"facts","weight":null,"effective_weight":null,"score":null,"points":null,\
            "missed_points":null,"status":"not_scored","by":"program","finding":null,"decision":null,\
            "reason":"a reviewer decides","evidence":[]}]}
            """
        #expect(Self.json(read.rubric) == expected)
    }

    @Test(
        "A finding of low trust stands beside the result and counts for nothing, whichever way it points",
        arguments: [("您好", "met", "1"), ("早上好", "not_met", "0")])
    func lowTrust(phrase: String, status: String, score: String) throws {
        let yaml = """
            rubric: trust
            sections:
              - id: s
                criteria:
                  - { id: thanks, weight: 40, check: { said: { any: [thank you] } } }
                  - { id: greeting, weight: 60, critical: customer, trust: low, check: { said: { any: [\(phrase)] } } }
            """
        let read = try RubricReader.read(Array(yaml.utf8), named: "trust.yaml")
        let json = Self.json(read.rubric)
        // 40 × 1 of 40; 40 of 100 scored, less than the half that a score needs.
        #expect(json.contains(#""score":100,"score_before_critical":100,"scored_share":0.4"#))
        #expect(json.contains(#""provisional":["little_scored"],"critical_failures":[]"#))
        #expect(
            json.contains(
                """
                {"id":"greeting","section":"s","weight":60,"effective_weight":null,"score":null,"points":null,\
                "missed_points":null,"status":"not_scored","by":"program",\
                "finding":{"status":"\(status)","score":\(score)},"decision":null,
                """))
    }

    @Test("An excluded call says why, and nothing else")
    func excluded() throws {
        let only = Self.rubric.replacing(
            "weights: relative", with: "weights: relative\nonly: { call: { channel: chat } }")
        let read = try RubricReader.read(Array(only.utf8), named: "whole.yaml")
        #expect(Self.json(read.rubric) == #"{"call":"c-\"1\"","agent":"a-17","excluded":"channel is not chat"}"#)
        #expect(Self.json(read.rubric, .zh).hasPrefix(#"{"call":"c-\"1\"","agent":"a-17","excluded":""#))
    }

    @Test("What is written is JSON, whatever is in the texts")
    func parses() throws {
        let read = try RubricReader.read(Array(Self.rubric.utf8), named: "whole.yaml")
        for language in ReportLanguage.allCases {
            let bytes = Array(Self.json(read.rubric, language).utf8)
            #expect(try JSONParser().parse(copying: bytes) { $0["criteria"]?.elements.map(\.kind).count } == 7)
        }
    }

    private static func json(_ rubric: Rubric, _ language: ReportLanguage = .en) -> String {
        var talk = Talk(for: compiled(rubric))
        talk.add(record)
        talk.arrange()
        var json = JSONWriter()
        json.evaluation(talk.evaluate(record, language: language), by: rubric, engine: "9.9.9")
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
