import Diagnostics
import Yams

/// Text → a tree of ``YAMLNode``, at most 64 deep and of at most 250,000 values.
///
/// The work is done by Yams. Around it stand a guard for what makes Yams slow (``YAMLGuard``), a thread with a deep
/// stack, bounds on what aliases stand for, and messages that say what to write.
enum YAMLComposer {
    /// The deepest nesting.
    static let deepest = 64
    /// The greatest number of values, each alias counted as what it stands for.
    static let mostNodes = 250_000

    /// Reads the one document of a file.
    ///
    /// - Throws: one located problem; YAML that does not parse can't be read on.
    static func compose(_ source: SourceText) throws(Diagnostics) -> YAMLNode {
        if let problem = YAMLGuard.problem(in: source) { throw Diagnostics([problem]) }
        switch onDeepStack({ composing(source) }) {
        case .success(let node): return node
        case .failure(let problem): throw Diagnostics([problem])
        }
    }

    /// Whether text parses, and if not, in which line it stops; used to try out mended text.
    static func lineOfFailure(in text: String) -> Int? {
        onDeepStack {
            do {
                _ = try Yams.compose(yaml: text, .basic)
                return nil
            } catch {
                return (error as? YamlError)?.position?.line ?? 1
            }
        }
    }

    private static func composing(_ source: SourceText) -> Result<YAMLNode, Diagnostic> {
        do {
            guard let root = try Yams.compose(yaml: source.text, .basic) else {
                return .failure(
                    Diagnostic(
                        .error, "the file is empty", remedy: "Write its keys and values.", at: Place(file: source.file))
                )
            }
            var converter = TreeConverter(source: source)
            return .success(try converter.convert(root, depth: 1))
        } catch let problem as Diagnostic {
            return .failure(problem)
        } catch let error as YamlError {
            return .failure(YAMLSyntaxProblem.diagnostic(for: error, in: source))
        } catch {
            return .failure(
                Diagnostic(
                    .error, "the file can’t be read as YAML", remedy: "Check it with any YAML tool.",
                    at: Place(file: source.file)))
        }
    }
}

/// Turns Yams' nodes into ours, counting them.
private struct TreeConverter {
    let source: SourceText
    var count = 0

    mutating func convert(_ node: Node, depth: Int) throws(Diagnostic) -> YAMLNode {
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        guard depth <= YAMLComposer.deepest else {
            throw refusal("values are nested more than \(YAMLComposer.deepest) deep here", line, column)
        }
        count += 1
        guard count <= YAMLComposer.mostNodes else {
            throw refusal("the file stands for more than 250,000 values", line, column)
        }
        return YAMLNode(
            content: try content(of: node, depth: depth), line: line, column: column, source: source)
    }

    private mutating func content(of node: Node, depth: Int) throws(Diagnostic) -> YAMLNode.Content {
        switch node {
        case .scalar(let scalar): return .scalar(scalar.string, YAMLNode.Style(scalar.style))
        case .sequence(let sequence):
            var nodes: [YAMLNode] = []
            for element in sequence { nodes.append(try convert(element, depth: depth + 1)) }
            return .list(nodes)
        case .mapping(let mapping):
            var pairs: [YAMLNode.Pair] = []
            for (key, value) in mapping {
                let key = try convert(key, depth: depth + 1)
                pairs.append(YAMLNode.Pair(key: key, value: try convert(value, depth: depth + 1)))
            }
            return .map(pairs)
        case .alias: return .scalar("", .plain)
        }
    }

    private func refusal(_ message: String, _ line: Int, _ column: Int) -> Diagnostic {
        let remedy = "Aliases (‘*name’) count as what they stand for; write less, or use phrase sets."
        return Diagnostic(
            .error, message, remedy: count > YAMLComposer.mostNodes ? remedy : YAMLSyntaxProblem.tooDeepRemedy,
            at: source.place(line: line, column: column))
    }
}

extension YAMLNode.Style {
    fileprivate init(_ style: Node.Scalar.Style) {
        self =
            switch style {
            case .any, .plain: .plain
            case .singleQuoted: .singleQuoted
            case .doubleQuoted: .doubleQuoted
            case .literal, .folded: .block
            }
    }
}
