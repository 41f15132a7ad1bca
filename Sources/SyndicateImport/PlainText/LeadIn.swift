internal import Syndicate

/// The sentence that leads up to links: "In the meantime, read these:".
enum LeadIn {
    /// Divides a paragraph that ends in a colon before its last sentence; the sentence is `nil` where it is too long.
    static func divide(_ text: String) -> (rest: String, leadIn: String?) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var index = scalars.startIndex
        var wasTerminator = false
        var wasSpace = false
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                wasSpace = wasTerminator
            } else {
                if wasTerminator, wasSpace, !scalar.properties.isLowercase { start = index }
                if wasTerminator, !wasSpace, TextWidth.isUnspaced(scalar), !TextLine.closers.contains(scalar),
                    !TextLine.terminators.contains(scalar)
                {
                    start = index
                }
                let isTerminator = TextLine.terminators.contains(scalar)
                wasTerminator = isTerminator || wasTerminator && !wasSpace && TextLine.closers.contains(scalar)
                wasSpace = false
            }
            index = scalars.index(after: index)
        }
        let leadIn = String(scalars[start...]).trimmed
        guard TextWidth.columns(leadIn) <= limit else { return (text, nil) }
        return (String(scalars[..<start]).trimmed, leadIn)
    }

    private static let limit = 200
}
