import Diagnostics
import PhraseMatching

/// Turns a rubric's tree of values into a ``Rubric``, collecting problems on the way.
///
/// Each concept of the language has its file `RubricParser+Concept.swift`. A function that reads a value returns nil
/// after it has reported why; so what is read further up may be incomplete, and is thrown away when there
/// are errors.
struct RubricParser {
    /// What was found wrong.
    var problems = Problems()
    /// The named phrase sets, written out.
    var sets = PhraseSets()
    /// How much more the rubric's phrases may stand for.
    var budget = PhraseBudget()
    /// What was seen on the way, for lint.
    var seen = Sightings()
}

/// What lint asks about: where things stand that a ``Rubric`` only holds the meaning of.
struct Sightings: Sendable {
    /// Each list of phrases as written, those of sets included.
    var lists: [WrittenList] = []
    /// Each criterion, in order.
    var criteria: [WrittenCriterion] = []
    /// Whether a weight could not be read, so that the sum says nothing.
    var hasBrokenWeight = false
    /// Where `responds` stands, within the criterion that is being read.
    var responds: [Place] = []
}

/// A list of phrases as its author wrote it.
struct WrittenList: Sendable {
    /// Its elements.
    var elements: [PhraseElement]
    /// The name of the set that it defines, or nil for a list in a check.
    var set: String?
}

/// A criterion as its author wrote it.
struct WrittenCriterion: Sendable {
    /// The criterion.
    var criterion: Criterion
    /// Where its map begins.
    var place: Place
    /// Where `responds` stands in it.
    var responds: [Place]
}
