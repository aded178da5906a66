internal import PhraseMatching
internal import Rubrics

// From tokens back to the words of the record.

extension Talk {
    /// A segment's words.
    func words(of segment: Int) -> String {
        let own = segments[segment]
        return String(decoding: text.elements(Int(own.firstByte)..<Int(own.endByte)), as: UTF8.self)
    }

    /// The words from one token to another of a turn: one entry for each segment that they lie in.
    func evidence(_ first: Int32, _ end: Int32, _ view: borrowing TalkView) -> [Evidence] {
        var result: [Evidence] = []
        var place = view.placedSegment(ofToken: first)
        while place < view.placed.count, view.placed[place].firstToken < end {
            let placed = view.placed[place]
            let segment = Int(placed.segment)
            let own = segments[segment]
            let from = Int(max(first, placed.firstToken) - placed.firstToken)
            let to = min(Int(end - placed.firstToken), own.tokenCount)
            result.append(evidence(segment, tokens: from..<to))
            place += 1
        }
        return result
    }

    /// Some tokens of a segment as evidence.
    func evidence(_ segment: Int, tokens: Range<Int>) -> Evidence {
        let words = words(of: segment)
        let spans = Tokenizer.tokens(of: words)[tokens].map(\.span)
        let from = spans.map(\.lowerBound).min() ?? 0
        let to = spans.map(\.upperBound).max() ?? from
        let own = segments[segment]
        return Evidence(
            segment: Int(own.index), start: own.start == SpokenSegment.missing ? nil : own.start, text: words,
            span: from..<to)
    }

    /// All of a segment as evidence.
    func evidence(segment: Int) -> Evidence { evidence(segment, tokens: 0..<segments[segment].tokenCount) }

    /// The first segment of a turn as evidence.
    func evidence(turn: Int, _ view: borrowing TalkView) -> Evidence {
        evidence(segment: view.turns[turn].firstSegment)
    }

    /// How many turns and tokens a window of somebody's words holds.
    func searched(_ filter: WindowFilter, by: RoleSet, _ view: borrowing TalkView) -> (turns: Int, tokens: Int) {
        var turns = 0
        var tokens = 0
        for index in 0..<view.turns.count {
            var holdsAny = false
            for place in view.turns[index].placed {
                let placed = view.placed[place]
                guard holds(filter, placed.firstToken, index, by: by, view) else { continue }
                holdsAny = true
                tokens += segments[Int(placed.segment)].tokenCount
            }
            if holdsAny { turns += 1 }
        }
        return (turns, tokens)
    }
}
