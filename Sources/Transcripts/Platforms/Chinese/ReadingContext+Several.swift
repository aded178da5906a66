internal import JSON

extension ReadingContext {
    /// Reads the calls of a document that holds several. Each has a number; one that can't be read is set aside, and
    /// the others go on. A document with one call is read as if it were that call.
    func readings(
        _ calls: [JSONValue], _ read: (JSONValue, ReadingContext) throws(RecordProblem) -> Reading
    ) throws(RecordProblem) -> [Reading] {
        guard !calls.isEmpty else { throw RecordProblem("a list of calls without a call") }
        if calls.count == 1 { return [try read(calls[0], self)] }
        var readings: [Reading] = []
        for (index, call) in calls.enumerated() {
            do throws(RecordProblem) {
                readings.append(numbered(try read(call, self), index + 1))
            } catch {
                readings.append(.setAside(SetAside(error, file: file, raw: raw)))
            }
        }
        return readings
    }

    /// In a line of NDJSON the line's number stays the record's.
    private func numbered(_ reading: Reading, _ number: Int) -> Reading {
        guard case .call(var call) = reading else { return reading }
        if call.id == defaultID { call.id += "#\(number)" }
        call.source.record = record ?? number
        return .call(call)
    }
}
