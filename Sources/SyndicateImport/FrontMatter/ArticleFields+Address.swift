internal import Syndicate

extension ArticleFields {
    /// The address that the front matter gives: `permalink` or `url`, else `canonical`.
    func writtenAddress(published: Timestamp?, _ converter: inout FieldConverter) -> String? {
        for field in all(.permalink) {
            // `permalink: false` says that there is no page.
            if case .scalar(_, .boolean) = field.value.content { continue }
            guard let text = converter.text(field.value, field.name) else { continue }
            guard let expanded = expand(text, published) else {
                converter.report(
                    .warning, "template-in-address",
                    "\(field.name): expected an address, found a template that only its site generator can fill",
                    at: field.value.position)
                continue
            }
            return converter.address(expanded, of: field.value, field.name)
        }
        guard let field = own[.canonical]?.first else { return nil }
        return converter.address(field.value, field.name)
    }

    /// The address made of the site's, the article's folder and its name; `nil` where the site has none.
    func derivedAddress(_ converter: inout FieldConverter) -> String? {
        guard let url = site.url, source.name != "-" || own[.slug] != nil || source.relativePath != nil else {
            return nil
        }
        let slug = own[.slug]?.first.flatMap { converter.text($0.value, $0.name) }
        let path = path.address(slug: slug?.trimmingSlashes)
        // A site below a folder of its host keeps that folder.
        let base = url.utf8.last == UInt8(ascii: "/") ? url : url + "/"
        return IRI.resolve(IRI.encodePath(String(path.dropFirst())), against: base)
    }

    /// The address with the placeholders that Jekyll has; `nil` where there are others.
    private func expand(_ text: String, _ published: Timestamp?) -> String? {
        if text.contains("{{") || text.contains("{%") { return nil }
        let colon = UInt8(ascii: ":")
        guard text.utf8.first == colon || text.contains("/:") || text.contains("-:") else { return text }
        let date = published.flatMap { $0.isParsed ? $0.civil : nil }
        var slug = path.slug
        if let written = own[.slug]?.first?.value.trimmedText { slug = written.trimmingSlashes }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: ":") {
            result += rest[..<start]
            let name = rest[rest.index(after: start)...].prefix { $0.isLetter || $0 == "_" }
            rest = rest[name.endIndex...]
            let value: String? =
                switch name.lowercased() {
                case "year": date.map { Self.padded($0.year, 4) }
                case "month": date.map { Self.padded($0.month, 2) }
                case "day": date.map { Self.padded($0.day, 2) }
                case "i_month": date.map { "\($0.month)" }
                case "i_day": date.map { "\($0.day)" }
                case "short_year": date.map { Self.padded($0.year % 100, 2) }
                case "hour": date.map { Self.padded($0.hour, 2) }
                case "minute": date.map { Self.padded($0.minute, 2) }
                case "second": date.map { Self.padded($0.second, 2) }
                case "y_day": date.map { Self.padded($0.dayOfYear, 3) }
                case "title", "slug", "name", "filename", "basename", "contentbasename", "slugorfilename": slug
                case "categories": categoryPath
                case "output_ext": ".html"
                case "": ":"
                default: nil
                }
            guard let value else { return nil }
            result += value
        }
        result += rest
        return result.replacing("//", with: "/").replacing(":/", with: "://")
    }

    /// What to put before the identifiers in an article's text, so that no other article has the same.
    func anchorPrefix(of entry: Entry) -> String {
        let name = own[.slug]?.first?.value.trimmedText.map { Slug.make(for: $0) } ?? Slug.make(for: path.slug)
        return name.isEmpty || source.name == "-" ? Slug.make(for: entry.title?.plainText ?? "", limit: 40) : name
    }

    private var categoryPath: String {
        var converter = converter()
        let names = (own[.categories] ?? []).flatMap { converter.categories($0.value, $0.name) }
        return names.map { Slug.make(for: $0.term) }.joined(separator: "/")
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

extension String {
    /// The text without slashes around it.
    fileprivate var trimmingSlashes: String {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { $0 != 0x2F }), let last = bytes.lastIndex(where: { $0 != 0x2F })
        else {
            return ""
        }
        return String(self[first...last])
    }
}
