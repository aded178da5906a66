import Glibc
import Testing

@testable import Transcripts

/// Files from the wild, which are not ours to copy: they lie beside the repository, or where the
/// environment's CALLGRADE_DATA says.
@Suite("Real files")
struct RealFilesTests {
    static let folder: String = {
        let named = getenv("CALLGRADE_DATA").map { String(cString: $0) }
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        return (named ?? "/\(root)/../shared/data") + "/transcripts"
    }()

    static var isThere: Bool { access(folder, R_OK) == 0 }

    struct Sample: Sendable, CustomTestStringConvertible {
        let path: String
        let format: String
        let segments: Int
        let speakers: [Speaker: Int]
        let first: String
        let roles: CallRecord.RoleDecision
        var testDescription: String { path }
    }

    static let samples = [
        Sample(
            path: "plain-text/bracketed.txt", format: "text", segments: 3, speakers: [.unknown: 3],
            first: "unknown Alice 1000 - The contract renews automatically.", roles: .none),
        Sample(
            path: "plain-text/vconmcp_billing-complaint.txt", format: "text", segments: 11,
            speakers: [.agent: 6, .customer: 5],
            first:
                "agent Agent Mike Rivera - - Thank you for calling TechCorp support, this is Mike. How can I help you today?",
            roles: .explicit),
        Sample(
            path: "webvtt/Parrot_Sketch.vtt", format: "webvtt", segments: 76, speakers: [.unknown: 76],
            first:
                "unknown - 0 8000 [ANIMATION] including dancing Botticelli Venus, which links to pet shop: Mr. Praline "
                + "walks into the shop carrying a dead parrot in a cage. He walks to counter where shopkeeper tries to hide "
                + "below cash register.", roles: .none),
        Sample(
            path: "webvtt-teams/turnchunk_teams.vtt", format: "webvtt", segments: 4, speakers: [.unknown: 4],
            first: "unknown Alice Chen 1000 4500 Right, let's start with the renewal.", roles: .none),
        Sample(
            path: "webvtt-zoom/ideal_course_session1.vtt", format: "webvtt", segments: 13, speakers: [.unknown: 13],
            first: "unknown Professor Ed 0 2000 Welcome to our engager workshop.", roles: .none),
        Sample(
            path: "srt/basic.srt", format: "srt", segments: 2, speakers: [.unknown: 2],
            first: "unknown Alice 1000 3500 The contract renews automatically.", roles: .none),
    ]

    @Test(
        "A real file is read as what it is", .enabled(if: isThere, "no real files at CALLGRADE_DATA"),
        arguments: samples)
    func reads(_ sample: Sample) throws {
        let bytes = try #require(Self.bytes(of: sample.path))
        let record = try TranscriptFile.read(bytes, file: sample.path, options: ReadingOptions())[0].call()
        #expect(record.source.format == sample.format)
        #expect(record.segments.count == sample.segments)
        #expect(Dictionary(record.segments.map { ($0.speaker, 1) }, uniquingKeysWith: +) == sample.speakers)
        #expect(record.script.first == sample.first)
        #expect(record.source.roles == sample.roles)
    }

    private static func bytes(of path: String) -> [UInt8]? {
        guard let file = fopen("\(folder)/\(path)", "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return bytes
    }

    @Test(
        "A real file of a shape that is not read is set aside with a reason",
        .enabled(if: isThere, "no real files at CALLGRADE_DATA"),
        arguments: [
            ("csv/callgenai_transcripts.csv", "a table without a column for the text"),
            ("csv/llm_project_db_cp1251.excerpt.csv", "invalid UTF-8"),
            (
                "plain-text/vconmcp_whatsapp-plan-upgrade.txt",
                "not recognised as a transcript; no speakers: 0 of 16 lines begin with a label such as ‘agent:’"
            ),
        ])
    func setsAside(_ path: String, _ reason: String) throws {
        let bytes = try #require(Self.bytes(of: path))
        let readings = TranscriptFile.read(bytes, file: path, options: ReadingOptions())
        let reasons: [String] = readings.compactMap {
            if case .setAside(let record) = $0 { record.reason } else { nil }
        }
        #expect(reasons == [reason])
        #expect(calls(readings).isEmpty)
    }
}
