internal import Syndicate

extension String {
    /// The text without the white space around it that a document was indented with; where it begins with none, the
    /// end is kept as well.
    func trimmingIndentation() -> String {
        guard let first = utf8.first, first.isXMLSpace else { return self }
        return trimmingXMLSpace()
    }

    /// The text without XML's white space around it.
    func trimmingXMLSpace() -> String {
        let bytes = utf8
        guard let first = bytes.first, let last = bytes.last else { return self }
        if first > 0x20, last > 0x20 { return self }
        guard let start = bytes.firstIndex(where: { !$0.isXMLSpace }),
            let end = bytes.lastIndex(where: { !$0.isXMLSpace })
        else { return "" }
        return String(self[start...end])
    }
}
