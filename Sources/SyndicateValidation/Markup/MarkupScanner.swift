internal import Syndicate

/// Goes through the tags of a piece of HTML as a tokenizer of HTML does, without building anything.
struct MarkupScanner {
    /// A start or end tag.
    struct Tag {
        /// The name in lower case.
        var name: String
        var isEnd: Bool
        var closesItself: Bool
        /// The attributes in order: names in lower case, values with their references resolved.
        var attributes: [(name: String, value: String)]
    }

    /// What makes a text no HTML.
    enum Flaw: Hashable {
        case unfinishedTag
        case unfinishedComment
        /// `&` and letters that name no character.
        case unknownEntity(String)
        /// A reference to a character that HTML does not have.
        case forbiddenReference(String)
        case unclosed(String)
        case strayEndTag(String)
    }

    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []
    private(set) var flaws: [Flaw] = []
    /// Elements whose content is text up to their end tag.
    private var rawText: String?

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Whether a text can hold tags or references at all.
    static func isWorthScanning(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    }

    /// The next tag; `nil` at the end, when all flaws are known.
    mutating func next() -> Tag? {
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), rawText == nil {
                reference()
            } else if byte == UInt8(ascii: "<") {
                if let tag = markup() { return tag }
            } else {
                index += 1
            }
        }
        finish()
        return nil
    }

    private mutating func finish() {
        for name in open where !HTMLElements.endTagIsOptional(name) {
            flaws.append(.unclosed(name))
        }
        open = []
    }

    // MARK: Markup

    private mutating func markup() -> Tag? {
        let start = index
        guard start + 1 < bytes.count else {
            index += 1
            return nil
        }
        let next = bytes[start + 1]
        if let rawText {
            guard next == UInt8(ascii: "/"), matches(rawText, at: start + 2) else {
                index += 1
                return nil
            }
            self.rawText = nil
        }
        if next == UInt8(ascii: "!") {
            comment()
            return nil
        }
        let isEnd = next == UInt8(ascii: "/")
        let nameStart = start + (isEnd ? 2 : 1)
        guard nameStart < bytes.count, isLetter(bytes[nameStart]) else {
            index += 1
            return nil
        }
        guard let tag = tag(from: nameStart, isEnd: isEnd) else {
            flaws.append(.unfinishedTag)
            index = bytes.count
            return nil
        }
        balance(tag)
        return tag
    }

    private mutating func comment() {
        let end = bytes[index...].starts(with: "<!--".utf8) ? "-->" : ">"
        var at = index + 2
        while at < bytes.count, !bytes[at...].starts(with: end.utf8) { at += 1 }
        if at >= bytes.count { flaws.append(.unfinishedComment) }
        index = min(at + end.utf8.count, bytes.count)
    }

    private mutating func tag(from nameStart: Int, isEnd: Bool) -> Tag? {
        index = nameStart
        while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
            bytes[index] != UInt8(ascii: "/")
        {
            index += 1
        }
        let name = lowercased(nameStart..<index)
        var attributes: [(name: String, value: String)] = []
        var closesItself = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                return Tag(name: name, isEnd: isEnd, closesItself: closesItself, attributes: attributes)
            }
            if isSpace(byte) || byte == UInt8(ascii: "/") {
                closesItself = byte == UInt8(ascii: "/")
                index += 1
                continue
            }
            closesItself = false
            let start = index
            index += 1
            while index < bytes.count, !isSpace(bytes[index]), !">/=".utf8.contains(bytes[index]) { index += 1 }
            let attribute = lowercased(start..<index)
            var look = index
            while look < bytes.count, isSpace(bytes[look]) { look += 1 }
            guard look < bytes.count, bytes[look] == UInt8(ascii: "=") else {
                attributes.append((attribute, ""))
                continue
            }
            index = look + 1
            guard let value = value() else { return nil }
            attributes.append((attribute, value))
        }
        return nil
    }

    /// The value behind an equals sign; `nil` where it does not end.
    private mutating func value() -> String? {
        while index < bytes.count, isSpace(bytes[index]) { index += 1 }
        guard index < bytes.count else { return nil }
        let quote = bytes[index]
        let range: Range<Int>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = index + 1
            index = start
            while index < bytes.count, bytes[index] != quote { index += 1 }
            guard index < bytes.count else { return nil }
            range = start..<index
            index += 1
        } else {
            let start = index
            while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
            range = start..<index
        }
        return HTMLReferences.resolved(String(decoding: bytes[range], as: UTF8.self))
    }

    // MARK: Balance

    private mutating func balance(_ tag: Tag) {
        if tag.isEnd {
            guard let at = open.lastIndex(of: tag.name) else {
                // HTML makes an empty paragraph of a lone </p>.
                if !HTMLElements.isVoid(tag.name), tag.name != "p" { flaws.append(.strayEndTag(tag.name)) }
                return
            }
            for name in open[(at + 1)...] where !HTMLElements.endTagIsOptional(name) { flaws.append(.unclosed(name)) }
            open.removeSubrange(at...)
        } else if !HTMLElements.isVoid(tag.name), !(tag.closesItself && !HTMLElements.isKnown(tag.name)) {
            // Nesting of thousands is hostile: what is beyond is not balanced.
            if open.count < 512 { open.append(tag.name) }
            if ["script", "style", "textarea", "title", "xmp"].contains(tag.name) { rawText = tag.name }
        }
    }

    // MARK: References

    private mutating func reference() {
        let start = index + 1
        index = start
        guard start < bytes.count else { return }
        if bytes[start] == UInt8(ascii: "#") {
            index += 1
            let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
            if isHexadecimal { index += 1 }
            let digits = index
            while index < bytes.count, index - digits < 10,
                (0x30...0x39).contains(bytes[index]) || isHexadecimal && (0x41...0x46).contains(bytes[index] & 0xDF)
            {
                index += 1
            }
            let text = String(decoding: bytes[digits..<index], as: UTF8.self)
            let code = UInt32(text, radix: isHexadecimal ? 16 : 10)
            if code == nil || code! == 0 || (0x80...0x9F).contains(code!) || Unicode.Scalar(code!) == nil {
                flaws.append(.forbiddenReference("&" + String(decoding: bytes[start..<index], as: UTF8.self)))
            }
            return
        }
        guard isLetter(bytes[start]) else { return }
        while index < bytes.count, isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index]) { index += 1 }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        let isFinished = index < bytes.count && bytes[index] == UInt8(ascii: ";")
        if !isFinished, HTMLReferences.scalar(name) == nil { flaws.append(.unknownEntity("&" + name)) }
    }

    // MARK: Bytes

    private func matches(_ name: String, at start: Int) -> Bool {
        let end = start + name.utf8.count
        return end <= bytes.count && lowercased(start..<end) == name
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
}
