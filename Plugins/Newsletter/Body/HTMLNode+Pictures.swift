internal import SyndicateHTML

extension HTMLNode {
    /// White space and comments.
    var isBlank: Bool {
        switch self {
        case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
        case .comment: true
        case .element(let element): element.name == "wbr"
        }
    }

    /// A picture, or a link around one, and nothing else.
    var isPicture: Bool {
        guard case .element(let element) = self else { return false }
        switch element.name {
        case "img": return !MailWriter.isSmall(element)
        case "br": return true
        case "a", "span":
            var hasPicture = false
            for child in element.children where !child.isBlank {
                guard child.element?.name == "img", child.isPicture else { return false }
                hasPicture = true
            }
            return hasPicture
        default: return false
        }
    }
}

extension [HTMLNode] {
    /// The picture that the nodes begin with, if no words come before it.
    var firstPicture: HTMLElement? {
        for node in self where !node.isBlank {
            guard case .element(let element) = node else { return nil }
            return element.name == "img" ? element : element.children.firstPicture
        }
        return nil
    }
}
