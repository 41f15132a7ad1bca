/// What a layout could not show of an article.
struct LayoutNote: Sendable, Equatable {
    /// The article, by its label.
    var label: String
    /// One sentence for a person.
    var message: String
}
