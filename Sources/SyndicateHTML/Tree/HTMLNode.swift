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

extension [HTMLNode] {
    /// Appends `text`, to the text at the end if there is one. Many pieces one after the other take no longer than their
    /// length.
    mutating func append(joining text: String) {
        guard case .text(var before)? = last else { return append(.text(text)) }
        // The array gives its string away, so that appending copies nothing.
        self[count - 1] = .text("")
        before += text
        self[count - 1] = .text(before)
    }

    /// The first byte of the text that the nodes begin with; nil where they begin with anything else.
    var firstByte: UInt8? {
        if case .text(let text)? = first { text.utf8.first } else { nil }
    }
}
