extension SourceLanguage {
    /// The language of most turns; of equally frequent ones the first; nil where no turn names one.
    static func main(of turns: [String]) -> String? {
        var counts: [String: Int] = [:]
        for language in turns { counts[language, default: 0] += 1 }
        let most = counts.values.max()
        return turns.first { counts[$0] == most }
    }
}
