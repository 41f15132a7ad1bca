internal import SyndicateMail

/// What stands where in a `style` element.
struct SheetOutline {
    /// When a rule holds.
    enum Scope {
        case always
        /// Where the reader wants it dark.
        case dark
        /// On some screens, or in some programs.
        case sometimes
    }

    /// A rule of style.
    struct Rule {
        var selectors: [StyleSelector]
        /// The selectors as they are written.
        var prelude: Range<Int>
        var declarations: [PlacedDeclaration]
        var scope: Scope
        /// Rules that stand in the block of this one, which only young programs know.
        var nested: Range<Int>?
    }

    /// An at-rule.
    struct AtRule {
        /// In lower case, without `@`.
        var name: String
        /// What stands between its name and its block, in lower case.
        var prelude: String
        var range: Range<Int>
        /// The name of the at-rule that it stands in.
        var outer: String?
    }

    /// The content of the element.
    let range: Range<Int>
    private(set) var rules: [Rule] = []
    private(set) var atRules: [AtRule] = []

    /// Reads the range of a document that is the content of an element.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.range = range
        read(bytes, range, scope: .always, outer: nil, depth: 0)
    }

    private static let deepest = 4

    private mutating func read(_ bytes: [UInt8], _ range: Range<Int>, scope: Scope, outer: String?, depth: Int) {
        var scanner = StyleScanner(bytes, range)
        while true {
            scanner.skipSpace()
            guard !scanner.isAtEnd else { return }
            if Self.skipMark(&scanner) { continue }
            let start = scanner.index
            if scanner.byte == UInt8(ascii: "@") {
                readAtRule(&scanner, scope: scope, outer: outer, depth: depth)
                continue
            }
            guard scanner.skip(to: [UInt8(ascii: "{")]) else { return }
            let prelude = Self.trimmed(bytes, start..<scanner.index)
            addRule(bytes, prelude, Self.block(&scanner), scope)
        }
    }

    private mutating func readAtRule(_ scanner: inout StyleScanner, scope: Scope, outer: String?, depth: Int) {
        let start = scanner.index
        scanner.index += 1
        while !scanner.isAtEnd, Self.isName(scanner.byte) || scanner.byte == UInt8(ascii: "\\") { scanner.index += 1 }
        let written = StyleEscapes.undone(scanner.bytes[start + 1..<scanner.index])
        let name = String(decoding: written, as: UTF8.self).lowercased()
        let preludeStart = scanner.index
        let hasMore = scanner.skip(to: [UInt8(ascii: "{"), UInt8(ascii: ";")])
        let prelude = String(
            decoding: StyleScanner.plain(scanner.bytes, preludeStart..<scanner.index), as: UTF8.self
        ).lowercased()
        let head = Self.trimmed(scanner.bytes, start..<scanner.index)
        atRules.append(AtRule(name: name, prelude: prelude, range: head, outer: outer))
        guard hasMore else { return }
        guard scanner.byte == UInt8(ascii: "{") else {
            scanner.index += 1
            return
        }
        let bytes = scanner.bytes
        let block = Self.block(&scanner)
        guard ["media", "supports", "layer", "container", "document"].contains(name), depth < Self.deepest else {
            if name == "font-face" || name == "page" {
                rules.append(
                    Rule(
                        selectors: [], prelude: head, declarations: PlacedDeclaration.list(bytes, block),
                        scope: .sometimes))
            }
            return
        }
        read(bytes, block, scope: Self.scope(name, prelude, within: scope), outer: name, depth: depth + 1)
    }

    private static func scope(_ name: String, _ prelude: String, within outer: Scope) -> Scope {
        guard name == "media" else { return .sometimes }
        if prelude.contains("prefers-color-scheme"), prelude.contains("dark") {
            // A width beside it is one of some screens.
            return outer == .sometimes || prelude.contains("width") ? .sometimes : .dark
        }
        return ["all", "screen", "only screen", ""].contains(prelude) ? outer : .sometimes
    }

    private mutating func addRule(_ bytes: [UInt8], _ prelude: Range<Int>, _ block: Range<Int>, _ scope: Scope) {
        var selectors: [StyleSelector] = []
        for part in StyleSheet.split(bytes, prelude) {
            let text = StyleScanner.plain(bytes, part, isSelector: true)
            if case .selector(let selector) = StyleSelector.read(text) { selectors.append(selector) }
        }
        var scanner = StyleScanner(bytes, block)
        let isNested = scanner.skip(to: [UInt8(ascii: "{")])
        rules.append(
            Rule(
                selectors: selectors, prelude: prelude, declarations: PlacedDeclaration.list(bytes, block),
                scope: scope, nested: isNested ? scanner.index..<scanner.index + 1 : nil))
    }

    /// The inside of the block that begins here.
    private static func block(_ scanner: inout StyleScanner) -> Range<Int> {
        let start = scanner.index + 1
        scanner.skipOne()
        let isClosed = scanner.index > start && scanner.bytes[scanner.index - 1] == UInt8(ascii: "}")
        return start..<max(start, isClosed ? scanner.index - 1 : scanner.index)
    }

    /// `<!--` and `-->` around a sheet are white space.
    private static func skipMark(_ scanner: inout StyleScanner) -> Bool {
        for mark in ["<!--", "-->"] where scanner.bytes[scanner.index..<scanner.end].starts(with: mark.utf8) {
            scanner.index += mark.utf8.count
            return true
        }
        return false
    }

    private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, StyleScanner.isSpace(bytes[end - 1]) { end -= 1 }
        return range.lowerBound..<end
    }

    private static func isName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}
