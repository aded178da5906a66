internal import PhraseMatching
internal import Rubrics

extension Talk {
    /// The words that come nearest to a phrase that is absent.
    ///
    /// For every form of at least 2 tokens and every turn of agent and customer, in stretches of at
    /// most 10 tokens more than the form: the longest common subsequence. The largest share of the
    /// form's tokens wins, none under half; ties go to the same speaker inside the window, then the
    /// same speaker, then longer, earlier, listed first.
    func nearestMiss(to words: Words, _ filter: WindowFilter, _ view: borrowing TalkView) -> NearestMiss? {
        var best: Miss?
        let list = compiled.automaton.lists[words.list]
        for (turn, own) in talkTurns(view) {
            let tokens = (own.tokens).map { view.tokens[$0] }
            let present = Set(tokens)
            for (order, form) in compiled.automaton.literalForms(ofList: words.list) {
                guard form.count >= 2 else { continue }
                let reachable = form.count { !$0.isDisjoint(with: present) }
                guard reachable * 2 >= form.count, best.map({ $0.mayBeBeaten(by: reachable, of: form.count) }) ?? true
                else { continue }
                guard let found = Self.longestCommon(form, tokens) else { continue }
                let first = own.firstToken + Int32(found.tokens.lowerBound)
                let miss = Miss(
                    common: found.common.count, length: form.count,
                    isInWindow: holds(filter, first, turn, by: words.by, view),
                    isSameSpeaker: words.by.contains(own.role), position: view.position(ofToken: first), order: order,
                    form: form, found: found.common, tokens: first..<(own.firstToken + Int32(found.tokens.upperBound)))
                if miss.common * 2 >= miss.length, best.map({ miss.isNearer(than: $0) }) ?? true { best = miss }
            }
        }
        guard let best, let evidence = evidence(best.tokens.lowerBound, best.tokens.upperBound, view).first else {
            return nil
        }
        let lacking = best.form.indices.filter { !best.found.contains($0) }
        return NearestMiss(
            phrase: list.phrases[best.order.phrase].source, form: list.phrases[best.order.phrase].text(of: best.order),
            evidence: evidence,
            lacks: lacking.map { compiled.automaton.name(ofElement: $0, form: best.order, list: words.list) },
            isInWindow: best.isInWindow, isSameSpeaker: best.isSameSpeaker)
    }

    /// The turns of agent and customer with their indices.
    private func talkTurns(_ view: borrowing TalkView) -> [(Int, Turn)] {
        (0..<view.turns.count).compactMap { index in
            let turn = view.turns[index]
            return RoleSet.anyone.contains(turn.role) && !turn.isListening ? (index, turn) : nil
        }
    }

    /// The stretch of at most 10 tokens more than the form that has most of its tokens in order; the
    /// earliest of equal ones.
    private static func longestCommon(
        _ form: [Set<UInt32>], _ tokens: [UInt32]
    ) -> (common: [Int], tokens: Range<Int>)? {
        var best: (common: [Int], tokens: Range<Int>)?
        for start in tokens.indices where form.contains(where: { $0.contains(tokens[start]) }) {
            let stretch = tokens[start..<min(tokens.count, start + form.count + 10)]
            let (common, found) = commonSubsequence(form, stretch)
            if common.count > best?.common.count ?? 0 { best = (common, found) }
        }
        return best
    }

    /// The longest common subsequence of a form and a stretch: which of the form's elements, and
    /// from the first to the last of them in the tokens.
    private static func commonSubsequence(
        _ form: [Set<UInt32>], _ stretch: ArraySlice<UInt32>
    ) -> (common: [Int], tokens: Range<Int>) {
        let tokens = Array(stretch)
        var lengths = [[Int]](repeating: [Int](repeating: 0, count: tokens.count + 1), count: form.count + 1)
        for i in form.indices.reversed() {
            for j in tokens.indices.reversed() {
                lengths[i][j] =
                    form[i].contains(tokens[j])
                    ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
            }
        }
        var common: [Int] = []
        var found = stretch.startIndex..<stretch.startIndex
        var (i, j) = (0, 0)
        while i < form.count, j < tokens.count, lengths[i][j] > 0 {
            if form[i].contains(tokens[j]) {
                let place = stretch.startIndex + j
                found = (common.isEmpty ? place : found.lowerBound)..<(place + 1)
                common.append(i)
                i += 1
                j += 1
            } else if lengths[i + 1][j] >= lengths[i][j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return (common, found)
    }
}

/// A candidate for the nearest miss.
private struct Miss {
    var common: Int
    var length: Int
    var isInWindow: Bool
    var isSameSpeaker: Bool
    var position: Int
    var order: FormPlace
    var form: [Set<UInt32>]
    var found: [Int]
    var tokens: Range<Int32>

    /// Whether a form of which so many tokens are there at all could come as near.
    func mayBeBeaten(by reachable: Int, of length: Int) -> Bool { reachable * self.length >= common * length }

    func isNearer(than other: Miss) -> Bool {
        let (own, others) = (common * other.length, other.common * length)
        if own != others { return own > others }
        if isInWindow != other.isInWindow { return isInWindow }
        if isSameSpeaker != other.isSameSpeaker { return isSameSpeaker }
        if common != other.common { return common > other.common }
        if position != other.position { return position < other.position }
        return order < other.order
    }
}
