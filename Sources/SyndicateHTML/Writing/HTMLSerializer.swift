internal import Syndicate

/// Writes an HTML tree as HTML (HTML Standard, section 13.3), with `>` escaped in attributes too.
public enum HTMLSerializer {
    /// `nodes` as HTML.
    public static func string(_ nodes: [HTMLNode]) -> String {
        String(decoding: bytes(nodes), as: UTF8.self)
    }

    /// `nodes` as HTML in UTF-8.
    public static func bytes(_ nodes: [HTMLNode]) -> [UInt8] {
        var output: [UInt8] = []
        for node in nodes { append(node, to: &output) }
        return output
    }

    /// Appends `node` as HTML in UTF-8.
    public static func append(_ node: HTMLNode, to output: inout [UInt8]) {
        switch node {
        case .text(let text):
            HTMLEscape.append(text: text, to: &output)
        case .comment(let text):
            append(comment: text, to: &output)
        case .element(let element):
            append(element, to: &output)
        }
    }

    /// Appends `element` as HTML in UTF-8.
    public static func append(_ element: HTMLElement, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: element.name.utf8)
        for attribute in element.attributes {
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: attribute.name.utf8)
            output.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            HTMLEscape.append(attribute: attribute.value, to: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
        if element.namespace == .html {
            if HTMLNames.void.contains(element.name) { return }
            if HTMLNames.rawText.contains(element.name) {
                appendRaw(element, to: &output)
            } else {
                // The parser drops a line feed at the start of these.
                if HTMLNames.dropsLineFeed.contains(element.name), element.children.firstByte == 0x0A {
                    output.append(0x0A)
                }
                for child in element.children { append(child, to: &output) }
            }
            if element.name == "plaintext" { return }
        } else {
            for child in element.children { append(child, to: &output) }
        }
        output.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
        output.append(contentsOf: element.name.utf8)
        output.append(UInt8(ascii: ">"))
    }

    /// Appends the text of an element whose content is not escaped, unless that would end the element early.
    private static func appendRaw(_ element: HTMLElement, to output: inout [UInt8]) {
        let text = Array(element.children.text.utf8)
        let end = Array("</".utf8) + Array(element.name.utf8)
        guard text.count < end.count || !text.contains(ignoringCase: end) else { return }
        output.append(contentsOf: text)
    }

    /// Appends a comment, with a space where its text would end it early.
    private static func append(comment text: String, to output: inout [UInt8]) {
        output.append(contentsOf: "<!--".utf8)
        if let first = text.utf8.first, first == UInt8(ascii: ">") || first == UInt8(ascii: "-") { output.append(0x20) }
        var before: UInt8 = 0
        for byte in text.utf8 {
            if before == UInt8(ascii: "-"), byte == UInt8(ascii: "-") || byte == UInt8(ascii: "!") {
                output.append(0x20)
            }
            if before == UInt8(ascii: "-"), byte == UInt8(ascii: ">") { output.append(0x20) }
            output.append(byte)
            before = byte
        }
        if before == UInt8(ascii: "-") { output.append(0x20) }
        output.append(contentsOf: "-->".utf8)
    }
}

extension HTMLElement {
    /// The element as HTML.
    public var html: String { HTMLSerializer.string([.element(self)]) }
}

extension HTMLFragment {
    /// The fragment as HTML.
    public var html: String { HTMLSerializer.string(nodes) }
}

extension HTMLDocument {
    /// The page as HTML, after `<!DOCTYPE html>` if it has a document type.
    public var html: String { (doctype == nil ? "" : "<!DOCTYPE html>") + root.html }
}
