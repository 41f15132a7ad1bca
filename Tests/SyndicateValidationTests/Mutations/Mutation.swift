/// A document in which one thing was changed.
struct Mutation: Sendable {
    /// What was done to what.
    var name: String
    var document: String
    /// The lines on which it is to be found; empty where it breaks nothing, `nil` where any line will do.
    var lines: Set<Int>?

    var breaks: Bool { lines != [] }
}
