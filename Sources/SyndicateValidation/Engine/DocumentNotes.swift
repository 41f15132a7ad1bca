/// What checks that look at many elements gather while the document is walked.
struct DocumentNotes {
    /// The numbers of the vocabularies whose elements were met.
    var vocabularies: Set<Int> = []
    /// Rules that are reported at the first place alone, and were.
    var reportedOnce: Set<Rule> = []
    /// Looks at an element that several vocabularies share, and which were made.
    var looks: Set<Look> = []

    struct Look: Hashable {
        let node: Node
        let name: String
    }
}

extension Validation {
    /// Whether a look at an element, which several vocabularies share, is still to be made.
    mutating func reportsOnce(_ node: Node, _ name: String) -> Bool {
        notes.looks.insert(DocumentNotes.Look(node: node, name: name)).inserted
    }
}
