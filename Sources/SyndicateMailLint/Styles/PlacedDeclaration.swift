internal import SyndicateMail

/// A declaration with the place where it stands.
struct PlacedDeclaration {
    var declaration: StyleDeclaration
    /// From the name to the end of the value.
    var range: Range<Int>

    var name: String { declaration.name }
    /// The value in lower case.
    var value: String { declaration.value.lowercased() }

    /// The declarations of a block or a `style` attribute.
    static func list(_ bytes: [UInt8], _ range: Range<Int>) -> [PlacedDeclaration] {
        var scanner = StyleScanner(bytes, range)
        var result: [PlacedDeclaration] = []
        while true {
            scanner.skipSpace()
            guard !scanner.isAtEnd else { return result }
            let start = scanner.index
            _ = scanner.skip(to: [UInt8(ascii: ";")])
            var end = scanner.index
            while end > start, StyleScanner.isSpace(bytes[end - 1]) { end -= 1 }
            if let declaration = declaration(bytes, start..<end) {
                result.append(PlacedDeclaration(declaration: declaration, range: start..<end))
            }
            scanner.index += 1
        }
    }

    /// The declaration in a range, as programs read it, whatever of it is written in escapes.
    private static func declaration(_ bytes: [UInt8], _ range: Range<Int>) -> StyleDeclaration? {
        guard bytes[range].contains(UInt8(ascii: "\\")) else { return StyleDeclaration(bytes, range) }
        let plain = StyleEscapes.undone(bytes[range])
        return StyleDeclaration(plain, 0..<plain.count)
    }
}
