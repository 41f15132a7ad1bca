extension Datatype {
    /// A text without markup: a title of RSS, a name.
    static let plainText = Datatype { _, _ in }

    /// A text that is HTML: a description of RSS.
    static let html = Datatype { _, _ in }
}
