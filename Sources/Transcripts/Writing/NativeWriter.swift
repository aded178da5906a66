package import JSON

extension JSONWriter {
    /// Writes a record in the product's own form; what is not known has no key.
    ///
    /// Read again, it is the same record, but for ``CallRecord/source``, which then tells of the new file: where the words came
    /// from stands under `source` for people and other programs.
    package mutating func call(_ record: CallRecord) {
        object { json in
            json.member("id", record.id)
            json.agent(record.agent)
            if record.channel != .phone { json.member("channel", record.channel.rawValue) }
            json.member("direction", record.direction?.rawValue)
            json.member("language", record.language)
            json.member("queue", record.queue)
            if let customer = record.customerID {
                json.key("customer")
                json.object { $0.member("id", customer) }
            }
            json.member("started_at", record.startedAt)
            json.member("answered", record.answered)
            json.member("rings", record.rings)
            json.member("ring_seconds", milliseconds: record.ringTime)
            json.member("duration", milliseconds: record.duration)
            json.member("ended_by", record.endedBy?.rawValue)
            json.member("resolved", record.resolved)
            if let rating = record.customerRating { json.rating(rating) }
            json.member("recording", record.recording)
            if !record.tags.isEmpty {
                json.key("tags")
                json.object { json in
                    for (name, tag) in record.tags.sorted(by: { $0.key < $1.key }) { json.member(name, tag) }
                }
            }
            json.key("segments")
            json.array { json in for segment in record.segments { json.segment(segment) } }
            json.source(record.source)
        }
    }

    private mutating func agent(_ agent: CallRecord.Agent) {
        guard agent != CallRecord.Agent() else { return }
        key("agent")
        object { json in
            json.member("id", agent.id)
            json.member("name", agent.name)
            json.member("team", agent.team)
        }
    }

    private mutating func rating(_ rating: CallRecord.Rating) {
        key("customer_rating")
        object { json in
            json.key("score")
            json.raw(rating.score)
            json.key("of")
            json.raw(rating.of)
        }
    }

    private mutating func segment(_ segment: Segment) {
        object { json in
            json.member("speaker", segment.speaker.rawValue)
            json.member("label", segment.label)
            json.member("text", segment.text)
            json.member("lexical", segment.lexical)
            json.member("start", milliseconds: segment.start)
            json.member("end", milliseconds: segment.end)
            json.member("confidence", share: segment.confidence)
            json.member("agent_id", segment.agentID)
            guard !segment.words.isEmpty else { return }
            json.key("words")
            json.array { json in for word in segment.words { json.word(word) } }
        }
    }

    private mutating func word(_ word: Segment.Word) {
        object { json in
            json.member("text", word.text)
            json.member("start", milliseconds: word.start)
            json.member("end", milliseconds: word.end)
            json.member("confidence", share: word.confidence)
        }
    }

    private mutating func source(_ source: CallRecord.Source) {
        key("source")
        object { json in
            json.member("format", source.format)
            json.member("file", source.file)
            json.member("record", source.record)
            json.member("roles", source.roles.rawValue)
            json.member("metadata_line", source.metadataLine)
            guard !source.warnings.isEmpty else { return }
            json.key("warnings")
            json.array { json in for warning in source.warnings { json.string(warning) } }
        }
    }
}

extension JSONWriter {
    /// Writes a member that holds a text; none where it is nil.
    mutating func member(_ name: String, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// Writes a member that holds a whole number; none where it is nil.
    mutating func member(_ name: String, _ number: Int?) {
        guard let value = number else { return }
        key(name)
        self.number(value)
    }

    /// Writes a member that holds `true` or `false`; none where it is nil.
    mutating func member(_ name: String, _ flag: Bool?) {
        guard let flag else { return }
        key(name)
        bool(flag)
    }

    /// Writes a member that holds milliseconds as seconds; none where it is nil.
    mutating func member(_ name: String, milliseconds: Int?) {
        guard let milliseconds else { return }
        key(name)
        decimal(milliseconds, decimals: 3)
    }

    /// Writes a member that holds a share from 0 to 1; none where it is nil.
    mutating func member(_ name: String, share: Double?) {
        guard let share else { return }
        key(name)
        raw("\(share)")
    }
}
