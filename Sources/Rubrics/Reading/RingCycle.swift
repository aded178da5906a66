import Diagnostics

/// How long a ring and the pause after it take in a country's public network.
///
/// Figures are the ringing tones of ITU-T's "Various tones used in national networks" (annex to
/// Operational Bulletin 781, 2003), as public tone tables of switches repeat them; where those differ
/// for the bell at the called side, the bell counts, since it is what the agent hears.
enum RingCycle {
    /// Milliseconds by country code (ISO 3166, small letters); `uk` as people write it.
    static let byCountry: [String: Int] = [
        "at": 6000, "au": 3000, "be": 4000, "bg": 5000, "br": 5000, "ca": 6000, "ch": 5000, "cl": 4000, "cn": 5000,
        "cz": 5000, "de": 5000, "dk": 5000, "ee": 5000, "es": 4500, "fi": 5000, "fr": 5000, "gb": 3000, "gr": 5000,
        "hu": 5000, "id": 5000, "il": 4000, "in": 3000, "it": 5000, "jp": 3000, "lt": 5000, "mx": 6000, "nl": 5000,
        "no": 5000, "nz": 3000, "ph": 5000, "pl": 5000, "pt": 6000, "ru": 5000, "se": 6000, "sg": 3000, "th": 5000,
        "tw": 5000, "uk": 3000, "us": 6000, "za": 3000,
    ]
}

extension RubricParser {
    /// Reads `ring_cycle`: a country's code, or a duration; in milliseconds.
    mutating func ringCycle(_ node: YAMLNode) -> Int? {
        guard let text = text(node, of: "‘ring_cycle’") else { return nil }
        if let known = RingCycle.byCountry[text.lowercased()] { return known }
        guard text.count == 2, text.allSatisfy(\.isLetter) else {
            return duration(node, of: "‘ring_cycle’", moreThanNothing: true)
        }
        problems.report(
            "no ring cycle is known for the country ‘\(text)’",
            remedy:
                "Write seconds, such as ‘5 seconds’, or one of \(RingCycle.byCountry.keys.sorted().joined(separator: ", ")).",
            at: node)
        return nil
    }
}
