import Diagnostics

extension RubricParser {
    private static let roles: [(name: String, set: RoleSet)] = [
        ("agent", .agent), ("customer", .customer), ("system", .system), ("anyone", .anyone),
    ]

    /// Reads `by`: one of `agent`, `customer`, `system` and `anyone`, or several.
    mutating func roles(
        in fields: Fields, default usual: RoleSet = .agent,
        among known: [String] = ["agent", "customer", "system", "anyone"]
    ) -> RoleSet {
        guard let node = fields["by"] else { return usual }
        let nodes = node.list ?? [node]
        if nodes.isEmpty { problems.report("‘by’ is empty", remedy: "Write \(known.alternatives).", at: node) }
        return nodes.reduce(into: RoleSet()) { roles, node in
            guard let word = word(node, of: "‘by’", among: known) else { return }
            roles.formUnion(Self.roles.first { $0.name == word }?.set ?? [])
        }
    }
}
