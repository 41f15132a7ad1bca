internal import SyndicateHTML
internal import SyndicateValidation

/// What mailboxes show beside the subject.
extension MailLint {
    /// How much text mailboxes show at most, and how much of it must be words.
    private static let shown = 100
    private static let words = 10

    private struct Preheader {
        var words = 0
        var all = 0
        var first: Int?
    }

    mutating func checkPreheader() {
        guard wants(.preheaderMissing), let body = document.first("body") else { return }
        var preheader = Preheader()
        _ = gather(body, &preheader)
        guard let first = preheader.first else {
            return report(.preheaderMissing, at: body, detail: "it begins with text that is seen")
        }
        if preheader.words < Self.words {
            report(.preheaderMissing, at: first, detail: "the hidden text at its beginning is shorter than 10 letters")
        } else if preheader.all < Self.shown {
            report(
                .preheaderMissing, at: first,
                detail: "the hidden text at its beginning is not padded to 100 characters: what follows is shown, too")
        }
    }

    /// Adds hidden text up to the first that is seen; whether that was met.
    private func gather(_ number: Int, _ preheader: inout Preheader) -> Bool {
        let node = nodes[number]
        if ["style", "script", "template", "title"].contains(node.name) { return false }
        let isHidden = node.light.hidesText
        if node.name == "img", !node.light.isHidden, !node.light.isInvisible { return true }
        var children = node.children[...]
        for child in node.element.children {
            switch child {
            case .element:
                guard let next = children.popFirst() else { continue }
                if gather(next, &preheader) { return true }
            case .text(let text):
                let seen = text.unicodeScalars.count { !MailText.isBlank($0) }
                if isHidden {
                    let isFilled = text.unicodeScalars.contains { $0.value > 0x20 }
                    if isFilled, preheader.first == nil { preheader.first = number }
                    preheader.words += seen
                    preheader.all += text.unicodeScalars.count { $0 != "\n" && $0 != "\t" }
                } else if seen > 0 {
                    return true
                }
            case .comment: break
            }
        }
        return false
    }
}
