import Diagnostics
import Foundation
import PhraseMatching
import Rubrics
import Scoring

/// Finds the rubric that a user names: a file, an id in `./Rubrics`, or one that ships with the program.
struct RubricFinder {
    /// The word that takes for each call the one rubric that is for it.
    static let automatic = "auto"

    /// The rubric or, for `auto`, all rubrics of the folder.
    static func read(_ name: String) throws -> [ReadRubric] {
        guard name == automatic else { return [try readOne(name)] }
        let files = rubricFiles(in: "Rubrics")
        guard !files.isEmpty else {
            throw CommandFailure(
                code: .noInput,
                message: "./Rubrics: no rubric there\n  --rubric auto takes its rubrics from that folder.")
        }
        return try files.map(read(file:))
    }

    /// One rubric.
    static func readOne(_ name: String) throws -> ReadRubric {
        if FileManager.default.fileExists(atPath: name), !isFolder(name) { return try read(file: name) }
        for folder in folders {
            let path = folder + "/" + name + ".yaml"
            if !name.contains("/"), FileManager.default.fileExists(atPath: path) { return try read(file: path) }
        }
        let known = all().map(\.id)
        let near = nearestName(to: name, among: known).map { "Did you mean ‘\($0)’? " } ?? ""
        let listed = known.isEmpty ? "./Rubrics holds none either." : "Known: \(known.joined(separator: ", "))."
        throw CommandFailure(code: .noInput, message: "\(name): no such rubric file or id\n  \(near)\(listed)")
    }

    /// A rubric ready to score with.
    static func compile(_ rubric: Rubric) throws(CommandFailure) -> CompiledRubric {
        do {
            return try CompiledRubric(rubric)
        } catch {
            throw CommandFailure(code: .badData, message: "\(rubric.id): \(error.message)\n  \(error.remedy)")
        }
    }

    /// The rubrics that can be named by id, with their files, sorted by id.
    static func all() -> [(id: String, file: String)] {
        var found: [String: String] = [:]
        for folder in folders {
            for file in rubricFiles(in: folder) {
                let id = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
                if found[id] == nil { found[id] = file }
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func read(file: String) throws -> ReadRubric {
        do {
            return try RubricReader.read(file: file)
        } catch {
            throw CommandFailure(code: .badData, message: error.description)
        }
    }

    /// Where ids are looked for, first come first: here, then what was installed with the program.
    private static var folders: [String] {
        let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let shipped = program.deletingLastPathComponent().appendingPathComponent("share/callgrade/Rubrics").path
        return ["Rubrics", shipped]
    }

    private static func rubricFiles(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted().map { folder + "/" + $0 }
            .filter { !isFolder($0) }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
