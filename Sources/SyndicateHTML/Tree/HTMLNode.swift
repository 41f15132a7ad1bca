/// A piece of an HTML tree.
public enum HTMLNode: Sendable, Hashable {
    /// An element with all below it.
    case element(HTMLElement)
    /// Character data, with character references resolved.
    case text(String)
    /// A comment without its delimiters.
    case comment(String)
}

extension HTMLNode {
    /// The element that the node is, if it is one.
    public var element: HTMLElement? {
        if case .element(let element) = self { element } else { nil }
    }

    /// The character data of the node and all below it, in order, as it stands; see `PlainText` for text to be read.
    public var text: String {
        var text = ""
        append(textTo: &text)
        return text
    }

    fileprivate func append(textTo text: inout String) {
        switch self {
        case .text(let string): text += string
        case .element(let element): for child in element.children { child.append(textTo: &text) }
        case .comment: break
        }
    }
}

extension Sequence<HTMLNode> {
    /// The character data of the nodes and all below them, in order, as it stands.
    public var text: String {
        var text = ""
        for node in self { node.append(textTo: &text) }
        return text
    }
}
