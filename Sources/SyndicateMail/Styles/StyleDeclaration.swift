/// A property with its value (CSS Syntax, section 5.4.6).
package struct StyleDeclaration: Equatable {
    /// In lower case, unless it is a custom property.
    package var name: String
    /// As it was written, without comments and `!important`.
    package var value: String
    package var isImportant = false

    /// The declaration as it is written.
    var text: String { "\(name): \(value)\(isImportant ? " !important" : "")" }

    /// The declarations of a block, or of a `style` attribute; what is none is left out.
    static func list(_ bytes: [UInt8], _ range: Range<Int>) -> [StyleDeclaration] {
        var scanner = StyleScanner(bytes, range)
        var result: [StyleDeclaration] = []
        while true {
            scanner.skipSpace()
            guard !scanner.isAtEnd else { return result }
            let start = scanner.index
            _ = scanner.skip(to: [UInt8(ascii: ";")])
            if let declaration = StyleDeclaration(bytes, start..<scanner.index) { result.append(declaration) }
            scanner.index += 1
        }
    }

    /// The declarations of a `style` attribute.
    package static func list(_ text: String) -> [StyleDeclaration] {
        let bytes = Array(text.utf8)
        return list(bytes, 0..<bytes.count)
    }

    /// The declaration in a range; nil where there is none.
    package init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = StyleScanner.plain(bytes, range.lowerBound..<colon)
        guard !name.isEmpty, name.allSatisfy({ Self.isName($0) }) else { return nil }
        var value = StyleScanner.plain(bytes, (colon + 1)..<range.upperBound)
        isImportant = Self.takeImportant(&value)
        // `{}` in a value makes it no declaration of a known property.
        guard !value.isEmpty, !Self.hasBlock(value) else { return nil }
        let text = String(decoding: name, as: UTF8.self)
        self.name = text.utf8.starts(with: "--".utf8) ? text : text.lowercased()
        self.value = String(decoding: value, as: UTF8.self)
    }

    init(_ name: String, _ value: String, isImportant: Bool = false) {
        (self.name, self.value, self.isImportant) = (name, value, isImportant)
    }

    private static func hasBlock(_ value: [UInt8]) -> Bool {
        var scanner = StyleScanner(value, 0..<value.count)
        return scanner.skip(to: [UInt8(ascii: "{"), UInt8(ascii: "}")])
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }

    /// Takes `!important` from the end, in any case and with any white space.
    private static func takeImportant(_ value: inout [UInt8]) -> Bool {
        let word = Array("important".utf8)
        guard value.count > word.count,
            value.suffix(word.count).elementsEqual(word, by: { $0 | 0x20 == $1 })
        else { return false }
        var rest = value.dropLast(word.count)
        while rest.last == 0x20 { rest.removeLast() }
        guard rest.last == UInt8(ascii: "!") else { return false }
        rest.removeLast()
        while rest.last == 0x20 { rest.removeLast() }
        value = Array(rest)
        return true
    }
}
