import Diagnostics
import Testing

@Suite("The name that was probably meant")
struct NearestNameTests {
    @Test(
        "A near name is found, a far one is not",
        arguments: [
            // A third of the longer name may differ.
            ("wieght", ["title", "weight"], "weight"),
            ("weigth", ["weight", "title"], "weight"),
            ("langage", ["language"], "language"),
            ("colour", ["weight", "title"], nil),
            ("abcdef", ["abxxxf"], nil),
            ("abcdef", ["abxxef"], "abxxef"),
            // One letter may always differ.
            ("a", ["b"], "b"),
            ("ab", ["ba"], "ba"), ("rigns", ["rings"], "rings"),
            ("", ["x"], "x"),
            ("", ["xy"], nil),
            // Case does not count.
            ("AGENT", ["agent"], "agent"),
            ("Client", ["agent", "client"], "client"),
            // The nearest, and of equally near ones the first.
            ("card", ["cart", "care", "cord"], "cart"),
            ("card", ["cort", "cards"], "cards"),
            ("满意", ["满足", "不满"], "满足"),
            ("x", [], nil),
        ] as [(String, [String], String?)])
    func names(name: String, known: [String], nearest: String?) {
        #expect(nearestName(to: name, among: known) == nearest)
    }
}
