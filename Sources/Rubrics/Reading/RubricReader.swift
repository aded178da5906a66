package import Diagnostics

/// Bytes of a rubric file → a valid ``Rubric``, or located diagnostics.
///
/// The way: bytes → ``SourceText`` → ``YAMLNode`` (by Yams) → phrase sets of includes and of the file → ``Rubric`` →
/// its digest. Problems are collected; only a file that is no YAML ends the reading of that file.
package enum RubricReader {
    /// Reads a rubric's file and the files that it includes.
    ///
    /// - Throws: the problems that keep it from being used.
    package static func read(file path: String) throws(Diagnostics) -> ReadRubric {
        switch RubricFiles.disk.read(path) {
        case .success(let bytes): return try read(bytes, named: path, files: .disk)
        case .failure(var problem):
            problem.place = Place(file: path)
            throw Diagnostics([problem])
        }
    }

    /// Reads a rubric out of memory.
    ///
    /// - Parameters:
    ///   - bytes: The file's bytes.
    ///   - name: The file, as the user named it; includes are looked for from its folder.
    ///   - files: How to get at the files that it includes; by default there are none.
    /// - Throws: the problems that keep it from being used.
    package static func read(
        _ bytes: [UInt8], named name: String, files: RubricFiles = .memory([:])
    ) throws(Diagnostics) -> ReadRubric {
        let root = try YAMLComposer.compose(try SourceText(file: name, bytes: bytes))
        var parser = RubricParser()
        var loader = IncludeLoader(rubric: name, files: files)
        let rubric = parser.rubricFields(root).map {
            readRubric($0, named: name, with: &parser, loader: &loader, files)
        }
        let problems = parser.problems.sorted(byFiles: loader.names)
        guard let rubric, problems.isEmpty else { throw Diagnostics(problems) }
        return ReadRubric(rubric: rubric, files: loader.names, sets: parser.sets, seen: parser.seen)
    }

    private static func readRubric(
        _ fields: Fields, named name: String, with parser: inout RubricParser, loader: inout IncludeLoader,
        _ files: RubricFiles
    ) -> Rubric {
        if let include = fields["include"] {
            let start = IncludeLoader.Link(realPath: files.realPath(name) ?? name, name: name)
            loader.load(include, chain: [start], into: &parser)
        }
        if let phrases = fields["phrases"] { parser.readPhraseSets(phrases) }
        parser.writeOutSets()
        var rubric = parser.readRubric(fields)
        rubric.digest = RubricDigest.digest(of: rubric)
        return rubric
    }
}
