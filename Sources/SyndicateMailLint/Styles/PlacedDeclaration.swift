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
            if let declaration = StyleDeclaration(bytes, start..<end) {
                result.append(PlacedDeclaration(declaration: declaration, range: start..<end))
            }
            scanner.index += 1
        }
    }
}
