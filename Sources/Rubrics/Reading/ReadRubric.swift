package import Diagnostics
import PhraseMatching

/// A rubric as it was read, with what only its files tell.
package struct ReadRubric: Sendable {
    /// The rubric.
    package let rubric: Rubric
    /// The rubric's file and the files that it includes, as the user would name them.
    package let files: [String]

    let sets: PhraseSets
    let seen: Sightings

    /// A named phrase set.
    package struct PhraseSet: Sendable {
        /// Its name, without `$`.
        package let name: String
        /// Its phrases, the sets within it written out.
        package let phrases: PhraseList
        /// Where it is defined.
        package let place: Place
    }

    /// The phrase sets in the order of the files and lines.
    package var phraseSets: [PhraseSet] {
        sets.names.compactMap { name in
            sets[name].map { definition in
                let list = PhraseList(sets.phrases(of: name) ?? [], source: definition.elements.map(\.source))
                return PhraseSet(name: name, phrases: list, place: definition.key.place)
            }
        }
    }

    /// Where a criterion begins in the rubric's file; nil where the rubric has none of this id.
    package func place(ofCriterion id: String) -> Place? {
        seen.criteria.first { $0.criterion.id == id }?.place
    }

    /// What works, but probably not as its author means; worked out when asked for.
    package var warnings: [Diagnostic] { Lint.warnings(for: self) }
}
