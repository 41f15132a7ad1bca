/// What stands behind the preheader, so that mail programs show none of the text below in its place.
enum Preheader {
    /// How many letters mail programs show.
    private static let length = 160

    /// Signs that are not seen.
    static func padding(behind text: String) -> String {
        String(
            repeating: "\u{34F}\u{200C}\u{A0}", count: max(length - text.unicodeScalars.prefix(length).count, 20) / 2)
    }
}
