internal import PhraseMatching
internal import Rubrics

/// A call's talk under one reading of its unknown speakers: turns and occurrences.
///
/// Turns stand in the order of their first segments, each turn's tokens in one piece, so that a
/// phrase can reach over a listening turn that was taken out of the middle.
struct TalkView: ~Copyable {
    /// The turns, listening ones too.
    var turns = UnsafeBuffer<Turn>()
    /// The segments' places (indices of ``Talk/segments``) turn by turn.
    var placed = UnsafeBuffer<PlacedSegment>()
    /// For each segment its turn.
    var turnOfSegment = UnsafeBuffer<Int32>()
    /// For each segment its role, unknown ones read as this view reads them.
    var roles = UnsafeBuffer<Role>()
    /// The tokens' classes turn by turn.
    var tokens = UnsafeBuffer<UInt32>()
    /// For each segment how many tokens stand before it in the order of segments.
    var tokensBefore = UnsafeBuffer<Int32>()
    /// Where the phrases occur, by index of ``tokens``.
    var matches: PhraseMatches

    init(for automaton: PhraseAutomaton) {
        matches = PhraseMatches(for: automaton)
    }

    /// Makes turns of the segments and finds all occurrences.
    mutating func arrange(
        _ segments: borrowing UnsafeBuffer<SpokenSegment>, _ classes: borrowing UnsafeBuffer<UInt32>,
        _ compiled: CompiledRubric, unknownAs reading: Role
    ) {
        removeAll()
        var before: Int32 = 0
        for index in 0..<segments.count {
            let role = segments[index].role
            roles.append(role == .unknown ? reading : role)
            tokensBefore.append(before)
            before += Int32(segments[index].tokenCount)
        }
        makeRuns(segments, classes, compiled)
        joinTurns()
        place(segments, classes)
        for index in 0..<turns.count {
            let turn = turns[index]
            guard turn.role != .colleague else { continue }
            matches.add(tokens, in: turn.tokens, speaker: turn.role.rawValue)
        }
        matches.finish()
    }

    private mutating func removeAll() {
        turns.removeAll()
        placed.removeAll()
        turnOfSegment.removeAll()
        roles.removeAll()
        tokens.removeAll()
        tokensBefore.removeAll()
        matches.removeAll()
    }

    /// Cuts the segments into runs of one speaker and judges which are listening; the runs stand in
    /// ``turns`` for the time being.
    private mutating func makeRuns(
        _ segments: borrowing UnsafeBuffer<SpokenSegment>, _ classes: borrowing UnsafeBuffer<UInt32>,
        _ compiled: CompiledRubric
    ) {
        var start = 0
        while start < segments.count {
            var end = start + 1
            while end < segments.count, roles[end] == roles[start] { end += 1 }
            var turn = Turn(role: roles[start], firstSegment: start)
            if let list = compiled.listening {
                turn.isListening = isListening(start..<end, list, segments, classes, compiled)
            }
            for _ in start..<end { turnOfSegment.append(Int32(turns.count)) }
            turns.append(turn)
            start = end
        }
    }

    /// Whether all tokens of a run lie in occurrences of the listening phrases.
    private mutating func isListening(
        _ run: Range<Int>, _ list: Int, _ segments: borrowing UnsafeBuffer<SpokenSegment>,
        _ classes: borrowing UnsafeBuffer<UInt32>, _ compiled: CompiledRubric
    ) -> Bool {
        let first = segments[run.lowerBound]
        if run.count == 1 {
            return matches.covers(
                Int(first.firstToken)..<Int(first.endToken), of: classes, list,
                speaker: PhraseListCollector.listeningBit)
        }
        tokens.removeAll()
        for index in run { tokens.append(contentsOf: segments[index].tokens, of: classes) }
        let all = matches.covers(
            0..<tokens.count, of: tokens, list, speaker: PhraseListCollector.listeningBit)
        tokens.removeAll()
        return all
    }

    /// Joins the runs of one speaker between which there were only listening turns.
    private mutating func joinTurns() {
        var kept = 0
        var last = -1
        var newIndex = UnsafeBuffer<Int32>()
        for index in 0..<turns.count {
            let run = turns[index]
            if !run.isListening, last >= 0, turns[last].role == run.role {
                newIndex.append(Int32(last))
                continue
            }
            turns[kept] = run
            if !run.isListening { last = kept }
            newIndex.append(Int32(kept))
            kept += 1
        }
        turns.count = kept
        for index in 0..<turnOfSegment.count { turnOfSegment[index] = newIndex[Int(turnOfSegment[index])] }
    }

    /// Puts segments and tokens turn by turn and gives the turns their times.
    private mutating func place(
        _ segments: borrowing UnsafeBuffer<SpokenSegment>, _ classes: borrowing UnsafeBuffer<UInt32>
    ) {
        for index in 0..<segments.count { turns[Int(turnOfSegment[index])].segmentCount += 1 }
        var first: Int32 = 0
        for index in 0..<turns.count {
            turns[index].firstPlaced = first
            first += turns[index].segmentCount
            turns[index].segmentCount = 0
        }
        placed.reserve(segments.count)
        placed.count = segments.count
        for index in 0..<segments.count {
            let turn = Int(turnOfSegment[index])
            placed[Int(turns[turn].firstPlaced + turns[turn].segmentCount)] = PlacedSegment(
                segment: Int32(index), firstToken: 0)
            turns[turn].segmentCount += 1
        }
        for index in 0..<turns.count {
            turns[index].firstToken = Int32(tokens.count)
            turns[index].start = segments[turns[index].firstSegment].start
            turns[index].end = 0
            for place in turns[index].placed {
                let segment = segments[Int(placed[place].segment)]
                placed[place].firstToken = Int32(tokens.count)
                tokens.append(contentsOf: segment.tokens, of: classes)
                let known = turns[index].end != SpokenSegment.missing && segment.end != SpokenSegment.missing
                turns[index].end = known ? max(turns[index].end, segment.end) : SpokenSegment.missing
            }
            turns[index].endToken = Int32(tokens.count)
        }
    }
}

/// A maximal run of one speaker's segments, listening turns of others taken out.
struct Turn: BitwiseCopyable, Sendable {
    /// Whose turn it is.
    var role: Role
    /// Whether it is nothing but listening signals; then no window holds it.
    var isListening = false
    /// The first segment's index.
    var firstSegment: Int
    /// Its segments, as a range of ``TalkView/placed``.
    var firstPlaced: Int32 = 0
    var segmentCount: Int32 = 0
    /// Its tokens, as a range of ``TalkView/tokens``.
    var firstToken: Int32 = 0
    var endToken: Int32 = 0
    /// Start of its first segment and latest end, or ``SpokenSegment/missing``.
    var start = SpokenSegment.missing
    var end = SpokenSegment.missing

    init(role: Role, firstSegment: Int) {
        self.role = role
        self.firstSegment = firstSegment
    }

    /// Its tokens' indices.
    var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
    /// Its segments' indices in ``TalkView/placed``.
    var placed: Range<Int> { Int(firstPlaced)..<Int(firstPlaced + segmentCount) }
}

/// A segment in the order of turns.
struct PlacedSegment: BitwiseCopyable, Sendable {
    /// Its index in ``Talk/segments``.
    var segment: Int32
    /// Where its tokens begin in ``TalkView/tokens``.
    var firstToken: Int32
}

extension SpokenSegment {
    /// Its tokens' indices, as they were added.
    var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
}
