import Diagnostics

// The checks on the manner of talking: `pace`, `talk_share`, `repeats`, `not_disclosed`.
extension RubricParser {
    mutating func readPace(_ node: YAMLNode) -> Check? {
        guard let pairs = map(node, what: "‘pace’", known: ["by", "zh", "en"]) else { return nil }
        let languages = pairs.filter { $0.key.text?.isLanguage == true && $0.key.text != "by" }
        let known = ["by"] + languages.compactMap(\.key.text)
        guard let fields = paceFields(node, known: known) else { return nil }
        let by = roles(in: fields)
        guard !languages.isEmpty else {
            problems.report(
                "‘pace’ needs a range for a language", remedy: "Write ‘zh: { at_least: 180, at_most: 280 }’.", at: node)
            return nil
        }
        // The order of keys means nothing; so there is but one.
        let ranges = languages.compactMap { paceRange($0) }.sorted { $0.language < $1.language }
        return .pace(by: by, ranges: ranges)
    }

    private mutating func paceFields(_ node: YAMLNode, known: [String]) -> Fields? {
        fields(of: node, what: "‘pace’", known: known.count > 1 ? known : known + ["zh", "en"])
    }

    private mutating func paceRange(_ pair: YAMLNode.Pair) -> PaceRange? {
        let language = pair.key.text ?? ""
        guard !pair.value.isNothing, let fields = bounds(pair.value, what: "‘\(language)’") else { return nil }
        let atLeast = fields["at_least"].flatMap { tokensPerMinute($0, of: "‘at_least’") }
        let atMost = fields["at_most"].flatMap { tokensPerMinute($0, of: "‘at_most’") }
        reportCrossed(atLeast, atMost, in: fields)
        return PaceRange(language: language, atLeast: atLeast, atMost: atMost)
    }

    private mutating func tokensPerMinute(_ node: YAMLNode, of what: String) -> Decimal? {
        let greatest = Decimal(units: 1_000_000)
        return decimal(node, of: what, rule: "words or characters a minute, such as 220", decimals: 2) {
            $0 >= Decimal(units: 0) && $0 <= greatest
        }
    }

    mutating func readTalkShare(_ node: YAMLNode) -> Check? {
        guard let fields = bounds(node, what: "‘talk_share’", others: ["by"]) else { return nil }
        let by = oneSide(in: fields)
        let atLeast = fields["at_least"].flatMap { share($0, of: "‘at_least’") }
        let atMost = fields["at_most"].flatMap { share($0, of: "‘at_most’") }
        reportCrossed(atLeast, atMost, in: fields)
        return .talkShare(by: by, atLeast: atLeast, atMost: atMost)
    }

    private mutating func oneSide(in fields: Fields) -> RoleSet {
        guard let node = fields["by"] else { return .agent }
        return word(node, of: "‘by’", among: ["agent", "customer"]) == "customer" ? .customer : .agent
    }

    mutating func readRepeats(_ node: YAMLNode) -> Check? {
        let known = ["by", "similarity", "at_most", "longer_than"]
        guard let fields = fields(of: node, what: "‘repeats’", known: known) else { return nil }
        return .repeats(
            by: roles(in: fields),
            similarity: fields["similarity"].flatMap { share($0, of: "‘similarity’") } ?? Decimal(units: 9, scale: 1),
            atMost: fields["at_most"].flatMap { integer($0, of: "‘at_most’", atLeast: 0) } ?? 0,
            longerThan: fields["longer_than"].flatMap { integer($0, of: "‘longer_than’", atLeast: 2) } ?? 8)
    }

    mutating func readNotDisclosed(_ node: YAMLNode) -> Check? {
        guard let fields = fields(of: node, what: "‘not_disclosed’", known: ["by", "kinds"]) else { return nil }
        let by = roles(in: fields)
        guard let node = fields["kinds"] else { return .notDisclosed(by: by, kinds: PersonalNumber.allCases) }
        let nodes = node.list ?? [node]
        if nodes.isEmpty {
            problems.report("‘kinds’ is empty", remedy: "Delete the key to look for all kinds.", at: node)
        }
        let named = nodes.compactMap { word($0, of: "a kind of number", as: PersonalNumber.self) }
        return .notDisclosed(by: by, kinds: PersonalNumber.allCases.filter(named.contains))
    }
}

extension String {
    /// Whether the text is a language's first subtag: two or three small letters.
    var isLanguage: Bool {
        (2...3).contains(utf8.count) && utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
