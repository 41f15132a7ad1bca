internal import SyndicateHTML

extension HTMLElement {
    /// The words, runs of white space as one space.
    var collapsedText: String {
        text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
    }

    /// Whether there is no more text than `limit` bytes below the element; looks no further than it must.
    func isShort(_ limit: Int) -> Bool {
        var rest = limit
        return fits(&rest)
    }

    private func fits(_ rest: inout Int) -> Bool {
        for node in children {
            switch node {
            case .text(let text): rest -= text.utf8.count
            case .element(let child):
                rest -= 1
                guard child.fits(&rest) else { return false }
            default: break
            }
            if rest < 0 { return false }
        }
        return true
    }
}
