/// Takes away what stands around words.
enum TextTrim {
    /// `text` without white space at its ends.
    static func spaces(_ text: String) -> String { trimmed(text) { $0.properties.isWhitespace } }

    /// `text` without white space, and the characters for which `unwanted` holds, at its ends.
    static func trimmed(_ text: some StringProtocol, _ unwanted: (Unicode.Scalar) -> Bool) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !unwanted($0) }),
            let last = scalars.lastIndex(where: { !unwanted($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
