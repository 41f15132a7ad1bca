import Syndicate

/// The scanners of small texts: addresses, tags of languages, media types, markup, slugs.
enum Text: Target {
    static func test(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "\n", maxSplits: 1).map(String.init)
        let iri = IRI(text)
        _ = (iri.host, iri.port, iri.userInfo, iri.firstError)
        if let reference = parts.first, let base = parts.last {
            let resolved = IRI.resolve(reference, against: base)
            require(
                !IRI(base).isAbsolute || IRI(resolved).isAbsolute, "\(reference) against \(base) gives \(resolved)")
        }
        let repaired = IRI.repaired(text)
        require(IRI.repaired(repaired) == repaired, "repaired twice is another address")
        _ = IRI.uri(from: text)
        _ = IRI.decode(text)
        _ = LanguageTag.isRightToLeft(text)
        if let tag = LanguageTag(text) { require(LanguageTag(tag.description) == tag, "\(text) → \(tag)") }
        if let type = MediaType(text) { require(MediaType(type.description) == type, "\(text) → \(type)") }
        _ = Markup.plainText(text)
        let slug = Slug.make(for: text)
        require(slug.utf8.count <= 400, "a slug of \(slug.utf8.count) bytes")
    }
}
