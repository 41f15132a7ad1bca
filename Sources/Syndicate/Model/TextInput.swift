/// A text box that readers may show (RSS 2.0, `textInput`).
public struct TextInput: Sendable, Hashable {
    /// The label of the button.
    public var title: String
    /// What it is for.
    public var description: String
    /// The name of the text in the request.
    public var name: String
    /// Where the request goes.
    public var link: String
    /// Attributes and elements of other vocabularies.
    public var extensions = Extensions()

    /// A text box.
    public init(title: String, description: String, name: String, link: String) {
        self.title = title
        self.description = description
        self.name = name
        self.link = link
    }
}
