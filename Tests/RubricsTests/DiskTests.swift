import Foundation
import Testing

@testable import Rubrics

@Suite("Rubrics on the disk")
struct DiskTests {
    private static let phrases = "phrases: { a: [one] }\n"
    private static let rubric = RubricText.withCheck("{ said: { any: [$a] } }")
        .replacing("rubric: r\n", with: "rubric: r\ninclude: phrases/a.yaml\n")

    @Test("A rubric is read with the files that it includes")
    func read() throws {
        try TemporaryFolder.use { folder in
            try folder.write(Self.rubric, to: "Rubrics/r.yaml")
            try folder.write(Self.phrases, to: "Rubrics/phrases/a.yaml")
            let read = try RubricReader.read(file: folder.path("Rubrics/r.yaml"))
            #expect(read.files == [folder.path("Rubrics/r.yaml"), folder.path("Rubrics/phrases/a.yaml")])
        }
    }

    @Test("A link within the folder is followed")
    func linkInside() throws {
        try TemporaryFolder.use { folder in
            try folder.write(Self.rubric, to: "Rubrics/r.yaml")
            try folder.write(Self.phrases, to: "Rubrics/all/a.yaml")
            try folder.link("Rubrics/phrases", to: "all")
            #expect(throws: Never.self) { try RubricReader.read(file: folder.path("Rubrics/r.yaml")) }
        }
    }

    @Test("A rubric’s folder may itself be behind a link")
    func linkedFolder() throws {
        try TemporaryFolder.use { folder in
            try folder.write(Self.rubric, to: "Rubrics/r.yaml")
            try folder.write(Self.phrases, to: "Rubrics/phrases/a.yaml")
            try folder.link("Link", to: "Rubrics")
            #expect(throws: Never.self) { try RubricReader.read(file: folder.path("Link/r.yaml")) }
        }
    }

    @Test("A link out of the folder is refused, whether of the file or of a folder on the way")
    func linkOutside() throws {
        try TemporaryFolder.use { folder in
            try folder.write(Self.rubric, to: "Rubrics/r.yaml")
            try folder.write(Self.phrases, to: "other/a.yaml")
            try folder.link("Rubrics/phrases", to: "../other")
            #expect(folder.problems(in: "Rubrics/r.yaml") == Self.leadsOut(folder))
            try folder.remove("Rubrics/phrases")
            try folder.write("", to: "Rubrics/phrases/b.yaml")
            try folder.link("Rubrics/phrases/a.yaml", to: "../../other/a.yaml")
            #expect(folder.problems(in: "Rubrics/r.yaml") == Self.leadsOut(folder))
        }
    }

    private static func leadsOut(_ folder: TemporaryFolder) -> String {
        """
        \(folder.path("Rubrics/r.yaml")):2:10: error: ‘phrases/a.yaml’ leads out of the rubric’s folder
          include: phrases/a.yaml
                   ^
          Put a copy of the file into the folder.
        """
    }

    @Test("A file under two names is included twice")
    func sameFile() throws {
        try TemporaryFolder.use { folder in
            try folder.write(Self.rubric.replacing("phrases/a.yaml", with: "[a.yaml, b.yaml]"), to: "r.yaml")
            try folder.write(Self.phrases, to: "a.yaml")
            try folder.link("b.yaml", to: "a.yaml")
            #expect(
                folder.problems(in: "r.yaml") == """
                    \(folder.path("r.yaml")):2:19: error: ‘b.yaml’ is included twice
                      include: [a.yaml, b.yaml]
                                        ^
                      Delete one; the first is in \(folder.path("r.yaml")):2.
                    """)
        }
    }

    @Test("A folder, a missing file and one of more than 4 MiB are refused")
    func unreadable() throws {
        try TemporaryFolder.use { folder in
            #expect(
                folder.problems(in: "r.yaml") == """
                    \(folder.path("r.yaml")): error: there is no file
                      See how its name is written.
                    """)
            try folder.write(Self.phrases, to: "r/phrases/a.yaml/b.yaml")
            #expect(
                folder.problems(in: "r") == """
                    \(folder.path("r")): error: this is a folder, not a file
                      Name the file in it.
                    """)
            try folder.write(Self.rubric, to: "r/r.yaml")
            #expect(
                folder.problems(in: "r/r.yaml") == """
                    \(folder.path("r/r.yaml")):2:10: error: ‘phrases/a.yaml’ can’t be included: this is a folder, not a file
                      include: phrases/a.yaml
                               ^
                      Name the file in it.
                    """)
            try folder.write(String(repeating: "#\n", count: 2 << 20) + "#", to: "large.yaml")
            #expect(
                folder.problems(in: "large.yaml") == """
                    \(folder.path("large.yaml")): error: the file is larger than 4 MiB
                      Move parts of it into files of their own and ‘include’ them.
                    """)
        }
    }
}
