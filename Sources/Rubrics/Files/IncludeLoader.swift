import Diagnostics

/// Takes in the phrase sets of the files that a rubric includes, and of those that they include.
///
/// A path counts from the folder of the file that names it, and stays in the rubric's folder: the real path is looked
/// at, and it is the real path that is read.
struct IncludeLoader {
    private let files: RubricFiles
    /// The real path of the folder that all includes lie in.
    private let root: String
    /// The files read so far by their real paths, with the place that included each.
    private var included: [String: Place?] = [:]
    private var bytesLeft = 16 << 20
    /// The files in the order of reading, as the user would name them.
    private(set) var names: [String]

    /// How many files a rubric may include.
    static let mostFiles = 100

    /// Prepares for the includes of a rubric's file.
    init(rubric: String, files: RubricFiles) {
        self.files = files
        let folder = PathText.folder(of: rubric)
        root = files.realPath(folder) ?? folder
        names = [rubric]
        if let path = files.realPath(rubric) { included[path] = .some(nil) }
    }

    /// Takes in what `include` names, in order.
    ///
    /// - Parameters:
    ///   - node: The value behind `include`.
    ///   - chain: The files that led here, the rubric's first; real paths and names.
    mutating func load(_ node: YAMLNode, chain: [Link], into parser: inout RubricParser) {
        for element in node.list ?? [node] {
            guard let path = parser.text(element, of: "a path"),
                let link = link(to: path, at: element, chain: chain, into: &parser)
            else {
                parser.sets.isIncomplete = true
                continue
            }
            read(link, at: element, chain: chain + [link], into: &parser)
        }
    }

    /// A file on the way from the rubric to an include.
    struct Link {
        /// Where it really lies.
        let realPath: String
        /// How the user would name it.
        let name: String
    }

    private func link(
        to path: String, at node: YAMLNode, chain: [Link], into parser: inout RubricParser
    ) -> Link? {
        let name = PathText.join(PathText.folder(of: node.source.file), path)
        guard let realPath = files.realPath(name) else {
            parser.problems.report(
                "there is no file ‘\(path)’ to include", remedy: "Write its path from the folder of this file.",
                at: node
            )
            return nil
        }
        guard PathText.isInside(realPath, folder: root) else {
            parser.problems.report(
                "‘\(path)’ leads out of the rubric’s folder", remedy: "Put a copy of the file into the folder.",
                at: node
            )
            return nil
        }
        if let start = chain.firstIndex(where: { $0.realPath == realPath }) {
            let steps = (chain[start...].map(\.name) + [chain[start].name]).joined(separator: " → ")
            parser.problems.report("‘\(path)’ includes itself: \(steps)", remedy: "Delete this include.", at: node)
            return nil
        }
        if let first = included[realPath] {
            parser.problems.report(
                "‘\(path)’ is included twice",
                remedy: "Delete one; the first is in \(first?.withoutColumn ?? "the rubric").", at: node)
            return nil
        }
        return Link(realPath: realPath, name: name)
    }

    private mutating func read(_ link: Link, at node: YAMLNode, chain: [Link], into parser: inout RubricParser) {
        included[link.realPath] = node.place
        names.append(link.name)
        do {
            let root = try YAMLComposer.compose(try source(of: link, at: node))
            let what = "a file of phrases"
            guard let fields = parser.fields(of: root, what: what, known: ["include", "phrases"]) else {
                parser.sets.isIncomplete = true
                return
            }
            if let include = fields["include"] { load(include, chain: chain, into: &parser) }
            if let phrases = fields["phrases"] { parser.readPhraseSets(phrases) }
        } catch {
            parser.sets.isIncomplete = true
            for problem in error.all { parser.problems.report(problem) }
        }
    }

    private mutating func source(of link: Link, at node: YAMLNode) throws(Diagnostics) -> SourceText {
        guard included.count <= Self.mostFiles + 1 else {
            throw Diagnostics([
                Diagnostic(
                    .error, "a rubric includes at most \(Self.mostFiles) files", remedy: "Put phrase sets together.",
                    at: node.place)
            ])
        }
        switch files.read(link.realPath) {
        case .failure(var problem):
            problem.place = node.place
            problem.message = "‘\(node.text ?? link.name)’ can’t be included: \(problem.message)"
            throw Diagnostics([problem])
        case .success(let bytes):
            bytesLeft -= bytes.count
            guard bytesLeft >= 0 else {
                throw Diagnostics([
                    Diagnostic(
                        .error, "the included files are larger than 16 MiB together", remedy: "Include fewer.",
                        at: node.place)
                ])
            }
            return try SourceText(file: link.name, bytes: bytes)
        }
    }
}
