internal import Syndicate

/// Looks whether the tags of a page fit each other (HTML Standard, section 13.2.5): what is open is closed, and tags are whole. What the
/// specification lets writers leave out may be left out.
struct TagBalance {
    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []
    /// What is wrong first, in a few words.
    private(set) var flaw: String?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while flaw == nil, let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start
            markup()
        }
        if flaw == nil, let left = open.last(where: { !Self.endsByItself.contains($0) }) {
            flaw = "<\(left)> is not closed"
        }
    }

    private mutating func markup() {
        guard index + 1 < bytes.count else {
            index += 1
            return
        }
        switch bytes[index + 1] {
        case UInt8(ascii: "!") where bytes[index...].starts(with: "<!--".utf8): comment()
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
                flaw = "a declaration has no end"
                return
            }
            index = end + 1
        case UInt8(ascii: "/"): tag(from: index + 2, isEnd: true)
        case let byte where byte.isLetter: tag(from: index + 1, isEnd: false)
        default: index += 1
        }
    }

    private mutating func comment() {
        // `<!-->` is one, too.
        var end = index + 2
        while end + 2 < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
        if end + 2 >= bytes.count { flaw = "a comment has no end" }
        index = min(end + 3, bytes.count)
    }

    private mutating func tag(from start: Int, isEnd: Bool) {
        index = start
        let name = word { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }
        guard let first = name.utf8.first, first.isLetter, !name.utf8.contains(where: Self.isOdd) else {
            flaw = "a tag is called \"\(name.prefix(40))\""
            return
        }
        var names: Set<String> = []
        var isEmpty = false
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            isEmpty = bytes[index] == UInt8(ascii: "/")
            if isEmpty || bytes[index].isSpace {
                index += 1
                continue
            }
            let attribute = word { "/>=".utf8.contains($0) }
            guard !attribute.isEmpty, !attribute.utf8.contains(where: Self.isOdd) else {
                flaw = "an attribute of <\(name)> is called \"\(attribute.prefix(40))\""
                return
            }
            if !names.insert(attribute).inserted { flaw = "<\(name)> has the attribute \(attribute) twice" }
            value()
        }
        guard index < bytes.count else {
            flaw = "the tag <\(name)> has no end"
            return
        }
        index += 1
        if isEnd { close(name) } else { begin(name, isEmpty: isEmpty) }
    }

    /// What stands up to white space or to an end, in lower case.
    private mutating func word(_ isEnd: (UInt8) -> Bool) -> String {
        let start = index
        while index < bytes.count, !bytes[index].isSpace, !isEnd(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    }

    private mutating func value() {
        var look = index
        while look < bytes.count, bytes[look].isSpace { look += 1 }
        guard look < bytes.count, bytes[look] == UInt8(ascii: "=") else { return }
        index = look + 1
        while index < bytes.count, bytes[index].isSpace { index += 1 }
        guard index < bytes.count else { return }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
            return
        }
        index = (bytes[(index + 1)...].firstIndex(of: quote) ?? bytes.count - 1) + 1
        if index < bytes.count, !bytes[index].isSpace, !"/>".utf8.contains(bytes[index]) {
            flaw = "something stands right behind the value of an attribute"
        }
    }

    private mutating func begin(_ name: String, isEmpty: Bool) {
        if Self.closesParagraph.contains(name), open.last == "p" { open.removeLast() }
        if HTMLNames.void.contains(name) || isEmpty && open.contains(where: { $0 == "svg" || $0 == "math" }) { return }
        if isEmpty, name == "svg" || name == "math" { return }
        open.append(name)
        guard Self.raw.contains(name) else { return }
        let end = Array("</\(name)".utf8)
        while index < bytes.count, !isWord(end) { index += 1 }
    }

    /// Whether an end tag begins here, in any case.
    private func isWord(_ end: [UInt8]) -> Bool {
        guard bytes[index] == end[0], index + end.count <= bytes.count else { return false }
        for offset in end.indices.dropFirst() where bytes[index + offset] | 0x20 != end[offset] | 0x20 { return false }
        return true
    }

    private mutating func close(_ name: String) {
        guard let place = open.lastIndex(of: name) else {
            // One of an element that may be left out altogether is none too many.
            if !["html", "head", "body"].contains(name) { flaw = "</\(name)> closes nothing" }
            return
        }
        if let within = open[(place + 1)...].last(where: { !Self.endsByItself.contains($0) }) {
            flaw = "</\(name)> stands where <\(within)> is open"
        }
        open.removeSubrange(place...)
    }

    /// Signs that are in no name: a tag or a quotation mark before them has no end.
    private static func isOdd(_ byte: UInt8) -> Bool { "<\"'".utf8.contains(byte) }

    private static let raw: Set<String> = [
        "style", "script", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ]
    /// Elements whose end tag may be left out (section 13.1.2.4).
    private static let endsByItself: Set<String> = [
        "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p", "rp", "rt", "tbody",
        "td", "tfoot", "th", "thead", "tr",
    ]
    private static let closesParagraph: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "main",
        "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "ul",
    ]
}
