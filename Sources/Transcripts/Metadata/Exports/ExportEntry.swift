internal import JSON

/// One call in an export: an object of a JSON file, or a row of a table. Its fields are found whatever the case of
/// their letters and the blanks, `_` and `-` in their names, since platforms write `call_id`, `callId` and `Call ID`.
struct ExportEntry {
    private let names: Names
    private var values: [ExportValue]

    /// The names of fields with the places of their values; the rows of a table share them.
    struct Names {
        fileprivate var places: [String: Int] = [:]
        /// The places by names without what stands in brackets behind them.
        fileprivate var columns: [String: Int] = [:]
        fileprivate var written: [String] = []

        fileprivate init() {}

        /// The names of a table's columns.
        init(header: [String]) { for name in header { add(name) } }

        /// Of two fields with the same name the first counts.
        fileprivate mutating func add(_ name: String) {
            let place = written.count
            let own = name.utf8.count <= ExportEntry.longestName ? ExportEntry.name(name) : ""
            written.append(own)
            let plain = String(own.prefix { $0 != "(" && $0 != "（" })
            if places[own] == nil { places[own] = place }
            if columns[plain] == nil { columns[plain] = place }
        }
    }

    /// The members of an object.
    init(_ object: JSONValue) {
        var names = Names()
        var values: [ExportValue] = []
        for (key, value) in object.members {
            names.add(key.utf8.count <= Self.longestName ? key.string : "")
            values.append(.json(value))
        }
        self.names = names
        self.values = values
    }

    /// The cells of a row; cells that are missing say nothing.
    init(_ names: Names, cells: [String]) {
        self.names = names
        values = cells.map { .cell($0) }
    }

    private func value(_ name: String) -> ExportValue? {
        names.places[name].flatMap { $0 < values.count ? values[$0] : nil }
    }

    private static let longestName = 200

    /// A field's name as it is compared.
    static func name(_ written: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(written.utf8.count)
        for byte in written.utf8 {
            switch byte {
            case 0x20, 0x09, 0x0a, 0x0d, UInt8(ascii: "_"), UInt8(ascii: "-"): continue
            case 0x41...0x5a: bytes.append(byte | 0x20)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether there is a field of one of these names, even one that says nothing.
    func has(_ wanted: [String]) -> Bool { wanted.contains { names.places[Self.name($0)] != nil } }

    /// As ``has(_:)-([String])``.
    func has(_ names: String...) -> Bool { has(names) }

    /// What the field behind these names, one inside the other, says; nil where it is missing or says nothing. A table
    /// has such a field in a column `SeatUser.Name`.
    func text(_ path: String...) -> String? {
        if let own = value(Self.name(path.joined(separator: "."))) { return own.text }
        guard let last = path.last else { return nil }
        return path.count > 1 ? entry(path.dropLast())?.value(Self.name(last))?.text : nil
    }

    /// What the first of several fields that says something says.
    func first(_ names: [String]) -> String? {
        for name in names { if let text = value(Self.name(name))?.text { return text } }
        return nil
    }

    /// A value with the column that it stands in.
    struct Cell {
        let column: String
        let text: String
    }

    /// Whether there is a column of that name, with or without what stands in brackets behind it.
    func hasColumn(_ name: String) -> Bool { names.columns[Self.name(name)] != nil }

    /// The first of several columns that says something.
    func cell(_ wanted: [String]) -> Cell? {
        for name in wanted {
            guard let place = names.columns[name], place < values.count, let text = values[place].text else { continue }
            return Cell(column: names.written[place], text: text)
        }
        return nil
    }

    /// The object behind these names.
    func entry(_ path: String...) -> ExportEntry? { entry(path[...]) }

    private func entry(_ path: ArraySlice<String>) -> ExportEntry? {
        var entry = self
        for name in path {
            guard case .json(let value)? = entry.value(Self.name(name)), value.kind == .object else { return nil }
            entry = ExportEntry(value)
        }
        return entry
    }

    /// The objects of the list of that name; none for anything else.
    func entries(_ name: String) -> [ExportEntry] {
        guard case .json(let value)? = value(Self.name(name)) else { return [] }
        return value.elements.prefix(Self.mostElements).compactMap { $0.kind == .object ? ExportEntry($0) : nil }
    }

    /// The elements of the list of that name that are no objects, as text.
    func texts(_ name: String) -> [String] {
        guard case .json(let value)? = value(Self.name(name)) else { return [] }
        return value.elements.prefix(Self.mostElements).compactMap { ExportValue.json($0).text }
    }

    private static let mostElements = 10_000

    /// Whether the value behind a name is a list.
    func isList(_ name: String) -> Bool {
        if case .json(let value)? = value(Self.name(name)) { value.kind == .array } else { false }
    }
}

/// The value of a field in an export.
private enum ExportValue {
    case json(JSONValue)
    case cell(String)

    /// The value as text; nil where it says nothing: `null`, an empty text, or one of the words for nothing.
    var text: String? {
        switch self {
        case .json(let value): FieldValue(value)?.word.flatMap(Self.said)
        case .cell(let cell): Self.said(Self.plain(cell))
        }
    }

    private static func said(_ text: String) -> String? {
        let own = String(text[...].trimmed)
        return own.isEmpty || nothing.contains(own.lowercased()) ? nil : own
    }

    private static let nothing: Set<String> = ["null", "none", "nil", "n/a", "-", "--", "\\n", "无", "無", "undefined"]

    /// A cell without what spreadsheets put around numbers so that they stay text: `="0012"`, `'0012`.
    private static func plain(_ cell: String) -> String {
        let own = cell[...].trimmed
        if own.hasPrefix("=\""), own.hasSuffix("\""), own.utf8.count > 2 { return String(own.dropFirst(2).dropLast()) }
        if own.hasPrefix("'") { return String(own.dropFirst()) }
        return String(own)
    }
}
