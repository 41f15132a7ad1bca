internal import Syndicate

// JSON Feed 1.1, “Items”: HTML stands in content_html alone.
extension JSONDatatype {
    /// Any text.
    static let anyText = JSONDatatype { _, _, _ in }

    /// A text that says something.
    static let notBlank = JSONDatatype { validation, node, text in
        if text.trimmed.isEmpty { validation.report(.notBlank, at: node, value: text) }
    }

    /// A text without markup.
    static let plain = JSONDatatype { validation, node, text in
        guard MarkupScanner.isWorthScanning(text), let markup = PlainText.markup(in: text) else { return }
        validation.report(.containsHTML, at: node, value: text, detail: markup)
    }

    /// A short text without markup: a title, a tag.
    static let words = notBlank.and(plain)

    /// A longer text without markup, in which not even a line is broken by a tag.
    static let plainBody = notBlank.and(
        JSONDatatype { validation, node, text in
            guard MarkupScanner.isWorthScanning(text),
                let markup = PlainText.markup(in: text) ?? emptyTag(in: text)
            else { return }
            validation.report(.containsHTML, at: node, value: text, detail: markup)
        })

    /// A piece of HTML.
    static let html = notBlank.and(
        JSONDatatype { validation, node, text in
            var check = MarkupCheck(isW3C: validation.follows(.w3c), wantsAbsolute: true)
            for flaw in check.flaws(of: text) {
                validation.report(
                    flaw.rule, at: node, attribute: flaw.attribute, value: flaw.value ?? text, detail: flaw.detail)
            }
            if MarkupDocument.begins(text) {
                validation.report(.htmlDocument, at: node)
            } else if isEscaped(text) {
                validation.report(.escapedHTML, at: node, value: text)
            }
        })

    /// A person's name.
    static let personName = words.and(
        JSONDatatype { validation, node, text in
            if MailAddress.isWithin(text) { validation.report(.containsEmail, at: node, value: text) }
        })

    /// The tag of an element without content that stands in a text.
    private static func emptyTag(in text: String) -> String? {
        var scanner = MarkupScanner(text)
        while let tag = scanner.next() {
            if tag.name == "br" || tag.name == "img" && tag.attributes.contains(where: { $0.name == "src" }) {
                return "the tag “\(tag.name)”"
            }
        }
        return nil
    }

    /// Whether a text is HTML that was escaped once more.
    private static func isEscaped(_ text: String) -> Bool {
        guard !text.utf8.contains(UInt8(ascii: "<")) else { return false }
        let once = HTMLReferences.resolved(String(text.trimmed.prefix(4096)))
        return text.trimmed.utf8.starts(with: "&lt;".utf8) && PlainText.markup(in: once) != nil
    }
}
