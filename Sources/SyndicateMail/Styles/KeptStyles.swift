internal import SyndicateHTML

/// What remains in `style` elements when the rest has been inlined.
enum KeptStyles {
    /// The document with one `style` element of what is kept in the place of the first, and without the others.
    static func replacing(
        _ sheets: [HTMLElement], with kept: [String], inlined: Set<String>, in html: String
    ) -> String {
        var output = Substring(html)
        var result = ""
        let text = kept.map { important($0, inlined) }.joined(separator: "\n")
        var isFirst = true
        for sheet in sheets {
            // The elements stand in the order of the document, each with its text as it was written.
            guard let start = find("<style", in: output, from: sheet.text),
                let open = output[start...].firstIndex(of: ">"),
                let end = endTag(in: output[open...])
            else { continue }
            result += output[..<start]
            if isFirst, !text.isEmpty { result += "\(output[start...open])\n\(text)\n</style>" }
            isFirst = false
            output = output[end...]
        }
        return result + output
    }

    /// The `<style` before the given text.
    private static func find(_ mark: String, in html: Substring, from text: String) -> Substring.Index? {
        var index = html.startIndex
        let bytes = html.utf8
        while index < bytes.endIndex {
            if bytes[index...].prefix(mark.utf8.count).elementsEqual(mark.utf8, by: { $0 | 0x20 == $1 | 0x20 }),
                let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")),
                bytes[bytes.index(after: close)...].starts(with: text.utf8)
            {
                return index
            }
            index = bytes.index(after: index)
        }
        return nil
    }

    private static func endTag(in html: Substring) -> Substring.Index? {
        var index = html.startIndex
        let mark = "</style"
        while index < html.endIndex {
            if html.utf8[index...].prefix(mark.utf8.count).elementsEqual(mark.utf8, by: { $0 | 0x20 == $1 | 0x20 }) {
                return html[index...].utf8.firstIndex(of: UInt8(ascii: ">")).map { html.utf8.index(after: $0) }
            }
            index = html.utf8.index(after: index)
        }
        return nil
    }

    /// The rules with declarations made important that an inlined one would win over.
    private static func important(_ rule: String, _ inlined: Set<String>, depth: Int = 0) -> String {
        let bytes = Array(rule.utf8)
        var scanner = StyleScanner(bytes, 0..<bytes.count)
        let isAtRule = bytes.first == UInt8(ascii: "@")
        let isConditional = ["@media", "@supports"].contains { rule.hasPrefix($0) }
        guard depth < 4, !isAtRule || isConditional, scanner.skip(to: [UInt8(ascii: "{")]) else { return rule }
        let head = String(decoding: bytes[..<scanner.index], as: UTF8.self)
        let start = scanner.index + 1
        let end = bytes.last == UInt8(ascii: "}") ? bytes.count - 1 : bytes.count
        guard start <= end else { return rule }
        guard isConditional else {
            let declarations = StyleDeclaration.list(bytes, start..<end).map { declaration in
                var declaration = declaration
                if !StyleShorthands.parts(of: declaration.name).allSatisfy({ !inlined.contains($0) }) {
                    declaration.isImportant = true
                }
                return declaration.text
            }
            return "\(head){ \(declarations.joined(separator: "; ")) }"
        }
        // The rules within, one after the other.
        var inner = StyleScanner(bytes, start..<end)
        var rules: [String] = []
        while true {
            inner.skipSpace()
            guard !inner.isAtEnd else { break }
            let begin = inner.index
            if inner.skip(to: [UInt8(ascii: "{"), UInt8(ascii: ";")]) { inner.skipOne() }
            rules.append(
                important(
                    String(decoding: StyleScanner.plain(bytes, begin..<inner.index), as: UTF8.self), inlined,
                    depth: depth + 1))
        }
        return "\(head){ \(rules.joined(separator: " ")) }"
    }
}
