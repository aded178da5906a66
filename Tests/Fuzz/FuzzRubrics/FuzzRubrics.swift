import Diagnostics
import FuzzDriver
import Rubrics

// Any bytes as a rubric: read, and held to what a rubric or its refusal must be.

@main
struct FuzzRubrics {
    static func main() {
        fuzz(readRubric)
    }
}

/// Reads a rubric.
private func readRubric(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let file = [UInt8](UnsafeBufferPointer(start: bytes, count: count))
    do {
        let read = try RubricReader.read(file, named: "fuzz.yaml")
        precondition(!read.rubric.criteria.isEmpty, "a rubric without a criterion")
        precondition(read.rubric.digest.hasPrefix("sha256:"), "a rubric without a digest")
        for warning in read.warnings { check(warning, isError: false) }
    } catch {
        precondition(!error.all.isEmpty, "refused without a word")
        for problem in error.all { check(problem, isError: true) }
    }
    return 0
}

/// What holds of everything that is said about a rubric.
private func check(_ diagnostic: Diagnostic, isError: Bool) {
    precondition((diagnostic.severity == .error) == isError, "another severity")
    precondition(diagnostic.place?.file == "fuzz.yaml", "no file named")
    precondition(diagnostic.place?.line ?? 1 >= 1 && diagnostic.place?.column ?? 1 >= 1, "no place")
    precondition(!diagnostic.description.isEmpty, "nothing said")
}
