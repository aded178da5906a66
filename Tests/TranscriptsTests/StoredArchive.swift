/// A ZIP archive with its parts as they are, put together for tests of workbooks.
struct StoredArchive {
    private var parts: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// An archive of parts with these names.
    init(_ texts: KeyValuePairs<String, String>) {
        for (name, text) in texts { add(name, Array(text.utf8)) }
    }

    /// The archive's bytes.
    var bytes: [UInt8] {
        parts + directory + Self.little(0x0605_4b50, 4) + Self.little(0, 4) + Self.little(count, 2)
            + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(parts.count, 4) + Self.little(0, 2)
    }

    /// Adds a part; `declared` is the size that the archive claims for it.
    mutating func add(_ name: String, _ data: [UInt8], declared: Int? = nil) {
        let flagsToSizes =
            Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4) + Self.little(Self.checksum(data), 4)
            + Self.little(data.count, 4) + Self.little(declared ?? data.count, 4) + Self.little(name.utf8.count, 2)
        directory += Self.little(0x0201_4b50, 4) + Self.little(20, 2) + Self.little(20, 2) + flagsToSizes
        directory += Self.little(0, 12) + Self.little(parts.count, 4) + Array(name.utf8)
        parts +=
            Self.little(0x0403_4b50, 4) + Self.little(20, 2) + flagsToSizes + Self.little(0, 2) + Array(name.utf8)
            + data
        count += 1
    }

    private static func little(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> ($0 * 8)) : 0 }
    }

    /// The CRC-32 that the format wants.
    private static func checksum(_ data: [UInt8]) -> Int {
        var sum: UInt32 = .max
        for byte in data {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
        }
        return Int(~sum)
    }
}

extension StoredArchive {
    /// A workbook of one sheet; the texts are what stands inside the parts' outermost elements.
    static func workbook(
        sheet: some Collection<UInt8>, texts: String = "", styles: String = "", properties: String = "",
        more: [String] = []
    ) -> StoredArchive {
        let names = ["Calls"] + more.indices.map { "More \($0 + 1)" }
        let sheets = names.enumerated().map { #"<sheet name="\#($1)" sheetId="\#($0 + 1)" r:id="s\#($0)"/>"# }
        let links = names.indices.map { link("s\($0)", "worksheet", "worksheets/sheet\($0).xml") }
        var archive = StoredArchive([
            "xl/workbook.xml": "<workbook xmlns:r=\"r\">\(properties)<sheets>\(sheets.joined())</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships>\(links.joined())"
                + link("t", "sharedStrings", "sharedStrings.xml") + link("f", "styles", "styles.xml")
                + "</Relationships>",
            "xl/sharedStrings.xml": "<sst>\(texts)</sst>", "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
        ])
        for (index, rows) in ([Array(sheet)] + more.map { Array($0.utf8) }).enumerated() {
            archive.add(
                "xl/worksheets/sheet\(index).xml",
                Array("<worksheet><sheetData>".utf8) + rows + Array("</sheetData></worksheet>".utf8))
        }
        return archive
    }

    /// As above, the rows as text.
    static func workbook(
        sheet: String, texts: String = "", styles: String = "", properties: String = "", more: [String] = []
    ) -> StoredArchive {
        workbook(sheet: sheet.utf8, texts: texts, styles: styles, properties: properties, more: more)
    }

    private static func link(_ id: String, _ kind: String, _ target: String) -> String {
        #"<Relationship Id="\#(id)" Type="http://example.org/\#(kind)" Target="\#(target)"/>"#
    }

    /// A row of texts.
    static func row(_ texts: String...) -> String {
        "<row>" + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
}
