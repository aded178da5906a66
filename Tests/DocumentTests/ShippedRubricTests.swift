import Foundation
import Rubrics
import Testing
import Yams

/// The rubrics of `Rubrics/`: what they must cover, show and say.
@Suite("The shipped rubrics")
struct ShippedRubricTests {
    /// `Rubrics/sources/behaviours.yaml`.
    private struct Catalogue: Decodable {
        struct Source: Decodable { var rubrics: [String] }
        struct Behaviour: Decodable {
            var id: String
            var sources: [String]
        }
        var sources: [String: Source]
        var behaviours: [Behaviour]
    }

    private static let folder = Project.folder.appendingPathComponent("Rubrics")
    private static let rubrics: [Rubric] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().compactMap {
            try? RubricReader.read(file: folder.appendingPathComponent($0).path).rubric
        }
    }()

    private static func rubric(_ id: String) throws -> Rubric { try #require(rubrics.first { $0.id == id }) }

    private static func catalogue() throws -> Catalogue {
        let text = try String(contentsOf: folder.appendingPathComponent("sources/behaviours.yaml"), encoding: .utf8)
        return try YAMLDecoder().decode(Catalogue.self, from: text)
    }

    @Test("There is one for each line of business")
    func all() {
        #expect(
            Self.rubrics.map(\.id) == [
                "chat-service", "complaint-handling", "ecommerce-service", "phone-service", "telecom-service",
            ])
    }

    @Test("Every behaviour is a criterion of a rubric of each source that names it")
    func behaviours() throws {
        let catalogue = try Self.catalogue()
        for behaviour in catalogue.behaviours {
            for source in behaviour.sources {
                let names = catalogue.sources[source]?.rubrics ?? []
                let own = Self.rubrics.filter { names.isEmpty || names.contains($0.id) }
                #expect(
                    own.contains { $0.criteria.contains { $0.behaviours.contains(behaviour.id) } },
                    "‘\(behaviour.id)’ of \(source) is in none of \(own.map(\.id))")
            }
        }
    }

    @Test("Every criterion names its sources, and behaviours that there are", arguments: rubrics.map(\.id))
    func sources(id: String) throws {
        let rubric = try Self.rubric(id)
        let catalogue = try Self.catalogue()
        let known = Set(catalogue.behaviours.map(\.id))
        for criterion in rubric.criteria {
            #expect(!criterion.sources.isEmpty, "\(rubric.id): \(criterion.id)")
            #expect(criterion.sources.allSatisfy { catalogue.sources[$0] != nil }, "\(rubric.id): \(criterion.id)")
            #expect(known.isSuperset(of: criterion.behaviours), "\(rubric.id): \(criterion.id)")
        }
    }

    @Test(
        "Every criterion of the program has examples of full score and of none in each language",
        arguments: rubrics.map(\.id))
    func examples(id: String) throws {
        let rubric = try Self.rubric(id)
        for criterion in rubric.criteria {
            if case .reviewer = criterion.method { continue }
            let most = if case .levels(let levels) = criterion.method { levels[0].score } else { Decimal(units: 1) }
            for isChinese in [true, false] {
                for score in [most, Decimal(units: 0)] {
                    let shown = criterion.examples.contains {
                        $0.expected == .score(score) && Self.isChinese($0) == isChinese
                    }
                    #expect(shown, "\(rubric.id): \(criterion.id), \(isChinese ? "zh" : "en"), \(score)")
                }
            }
        }
    }

    private static func isChinese(_ example: Example) -> Bool {
        let call: String =
            switch example.call {
            case .text(let text): text
            case .record(let json): json
            }
        return call.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) }
    }

    @Test("docs/Rubrics.md is what `make rubric-pages` writes", arguments: rubrics.map(\.id))
    func page(id: String) throws {
        let document = try String(contentsOf: Project.folder.appendingPathComponent("docs/Rubrics.md"), encoding: .utf8)
        let place = try Project.workplace()
        let shown = try Callgrade.run(["rubric", "show", id, "--format", "markdown"], in: place)
        #expect(shown.code == 0)
        #expect(document.contains(shown.output), "docs/Rubrics.md is old: run `make rubric-pages`")
    }
}
