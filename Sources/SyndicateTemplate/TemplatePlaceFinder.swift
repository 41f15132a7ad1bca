internal import Syndicate

/// Follows the HTML of a template around its tags, as a tokenizer does (HTML Standard, section 13.2.5), to see where values
/// are written.
struct TemplatePlaceFinder {
    private enum State: Equatable {
        case text
        /// The text of an element that holds no HTML.
        case rawText
        /// `<!-- … -->`, and `<! … >`.
        case comment, declaration
        case tagName
        /// Between attributes.
        case tag
        case attributeName
        case beforeValue
        case quoted(UInt8)
        case unquoted
    }

    private var state = State.text
    private var element: [UInt8] = []
    private var isEndTag = false
    private var attribute: [UInt8] = []

    /// The places of one source where a value is not safe.
    static func places(_ source: String, name: String) throws(TemplateError) -> [TemplatePlace] {
        let pieces = try TemplateScanner.pieces(source, name: name)
        var finder = TemplatePlaceFinder()
        let bytes = Array(source.utf8)
        var places: [TemplatePlace] = []
        var index = 0
        for piece in pieces {
            finder.read(bytes, index..<piece.range.lowerBound)
            index = piece.range.upperBound
            guard let value = piece.value else { continue }
            if let reason = finder.reason {
                places.append(TemplatePlace(name: name, position: piece.position, value: value, reason: reason))
            }
            finder.readValue()
        }
        return places
    }

    private var reason: TemplatePlace.Reason? {
        switch state {
        case .text, .comment, .declaration: nil
        case .rawText: .rawText(String(decoding: element, as: UTF8.self))
        case .tagName, .tag, .attributeName: .tag
        case .beforeValue, .unquoted: .unquoted
        case .quoted:
            attribute.starts(with: "on".utf8) ? .script(String(decoding: attribute, as: UTF8.self)) : nil
        }
    }

    /// What a value is to the HTML around it: letters.
    private mutating func readValue() {
        switch state {
        case .tag: (state, attribute) = (.attributeName, [])
        case .beforeValue: state = .unquoted
        default: break
        }
    }

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        func has(_ word: StaticString) -> Bool {
            let end = index + word.utf8CodeUnitCount
            guard end <= range.upperBound else { return false }
            return (index..<end).allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0 - index] | 0x20 }
        }
        while index < range.upperBound {
            let byte = bytes[index]
            switch state {
            case .text:
                guard byte == UInt8(ascii: "<") else { break }
                guard index + 1 < range.upperBound else {
                    // What is written next is the name.
                    (state, element, isEndTag) = (.tagName, [], false)
                    break
                }
                let next = bytes[index + 1]
                // What is for Outlook alone is HTML like any other.
                if has("<!--[if") || next == UInt8(ascii: "!") && !has("<!--") {
                    state = .declaration
                } else if has("<!--") {
                    state = .comment
                    index += 3
                } else if (0x61...0x7A).contains(next | 0x20) || next == UInt8(ascii: "/") {
                    (state, element, isEndTag) = (.tagName, [], next == UInt8(ascii: "/"))
                    if isEndTag { index += 1 }
                }
            case .rawText:
                guard has("</"), bytes[(index + 2)...].prefix(element.count).elementsEqual(element, by: Self.isSame)
                else {
                    break
                }
                (state, element, isEndTag) = (.tagName, [], true)
                index += 1
            case .comment: if has("-->") { (state, index) = (.text, index + 2) }
            case .declaration: if byte == UInt8(ascii: ">") { state = .text }
            case .tagName:
                if byte == UInt8(ascii: ">") {
                    close()
                } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                    state = .tag
                } else {
                    element.append(byte | 0x20)
                }
            case .tag, .attributeName:
                if byte == UInt8(ascii: ">") {
                    close()
                } else if byte == UInt8(ascii: "="), !attribute.isEmpty {
                    state = .beforeValue
                } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                    state = .tag
                } else {
                    if state == .tag { (state, attribute) = (.attributeName, []) }
                    attribute.append(byte | 0x20)
                }
            case .beforeValue:
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                    state = .quoted(byte)
                } else if byte == UInt8(ascii: ">") {
                    close()
                } else if !Self.isSpace(byte) {
                    state = .unquoted
                }
            case .quoted(let quote): if byte == quote { (state, attribute) = (.tag, []) }
            case .unquoted:
                if byte == UInt8(ascii: ">") { close() } else if Self.isSpace(byte) { (state, attribute) = (.tag, []) }
            }
            index += 1
        }
    }

    private mutating func close() {
        attribute = []
        let name = String(decoding: element, as: UTF8.self)
        state = !isEndTag && (name == "script" || name == "style") ? .rawText : .text
    }

    private static func isSame(_ left: UInt8, _ right: UInt8) -> Bool { left | 0x20 == right | 0x20 }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
