/// Text that begins with a label: `Photo: NAME`, `Read | TITLE`, `글: 이름`.
struct LabelledText: Equatable {
    /// The label in small letters, without the separator.
    var label: String
    /// The separator: `:`, `|`, `-`, `»`, `>`; full-width forms and other dashes and arrows are made one of these.
    var separator: Unicode.Scalar
    /// What follows.
    var value: String

    /// Divides at the first separator, if it stands within the first `labelColumns` columns; a dash must have spaces
    /// around it, and a colon may not be that of an address.
    init?(_ text: String) {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        var count = 0
        while index < scalars.endIndex, count < Self.labelScalars {
            let next = scalars.index(after: index)
            if let separator = Self.separators[scalars[index]] {
                let isSpaced =
                    next < scalars.endIndex && scalars[next].properties.isWhitespace && index > scalars.startIndex
                    && scalars[scalars.index(before: index)].properties.isWhitespace
                let isAddress = separator == ":" && next < scalars.endIndex && scalars[next] == "/"
                if !isAddress, separator != "-" || isSpaced {
                    label = String(scalars[..<index]).trimmed.lowercased()
                    value = String(scalars[next...]).trimmed
                    self.separator = separator
                    return
                }
            }
            index = next
            count += 1
        }
        return nil
    }

    private static let labelScalars = 40
    private static let separators: [Unicode.Scalar: Unicode.Scalar] = [
        ":": ":", "：": ":", "|": "|", "｜": "|", "¦": "|", "-": "-", "–": "-", "—": "-", "»": "»", "›": "»", "→": "»",
        "➔": "»", "►": "»", "▶": "»", ">": "»",
    ]
}
