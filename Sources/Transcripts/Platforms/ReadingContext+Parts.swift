internal import JSON

extension ReadingContext {
    /// Reads each call of a list, as ``readings(ofEach:written:_:)`` does.
    ///
    /// - Throws: ``RecordProblem`` where the list is empty, or its only call can't be read.
    func readings(
        of calls: [JSONValue], _ read: (JSONValue, ReadingContext) throws(RecordProblem) -> [Reading]
    ) throws(RecordProblem) -> [Reading] {
        guard !calls.isEmpty else { throw RecordProblem("an empty list of calls") }
        return try readings(ofEach: calls, written: { $0.written }, read)
    }

    /// Reads each part of a file that holds several calls, numbered from 1; one that can't be read is set aside, and the
    /// others go on. A file's only call is the file's.
    ///
    /// - Parameter written: the bytes of a part that is set aside; without it, those of the file.
    /// - Throws: what is wrong with a file's only call.
    func readings<Part>(
        ofEach parts: [Part], written: ((Part) -> [UInt8])? = nil,
        _ read: (Part, ReadingContext) throws(RecordProblem) -> [Reading]
    ) throws(RecordProblem) -> [Reading] {
        if parts.count == 1 { return try read(parts[0], self) }
        var readings: [Reading] = []
        for (index, part) in parts.enumerated() {
            do throws(RecordProblem) {
                readings += try read(part, self).map { numbered($0, index + 1) }
            } catch {
                readings.append(.setAside(SetAside(error, file: file, raw: written?(part) ?? raw)))
            }
        }
        return readings
    }

    /// Numbers a reading; where the file has a record a line, that number stays the record's.
    private func numbered(_ reading: Reading, _ number: Int) -> Reading {
        guard case .call(var call) = reading else { return reading }
        // The rest is the number of one of its agents.
        if call.id == defaultID || call.id.hasPrefix(defaultID + "#") {
            call.id = "\(defaultID)#\(number)" + call.id.dropFirst(defaultID.count)
        }
        call.source.record = record ?? number
        return .call(call)
    }
}
