/// Whole pages of HTML.
enum MarkupDocument {
    /// Whether a text is a page rather than a piece of one.
    static func begins(_ text: String) -> Bool {
        let start = String(decoding: text.utf8.prefix(64), as: UTF8.self).lowercased()
        return start.hasPrefix("<!doctype") || start.hasPrefix("<html") || start.hasPrefix("<?xml")
    }
}
