import Rubrics
import Transcripts

extension WorkedCase {
    /// The sums, with the arithmetic beside them; figures in hundredths.
    static let rounding: [WorkedCase] = [
        // 100 × 1 ÷ 3 = 33.333… Points cut: 33.33 and 0 and 0; nothing missing.
        .figures(
            "a third is rounded down",
            [criterion("a", "1", .score("1")), criterion("b", "1", .score("0")), criterion("c", "1", .score("0"))],
            "agent: 您好",
            .score(3333), .effectiveWeights([3333, 3333, 3333]), .points([3333, 0, 0])),
        // 100 × 2 ÷ 3 = 66.666…: 66.67. Cut: 33.33 + 33.33; one missing, remainders equal: the earlier gets it.
        .figures(
            "two thirds are rounded up",
            [criterion("a", "1", .score("1")), criterion("b", "1", .score("1")), criterion("c", "1", .score("0"))],
            "agent: 您好",
            .score(6667), .points([3334, 3333, 0])),
        // Three thirds: 100. Cut: 3 × 33.33 = 99.99; one missing.
        .figures(
            "three thirds add up to 100",
            [criterion("a", "1", .score("1")), criterion("b", "1", .score("1")), criterion("c", "1", .score("1"))],
            "agent: 您好",
            .score(10_000), .points([3334, 3333, 3333])),
        // Seven sevenths: 14.285714…; cut 7 × 14.28 = 99.96; four missing, to the first four.
        .figures(
            "seven sevenths add up to 100",
            ["a", "b", "c", "d", "e", "f", "g"].map { criterion($0, "1", .score("1")) }, "agent: 您好",
            .score(10_000), .effectiveWeights(Array(repeating: 1429, count: 7)),
            .points([1429, 1429, 1429, 1429, 1428, 1428, 1428])),
        // 100 × (1 × 0.0001) ÷ 2 = 0.005: half up to 0.01. Cut 0.00, one missing, to a, whose remainder is the larger.
        .figures(
            "half is rounded up", [criterion("b", "1", .score("0")), criterion("a", "1", .score("0.0001"))],
            "agent: 您好",
            .score(1), .points([0, 1])),
        // 100 × 0.0001 × 0.49 ÷ 1 = 0.0049: 0.
        .figures(
            "less than a half is rounded down",
            [criterion("a", "0.49", .score("0.0001")), criterion("b", "0.51", .score("0"))], "agent: 您好",
            .score(0), .effectiveWeights([4900, 5100]), .points([0, 0])),
        // 100 × (0.5 × 60 + 0.3333 × 40) ÷ 100 = 30 + 13.332 = 43.332.
        .figures(
            "levels of four decimals", [criterion("a", "60", .score("0.5")), criterion("b", "40", .score("0.3333"))],
            "agent: 您好",
            .score(4333), .points([3000, 1333])),
        // 33.33 + 33.33 × 0.5 = 49.995 of 100: half up to 50.00. Points exact 33.33, 16.665, 0: one missing, to b.
        .figures(
            "weights with decimals, half up",
            [
                criterion("a", "33.33", .score("1")), criterion("b", "33.33", .score("0.5")),
                criterion("c", "33.34", .score("0")),
            ], "agent: 您好",
            .score(5000), .effectiveWeights([3333, 3333, 3334]), .points([3333, 1667, 0]), .passed(true)
        ) { $0.passMark = decimal("50") },
        // The same under a mark one hundredth higher.
        .figures(
            "the rounded score is under the mark",
            [
                criterion("a", "33.33", .score("1")), criterion("b", "33.33", .score("0.5")),
                criterion("c", "33.34", .score("0")),
            ], "agent: 您好",
            .passed(false)
        ) { $0.passMark = decimal("50.01") },
        // 24.69 × 0.5 = 12.345, 29.32 × 0.8 = 23.456, 38.41 × 0.9 = 34.569: together 70.370. Cut 12.34 + 23.45 + 34.56 =
        // 70.35; two missing, to c (0.009) and b (0.006), not to a (0.005).
        .figures(
            "the largest remainders come first",
            [
                criterion("a", "24.69", .score("0.5")), criterion("b", "29.32", .score("0.8")),
                criterion("c", "38.41", .score("0.9")), criterion("d", "7.58", .score("0")),
            ], "agent: 您好",
            .score(7037), .points([1234, 2346, 3457, 0])),
        // Weights 2.5 and 7.5: 100 × 2.5 ÷ 10.
        .figures(
            "relative weights", [criterion("a", "2.5", .score("1")), criterion("b", "7.5", .score("0"))], "agent: 您好",
            .score(2500), .effectiveWeights([2500, 7500]), .points([2500, 0])),
        .figures(
            "no criterion has a score", [criterion("a", "60", .unknown), criterion("b", "40", .notApplicable)],
            "agent: 您好",
            .score(nil), .passed(nil), .scoredShare(0), .points([nil, nil]), .effectiveWeights([nil, nil]),
            .provisional(["little_scored"])
        ) { $0.passMark = decimal("80") },
        .figures(
            "nothing is applicable", [criterion("a", "60", .notApplicable), criterion("b", "40", .notApplicable)],
            "agent: 您好",
            .score(nil), .scoredShare(nil), .provisional([])),
        // b is shared out: 100 × 20 ÷ (20 + 30) = 40. Scored 50 of the applicable 80: 0.625.
        .figures(
            "the weight of what has no score is shared out",
            [
                criterion("a", "20", .score("1")), criterion("b", "30", .unknown), criterion("c", "30", .score("0")),
                criterion("d", "20", .notApplicable),
            ], "agent: 您好",
            .score(4000), .scoredShare(6250), .effectiveWeights([4000, nil, 6000, nil]), .points([4000, nil, 0, nil]),
            .provisional([])),
        // 1 ÷ 3 = 0.33333; 2 ÷ 3 = 0.66667.
        .figures(
            "a scored share is rounded down", [criterion("a", "1", .score("1")), criterion("b", "2", .unknown)],
            "agent: 您好", .scoredShare(3333), .provisional(["little_scored"])),
        .figures(
            "a scored share is rounded up", [criterion("a", "2", .score("1")), criterion("b", "1", .unknown)],
            "agent: 您好", .scoredShare(6667), .provisional([])),
        .figures(
            "a scored share at the bound is enough", [criterion("a", "5", .score("1")), criterion("b", "5", .unknown)],
            "agent: 您好", .scoredShare(5000), .provisional([])),
        .figures(
            "least_scored may be another", [criterion("a", "5", .score("1")), criterion("b", "5", .unknown)],
            "agent: 您好", .provisional(["little_scored"])
        ) { $0.leastScored = decimal("0.51") },
        .figures(
            "no pass mark, nothing passed", [criterion("a", "5", .score("1"))], "agent: 您好", .score(10_000),
            .passed(nil)),
    ]

