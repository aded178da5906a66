public import JSON

/// Reads the product's own JSON: one call as one object.
///
/// One reader serves many records in turn, keeping what it learned about unknown keys; use one a
/// thread. Segments go to a sink as they are read, without a string or list made for any.
public struct NativeReader {
    static let formatName = "native"

    private let zone: LocalZone?
    private var strangers = StrangeKeys()

    /// A reader; `zone` is for times that have none.
    public init(zone: LocalZone? = nil) { self.zone = zone }

    /// Reads a record, handing its segments to the sink.
    ///
    /// `source.roles` of the result is ``CallRecord/RoleDecision/explicit`` where every segment that
    /// names its speaker has a role; else `none`, and the record is for ``TranscriptFile``, which
    /// keeps all segments and decides.
    ///
    /// - Parameters:
    ///   - root: the record's object.
    ///   - defaultID: names the record where it has no id of its own.
    ///   - sink: takes the segments; void when this throws.
    /// - Returns: the record without its segments.
    /// - Throws: ``RecordProblem`` when any of it is not as the format wants it.
    @inlinable public mutating func read<Sink: SegmentSink & ~Copyable>(
        _ root: JSONValue, defaultID: @autoclosure () -> String, into sink: inout Sink
    ) throws(RecordProblem) -> CallRecord {
        var call = try begin(root)
        var index = 0
        for element in call.segments.elements {
            let segment = try readSegment(element, at: index, of: &call)
            sink.add(segment)
            if let words = call.words {
                for word in words.elements { sink.add(try readWord(word, ofSegment: index)) }
            }
            index += 1
        }
        return finish(call, defaultID: defaultID)
    }

    /// Reads a record with its segments.
    ///
    /// - Throws: ``RecordProblem`` when any of it is not as the format wants it.
    public mutating func read(_ root: JSONValue, defaultID: String) throws(RecordProblem) -> CallRecord {
        var builder = SegmentBuilder()
        var record = try read(root, defaultID: defaultID, into: &builder)
        record.segments = builder.segments
        return record
    }

    /// What is known of a call between its head and its last segment.
    @usableFromInline struct Call {
        var draft: RecordDraft
        @usableFromInline let segments: JSONValue
        /// The words of the segment read last.
        @usableFromInline var words: JSONValue?
        var rolesFound = false
        var rolesMissing = false
    }

    @usableFromInline mutating func begin(_ root: JSONValue) throws(RecordProblem) -> Call {
        strangers.beginRecord()
        guard root.kind == .object else { throw RecordProblem("not an object") }
        var head = NativeHead(zone: zone)
        do throws(RecordProblem) {
            try head.read(root, strangers: &strangers)
        } catch {
            throw root["segments"] == nil ? .callFacts(root) ?? error : error
        }
        guard let segments = head.segments else { throw .callFacts(root) ?? NativeHead.noSegments(in: root) }
        return Call(draft: head.draft, segments: segments)
    }

    @usableFromInline mutating func readSegment(
        _ value: JSONValue, at index: Int, of call: inout Call
    ) throws(RecordProblem) -> NativeSegment {
        var fields = NativeSegmentFields()
        do {
            try fields.read(value, scope: .segment, strangers: &strangers)
            call.words = fields.words
            let segment = try fields.segment()
            if segment.speaker != .unknown {
                call.rolesFound = true
            } else if segment.label != nil {
                call.rolesMissing = true
            }
            return segment
        } catch { throw error.inside("segments[\(index)]") }
    }

    @usableFromInline mutating func readWord(
        _ value: JSONValue, ofSegment index: Int
    ) throws(RecordProblem) -> NativeWord {
        var fields = NativeSegmentFields()
        do {
            try fields.read(value, scope: .word, strangers: &strangers)
            return try fields.word()
        } catch { throw error.inside("segments[\(index)].words[…]") }
    }

    @usableFromInline func finish(_ call: Call, defaultID: () -> String) -> CallRecord {
        var record = call.draft.record
        if record.id.isEmpty { record.id = defaultID() }
        record.source.format = Self.formatName
        record.source.roles = call.rolesFound && !call.rolesMissing ? .explicit : .none
        record.source.warnings = strangers.warnings
        return record
    }
}
