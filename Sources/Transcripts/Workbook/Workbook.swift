/// An Excel workbook (ECMA-376, SpreadsheetML): its sheets, texts and formats.
struct Workbook {
    /// A sheet.
    struct Sheet: Equatable {
        let name: String
        let part: String
    }

    /// The sheets that are shown, in their order.
    let sheets: [Sheet]
    private let archive: ZipArchive
    private let texts: [String]
    private let formats: CellFormats

    /// The part that makes an archive a workbook.
    static let mainPart = "xl/workbook.xml"

    /// Opens a workbook and reads all but its sheets.
    init(_ bytes: [UInt8]) throws(RecordProblem) {
        let archive = try ZipArchive(bytes)
        guard archive.has(Self.mainPart) else {
            throw RecordProblem("an archive that is no workbook", remedy: "Save the table as .xlsx or as CSV.")
        }
        var book = SheetList()
        try XMLPart.read(try archive.part(Self.mainPart), &book)
        var links = PartLinks()
        try XMLPart.read(try archive.part("xl/_rels/workbook.xml.rels"), &links)
        sheets = book.sheets.compactMap { sheet in
            links.parts[sheet.link].flatMap { $0.kind == "worksheet" ? Sheet(name: sheet.name, part: $0.name) : nil }
        }
        var texts = SharedTexts()
        if let part = links.part(of: "sharedStrings"), archive.has(part) {
            try XMLPart.read(try archive.part(part), &texts)
        }
        var formats = CellFormats(countsFrom1904: book.countsFrom1904)
        if let part = links.part(of: "styles"), archive.has(part) { try XMLPart.read(try archive.part(part), &formats) }
        self.archive = archive
        self.texts = texts.texts
        self.formats = formats
    }

    /// A sheet's rows as CSV; at most the first so many.
    func csv(of sheet: Sheet, rows: Int = .max) throws(RecordProblem) -> TextDocument {
        var text = SheetText(texts: texts, formats: formats, mostRows: rows)
        try XMLPart.read(try archive.part(sheet.part), &text)
        return TextDocument(utf8: text.csv)
    }
}

/// The sheets that a workbook lists.
private struct SheetList: XMLPartHandler {
    private(set) var sheets: [(name: String, link: String)] = []
    private(set) var countsFrom1904 = false

    mutating func open(_ name: Substring, _ attributes: [String: String]) throws(RecordProblem) {
        if name == "workbookPr" { countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "") }
        guard name == "sheet", attributes["state"] ?? "visible" == "visible", let title = attributes["name"],
            let link = attributes.first(where: { $0.key.contains(":") && $0.key.withoutPrefix == "id" })?.value
        else { return }
        sheets.append((title, link))
    }

    mutating func close(_ name: Substring) throws(RecordProblem) {}
    mutating func take(_ text: String) throws(RecordProblem) {}
}

/// Where a workbook's parts are.
private struct PartLinks: XMLPartHandler {
    private(set) var parts: [String: (kind: Substring, name: String)] = [:]

    /// The part of a kind that there is one of.
    func part(of kind: Substring) -> String? { parts.values.first { $0.kind == kind }?.name }

    mutating func open(_ name: Substring, _ attributes: [String: String]) throws(RecordProblem) {
        guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
            let kind = attributes["Type"]?.split(separator: "/").last, attributes["TargetMode"] != "External"
        else { return }
        parts[id] = (kind, target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
    }

    mutating func close(_ name: Substring) throws(RecordProblem) {}
    mutating func take(_ text: String) throws(RecordProblem) {}
}

/// The texts that cells refer to by number.
private struct SharedTexts: XMLPartHandler {
    private(set) var texts: [String] = []
    private var text = SheetWords()

    mutating func open(_ name: Substring, _ attributes: [String: String]) throws(RecordProblem) {
        if name == "si" { text = SheetWords() }
        text.open(name)
    }

    mutating func close(_ name: Substring) throws(RecordProblem) {
        text.close(name)
        if name == "si" { texts.append(text.unescaped) }
    }

    mutating func take(_ text: String) throws(RecordProblem) { self.text.take(text) }
}
