/// What a `style` element says: rules that can be given to elements, and what must stay where it is.
package struct StyleSheet {
    /// A selector with what it gives to the elements that it selects.
    package struct Rule {
        package let selector: StyleSelector
        /// The selector's own, which is asked for often.
        let specificity: StyleSelector.Specificity
        package var declarations: [StyleDeclaration]
        /// Its place among all rules.
        package var order: Int

        /// A rule of one selector.
        package init(selector: StyleSelector, declarations: [StyleDeclaration], order: Int) {
            (self.selector, self.declarations, self.order) = (selector, declarations, order)
            specificity = selector.specificity
        }
    }

    /// The rules that can be inlined.
    private(set) var rules: [Rule] = []
    /// What cannot, as it was written: at-rules, and rules of selectors that depend on more than the tree.
    private(set) var kept: [String] = []

    /// Reads a sheet; rules are counted on from `order`.
    init(_ text: String, order: Int = 0) {
        let bytes = Array(text.utf8)
        var scanner = StyleScanner(bytes, 0..<bytes.count)
        while true {
            scanner.skipSpace()
            guard !scanner.isAtEnd else { return }
            let start = scanner.index
            if Self.skipCommentMark(&scanner) { continue }
            if scanner.byte == UInt8(ascii: "@") {
                keepAtRule(&scanner)
                continue
            }
            guard scanner.skip(to: [UInt8(ascii: "{")]) else { return }
            let prelude = start..<scanner.index
            let block = scanner.index + 1
            scanner.skipOne()
            let isClosed = scanner.index > block && bytes[scanner.index - 1] == UInt8(ascii: "}")
            let inner = block..<(isClosed ? scanner.index - 1 : scanner.index)
            add(bytes, prelude, inner, order: order)
        }
    }

    private mutating func add(_ bytes: [UInt8], _ prelude: Range<Int>, _ block: Range<Int>, order: Int) {
        let declarations = StyleDeclaration.list(bytes, block)
        guard !declarations.isEmpty else { return }
        var stays: [String] = []
        var inlined: [StyleSelector] = []
        for part in Self.split(bytes, prelude) {
            let text = StyleScanner.plain(bytes, part, isSelector: true)
            switch StyleSelector.read(text) {
            case .selector(let selector): inlined.append(selector)
            case .dynamic: stays.append(String(decoding: text, as: UTF8.self))
            // One that is none makes the whole list none (Selectors, section 4.1).
            case .unknown:
                inlined = []
                stays = [String(decoding: StyleScanner.plain(bytes, prelude, isSelector: true), as: UTF8.self)]
                return keep(stays, declarations)
            case .invalid: return
            }
        }
        for selector in inlined {
            rules.append(Rule(selector: selector, declarations: declarations, order: order + rules.count))
        }
        keep(stays, declarations)
    }

    private mutating func keep(_ stays: [String], _ declarations: [StyleDeclaration]) {
        if !stays.isEmpty {
            kept.append("\(stays.joined(separator: ", ")) { \(declarations.map(\.text).joined(separator: "; ")) }")
        }
    }

    /// The parts of a list that commas part.
    package static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var scanner = StyleScanner(bytes, range)
        var parts: [Range<Int>] = []
        while true {
            let start = scanner.index
            let isMore = scanner.skip(to: [UInt8(ascii: ",")])
            parts.append(start..<scanner.index)
            guard isMore else { return parts }
            scanner.index += 1
        }
    }

    private mutating func keepAtRule(_ scanner: inout StyleScanner) {
        let start = scanner.index
        if scanner.skip(to: [UInt8(ascii: "{"), UInt8(ascii: ";")]) { scanner.skipOne() }
        let text = StyleScanner.plain(scanner.bytes, start..<scanner.index)
        // What an at-rule of encoding says is over by now.
        if !text.starts(with: "@charset".utf8) { kept.append(String(decoding: text, as: UTF8.self)) }
    }

    /// `<!--` and `-->` around a sheet are white space.
    private static func skipCommentMark(_ scanner: inout StyleScanner) -> Bool {
        for mark in ["<!--", "-->"] where scanner.bytes[scanner.index..<scanner.end].starts(with: mark.utf8) {
            scanner.index += mark.utf8.count
            return true
        }
        return false
    }
}
