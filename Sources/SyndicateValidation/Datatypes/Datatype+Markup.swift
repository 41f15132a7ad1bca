extension Datatype {
    /// A text without markup: a title of RSS, a name.
    public static let plainText = Datatype { validation, value in validation.checkPlain(value, .containsHTML) }

    /// A text that is HTML: a description of RSS.
    public static let html = Datatype { validation, value in validation.checkHTML(value) }

    /// An attribute without markup.
    static let plainAttribute = plainText

    /// Any text.
    public static let anyText = Datatype { _, _ in }
}
