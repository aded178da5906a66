extension ReadingContext {
    /// The same file for a reader of what stands inside it, which the format that the user named does not concern.
    var inside: ReadingContext {
        var options = options
        options.format = nil
        return ReadingContext(file: file, options: options, raw: raw, record: record)
    }
}

extension PlatformCall {
    /// As ``reading()``, for a part of a file.
    consuming func innerRecord() throws(RecordProblem) -> CallRecord {
        switch try reading() {
        case .call(let record): return record
        case .setAside(let record): throw RecordProblem(record.reason, remedy: record.remedy)
        }
    }

    /// Takes over what another reader made of a part of the file: the words, and what is not known yet.
    mutating func take(_ inner: CallRecord) {
        record.segments += inner.segments
        record.fill(from: inner)
        if record.source.roles == .none { record.source.roles = inner.source.roles }
        for warning in inner.source.warnings { warn(warning) }
    }
}
