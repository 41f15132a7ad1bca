extension Datatype {
    /// A text without markup: a title of RSS, a name.
    static let plainText = Datatype { validation, value in validation.checkPlain(value, .containsHTML) }

    /// A text that is HTML: a description of RSS.
    static let html = Datatype { validation, value in validation.checkHTML(value) }

    /// An attribute without markup.
    static let plainAttribute = plainText

    /// Any text.
    static let anyText = Datatype { _, _ in }
}
