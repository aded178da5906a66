/// The lines that a document promises. A line that is only `…` stands for any number of lines, none among them.
///
/// The lines between two `…` are a piece. The first piece must stand at the output's beginning, the last at its end, and
/// those in between, in their order, wherever they are found first.
struct ExpectedOutput: Sendable {
    /// The lines as they stand in the document.
    var lines: [String] = []

    /// Where an output first departs from what is expected; nil stands for "nothing more".
    struct Difference: Equatable {
        /// The expected line's index.
        var index: Int
        /// What should be there.
        var expected: String?
        /// What came instead; of several places where a piece might stand, at the one where it goes furthest.
        var came: String?
    }

    /// Compares line by line; blanks at the end of a line don't count, nor does how lines end: CSV has CR and LF.
    func difference(from output: String) -> Difference? {
        let came = output.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(\.trimmedBehind)
        let output = came.last == "" ? came.dropLast() : came[...]
        let pieces = lines.map(\.trimmedBehind)
            .split(omittingEmptySubsequences: false) { $0.trimmed == "…" }
        var start = 0
        for (number, piece) in pieces.enumerated() {
            let places: ClosedRange<Int>
            if number == 0 {
                places = 0...0
            } else if number == pieces.count - 1 {
                let end = max(start, output.count - piece.count)
                places = end...end
            } else {
                places = start...output.count
            }
            guard let place = places.first(where: { output[$0...].starts(with: piece) }) else {
                return furthest(piece, in: output, at: places)
            }
            start = place + piece.count
        }
        guard start < output.count else { return nil }
        return Difference(index: lines.count, expected: nil, came: output[start])
    }

    private func furthest(
        _ piece: ArraySlice<String>, in output: ArraySlice<String>, at places: ClosedRange<Int>
    ) -> Difference {
        var (best, length) = (places.lowerBound, -1)
        for place in places {
            let equal = zip(piece, output[place...]).prefix { $0 == $1 }.count
            if equal > length { (best, length) = (place, equal) }
        }
        let index = piece.startIndex + length
        let place = best + length
        return Difference(index: index, expected: piece[index], came: place < output.endIndex ? output[place] : nil)
    }
}
