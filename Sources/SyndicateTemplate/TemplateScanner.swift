internal import Syndicate

/// Finds the tags of a template, byte by byte, and refuses those that are not for templates from outside.
struct TemplateScanner {
    /// How deep sections may stand within each other.
    private static let maximumDepth = 32

    private let bytes: [UInt8]
    private let name: String
    private var index = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var line = 1
    /// The column of a place on the line, counted in characters of Unicode.
    private var counted = (index: 0, column: 1)
    /// Where the tag before ended.
    private var end = 0
    /// Everything between delimiters, in order.
    private var pieces: [Piece] = []

    /// What stands between delimiters.
    struct Piece {
        var range: Range<Int>
        /// The name of the value that is written there, if one is.
        var value: String?
        var position: SourcePosition
    }

    private init(_ source: String, name: String) {
        bytes = Array(source.utf8)
        self.name = name
    }

    /// The tags that stand in no other.
    static func tags(_ source: String, name: String) throws(TemplateError) -> [TemplateTag] {
        var scanner = TemplateScanner(source, name: name)
        return try scanner.scan()
    }

    /// What stands between delimiters, in order.
    static func pieces(_ source: String, name: String) throws(TemplateError) -> [Piece] {
        var scanner = TemplateScanner(source, name: name)
        _ = try scanner.scan()
        return scanner.pieces
    }

    private mutating func scan() throws(TemplateError) -> [TemplateTag] {
        var open: [TemplateTag] = []
        var tags: [TemplateTag] = []
        while find(opening) {
            let position = SourcePosition(line: line, column: column())
            let weight = 1 + (index - end) / 16
            let begin = index
            index += opening.count
            let isTriple = opening == Array("{{".utf8) && index < bytes.count && bytes[index] == UInt8(ascii: "{")
            if isTriple { index += 1 }
            let start = index
            let mark = isTriple ? Array("}}}".utf8) : closing
            guard find(mark) else { throw TemplateError("a tag does not end", in: name, at: position) }
            let inner = bytes[start..<index]
            index += mark.count
            end = index
            let sign = isTriple ? UInt8(ascii: "&") : inner.first ?? 0
            let word = Self.trimmed(isTriple || !Self.signs.contains(sign) ? inner : inner.dropFirst())
            let isValue = sign == UInt8(ascii: "&") || !Self.signs.contains(sign)
            pieces.append(Piece(range: begin..<index, value: isValue ? word : nil, position: position))
            switch sign {
            case UInt8(ascii: "!"): continue
            case UInt8(ascii: "="): try setDelimiters(word, position)
            case UInt8(ascii: "#"), UInt8(ascii: "^"):
                let kind: TemplateTag.Kind = sign == UInt8(ascii: "#") ? .section : .inverted
                open.append(TemplateTag(kind: kind, name: word, position: position, weight: weight))
                guard open.count <= Self.maximumDepth else {
                    throw TemplateError("sections stand too deep within each other", in: name, at: position)
                }
            case UInt8(ascii: "/"):
                guard let section = open.popLast(), section.name == word else {
                    throw TemplateError("\"\(word)\" ends here, but did not begin last", in: name, at: position)
                }
                if open.isEmpty { tags.append(section) } else { open[open.count - 1].children.append(section) }
            case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "*"):
                throw TemplateError(
                    "tags that begin with \"\(Character(Unicode.Scalar(sign)))\" are not for this", in: name,
                    at: position)
            default:
                let kind: TemplateTag.Kind =
                    sign == UInt8(ascii: "&") ? .unescaped : sign == UInt8(ascii: ">") ? .partial : .variable
                let tag = TemplateTag(kind: kind, name: word, position: position, weight: weight)
                if open.isEmpty { tags.append(tag) } else { open[open.count - 1].children.append(tag) }
            }
        }
        if let section = open.last {
            throw TemplateError("the section \"\(section.name)\" does not end", in: name, at: section.position)
        }
        return tags
    }

    /// Goes on to where `mark` stands next, counting lines; whether it does.
    private mutating func find(_ mark: [UInt8]) -> Bool {
        while index < bytes.count {
            if bytes[index] == mark[0], bytes[index...].starts(with: mark) { return true }
            if bytes[index] == 0x0A {
                line += 1
                counted = (index + 1, 1)
            }
            index += 1
        }
        return false
    }

    private mutating func column() -> Int {
        // Counted on from where it was counted to, so that a long line is looked at once.
        counted.column += bytes[counted.index..<index].count { $0 & 0xC0 != 0x80 }
        counted.index = index
        return counted.column
    }

    private mutating func setDelimiters(_ word: String, _ position: SourcePosition) throws(TemplateError) {
        let parts = word.split(separator: " ")
        guard parts.count == 2, parts[1].hasSuffix("="), parts[1].utf8.count > 1 else {
            throw TemplateError("delimiters are two words between equals signs", in: name, at: position)
        }
        opening = Array(parts[0].utf8)
        closing = Array(parts[1].utf8.dropLast())
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static let signs = Array("!=#^/<$%*&>".utf8)

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let first = bytes.first, Self.isSpace(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, Self.isSpace(last) { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
