/// What checks that look at many elements gather while the document is walked.
struct DocumentNotes {
    /// The numbers of the vocabularies whose elements were met.
    var vocabularies: Set<Int> = []
    /// Rules that are reported at the first place alone, and were.
    var reportedOnce: Set<Rule> = []
}