    /// `within_section`, and the same call with `share_out`.
    static let sections: [WorkedCase] = [
        // one: full 60, scored 20, mean 1. two: full 40, scored 40, mean (10 × 1 + 30 × 0) ÷ 40 = 0.25.
        // (60 × 1 + 40 × 0.25) ÷ 100 = 0.7. Effective: 60 × 20 ÷ 20 = 60; 40 × 10 ÷ 40 = 10; 30.
        inSections(
            "a section keeps its share", .withinSection, twoSections,
            .score(7000), .effectiveWeights([6000, nil, 1000, 3000]), .points([6000, nil, 1000, 0]), .scoredShare(6000)),
        // 100 × (20 + 10) ÷ (20 + 10 + 30) = 50.
        inSections(
            "the same shared out", .shareOut, twoSections,
            .score(5000), .effectiveWeights([3333, nil, 1667, 5000]), .points([3333, nil, 1667, 0]), .scoredShare(6000)),
        // two has no score: only one counts. 100 × 60 ÷ 60 × (20 × 0.5 ÷ 20).
        inSections(
            "a section without a score is left out", .withinSection,
            [[criterion("a", "20", .score("0.5")), criterion("b", "40", .unknown)], [criterion("c", "40", .unknown)]],
            .score(5000), .effectiveWeights([10_000, nil, nil]), .points([5000, nil, nil]), .scoredShare(2000),
            .provisional(["little_scored"])),
        inSections(
            "no section has a score", .withinSection,
            [[criterion("a", "20", .unknown)], [criterion("b", "80", .notApplicable)]],
            .score(nil), .scoredShare(0), .points([nil, nil])),
        // one: full 1 + 2 = 3 though b does not apply, mean 1. two: full 4, mean 0. 100 × 3 ÷ 7 = 42.857…
        inSections(
            "what does not apply is in the full weight", .withinSection,
            [
                [criterion("a", "1", .score("1")), criterion("b", "2", .notApplicable)],
                [criterion("c", "4", .score("0"))],
            ],
            .score(4286), .effectiveWeights([4286, nil, 5714]), .points([4286, nil, 0]), .scoredShare(10_000)),
        // one: full 3, two: full 4; 100 × (3 × 1 + 4 × 1) ÷ 7 = 100. Cut 42.85 + 57.14 = 99.99; remainders 0.00714…, 0.00285….
        inSections(
            "points add up within sections", .withinSection,
            [[criterion("c", "3", .score("1"))], [criterion("d", "1", .unknown), criterion("e", "3", .score("1"))]],
            .score(10_000), .points([4286, nil, 5714])),
        // A section of a critical criterion without weight has no share.
        inSections(
            "a section without weight", .withinSection,
            [[criterion("a", nil, .score("1"), critical: .customer)], [criterion("b", "5", .score("1"))]],
            .score(10_000), .effectiveWeights([nil, 10_000]), .points([nil, 10_000])),
    ]

    private static let twoSections = [
        [criterion("a", "20", .score("1")), criterion("b", "40", .unknown)],
        [criterion("c", "10", .score("1")), criterion("d", "30", .score("0"))],
    ]

    private static func inSections(
        _ name: String, _ unscoredWeight: Rubric.UnscoredWeight, _ sections: [[Criterion]], _ claims: Claim...
    ) -> WorkedCase {
        var rubric = oneSection([])
        rubric.unscoredWeight = unscoredWeight
        rubric.sections = sections.enumerated().map { number, criteria in
            Section(id: "s\(number)", title: LocalizedText("s\(number)"), criteria: criteria)
        }
        return WorkedCase(name: name, rubric: rubric, record: talk("agent: 您好"), claims: claims)
    }
}
