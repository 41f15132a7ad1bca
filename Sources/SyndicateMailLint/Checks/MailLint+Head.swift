internal import Syndicate
internal import SyndicateHTML
internal import SyndicateValidation

/// What the head must say.
extension MailLint {
    /// The `meta` elements of a name.
    private func metas(_ name: String) -> [Int] {
        nodes.indices.filter {
            nodes[$0].element.isHTML("meta") && nodes[$0].element["name"]?.lowercased() == name
        }
    }

    /// Whether the mail says that it can be dark.
    var isDarkCapable: Bool {
        metas("color-scheme").contains { nodes[$0].element["content"]?.lowercased().contains("dark") ?? false }
    }

    /// Where something that the head lacks is missing: at the tag of the head, or of the root.
    private var headPlace: Range<Int> {
        document.first("head").flatMap { document.tag($0)?.range } ?? document.range(0)
    }

    mutating func checkHead() {
        checkDoctype()
        checkCharset()
        checkViewport()
        let title = nodes.indices.first { nodes[$0].element.isHTML("title") }
        if title.map({ !MailText.isVisible(nodes[$0].element.text) }) ?? true {
            report(.titleMissing, title.map { document.range($0) } ?? headPlace, element: "title")
        }
        checkDarkMode()
        for number in nodes.indices
        where nodes[number].element.isHTML("meta") && nodes[number].element["http-equiv"]?.lowercased() == "refresh" {
            report(.metaRefresh, at: number, attribute: "http-equiv")
        }
    }

    private mutating func checkDoctype() {
        guard let range = document.scanner.doctype else {
            let start = document.scanner.tags.first?.range ?? 0..<0
            return report(.doctypeMissing, start)
        }
        let words = String(decoding: bytes[range], as: UTF8.self).lowercased().split { " \n\t\r>".contains($0) }
        if words.dropFirst().first != "html" { report(.doctypeMissing, range) }
    }

    private mutating func checkCharset() {
        var first: (charset: String, place: Range<Int>)?
        for number in nodes.indices where first == nil && nodes[number].element.isHTML("meta") {
            let element = nodes[number].element
            if let charset = element["charset"] {
                first = (charset, document.range(number, attribute: "charset"))
            } else if element["http-equiv"]?.lowercased() == "content-type", let content = element["content"] {
                let charset = MediaType(content)?.parameters.first { $0.name == "charset" }?.value
                if let charset { first = (charset, document.range(number, attribute: "content")) }
            }
        }
        guard let first else { return report(.charsetMissing, headPlace, element: "meta") }
        if first.charset.lowercased() != "utf-8" {
            report(
                .charsetMissing, first.place, element: "meta", value: first.charset,
                detail: ": it says \(first.charset)")
        } else if first.place.lowerBound >= 1024 {
            report(.charsetMissing, first.place, element: "meta", detail: ": it stands behind the first 1024 bytes")
        }
    }

    private mutating func checkViewport() {
        guard let number = metas("viewport").first else {
            return report(.viewportMissing, headPlace, element: "meta")
        }
        let content = (nodes[number].element["content"] ?? "").lowercased().filter { $0 != " " }
        if !content.contains("width=device-width") { report(.viewportMissing, at: number, attribute: "content") }
        let parts = content.split { $0 == "," || $0 == ";" }
        let holds = parts.contains {
            $0 == "user-scalable=no" || $0 == "user-scalable=0" || $0 == "maximum-scale=1" || $0 == "maximum-scale=1.0"
        }
        if holds { report(.viewportZoom, at: number, attribute: "content", value: content) }
    }

    private mutating func checkDarkMode() {
        for name in ["color-scheme", "supported-color-schemes"] {
            let number = metas(name).first
            let words = (number.flatMap { nodes[$0].element["content"] } ?? "").lowercased().split(separator: " ")
            if words.contains("light"), words.contains("dark") { continue }
            // A mail may say `dark` alone.
            if words == ["dark"] { continue }
            let place = number.map { document.range($0) } ?? headPlace
            report(.darkModeMeta, place, element: "meta", value: name)
        }
        let hasQuery = document.sheets.contains { sheet in
            sheet.atRules.contains {
                $0.name == "media" && $0.prelude.contains("prefers-color-scheme") && $0.prelude.contains("dark")
            }
        }
        if !hasQuery { report(.darkModeQuery, headPlace, element: "style") }
    }

    // MARK: Language

    mutating func checkLanguage() {
        check(language: 0)
        guard let wrapper else { return }
        check(language: wrapper)
    }

    /// The element that holds all that is seen, within the body: the outermost that says a language, else the outermost.
    private var wrapper: Int? {
        guard let body = document.first("body") else { return nil }
        var first: Int?
        var holder = body
        for _ in 0..<8 {
            let seen = nodes[holder].children.filter { isSeen($0) }
            guard seen.count == 1, let only = seen.first, !nodes[holder].hasOwnText else { break }
            if first == nil { first = only }
            if nodes[only].element["lang"] != nil { return only }
            holder = only
        }
        return first ?? body
    }

    /// Whether anything of an element is seen: it is shown, and neither a style nor hidden text.
    private func isSeen(_ number: Int) -> Bool {
        let node = nodes[number]
        if node.name == "img", node.element["alt"]?.isEmpty ?? false { return false }
        // What does not work in mail is told as such; it is no part of what wraps the rest.
        return !["style", "meta", "title", "link"].contains(node.name) && !Self.forbidden.contains(node.name)
            && node.element.namespace == .html && !node.light.isHidden
    }

    private mutating func check(language number: Int) {
        let element = nodes[number].element
        let language = element["lang"] ?? ""
        let name = element.name
        guard let tag = LanguageTag(language) else {
            let detail = language.isEmpty ? "" : ": \(language) is no language"
            return report(.langMissing, at: number, attribute: language.isEmpty ? nil : "lang", detail: detail)
        }
        guard let direction = element["dir"]?.lowercased() else {
            return tag.isRightToLeft ? report(.dirWrong, at: number, value: language) : report(.dirMissing, at: number)
        }
        guard ["ltr", "rtl", "auto"].contains(direction) else {
            return report(.dirMissing, at: number, attribute: "dir", detail: ": \(direction) is none")
        }
        if tag.isRightToLeft, direction == "ltr" {
            report(.dirWrong, at: number, attribute: "dir", value: language, detail: " on \(name)")
        }
    }
}
