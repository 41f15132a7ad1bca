internal import Syndicate

extension OpenGraphDocument {
    /// Looks at what is written as those do who show it: ogp.me, Facebook, X, Mastodon.
    mutating func check() {
        checkRequired()
        if let picture = pictures.first { check(picture) }
        checkWords()
        if facts.entry.published?.webDate == nil {
            findings.note("og-published-time-missing", "the entry has no date that article:published_time could say")
        }
        if facts.authors.isEmpty {
            findings.note("og-author-missing", "nobody is named who wrote the entry")
        } else if facts.authors.contains(where: { WebAddress.absolute($0.uri) == nil && $0.profileAddresses.isEmpty }) {
            findings.note(
                "og-author-address-missing", "an author has no address, which article:author is made of",
                hint: "give the author a url in syndicate.yaml")
        }
        if facts.section == nil { findings.note("og-section-missing", "the entry has no category for article:section") }
        if xSite == nil {
            findings.note(
                "x-site-missing", "the site's name on X is not known, or could not be one",
                hint: "name it under social in syndicate.yaml, or --set x-site=@NAME")
        }
    }

    private mutating func checkRequired() {
        if facts.title == nil {
            findings.error("og-title-missing", "the entry has no title, which Open Graph requires")
        }
        if facts.url == nil {
            findings.error(
                "og-url-missing", "the entry has no absolute web address, which Open Graph requires",
                hint: "give the article a permalink and the site a url")
        }
        if pictures.isEmpty, options.imageLimit > 0 {
            findings.warning(
                "og-image-missing", "the entry has no picture that networks show, which Open Graph requires",
                hint: "give it an image, or --set fallback-image=URL")
        }
        if facts.pictures.first.map({ PageFacts.isVector($0.type) }) == true {
            findings.warning(
                "og-image-format", "the entry's picture is SVG, which no network shows",
                hint: "give it a picture in PNG, JPEG or WebP")
        }
        if siteName == nil { findings.note("og-site-name-missing", "the site has no name for og:site_name") }
        if facts.language.flatMap(OpenGraphLocale.name) == nil {
            findings.note(
                "og-locale-missing", "the language is not known, or has no territory for og:locale",
                hint: "write the language as en-GB")
        }
    }

    private mutating func check(_ picture: Figure) {
        let isPhoto = ["image/jpeg", "image/png", "image/gif", "image/webp"].contains(picture.type ?? "image/png")
        if !isPhoto {
            findings.warning(
                "og-image-format", "not every network shows pictures of the type \(picture.type ?? "")",
                hint: "JPEG, PNG, GIF and WebP are shown everywhere")
        }
        if let url = picture.url, !WebAddress.isSecure(url) {
            findings.note("og-image-insecure", "the picture's address is not https")
        }
        if picture.alt == nil {
            findings.warning("og-image-alt-missing", "nothing says what the picture shows", hint: "give it an alt text")
        }
        if let alt = picture.alt, alt.count > 420 {
            findings.warning("x-image-alt-length", "the alt text has \(alt.count) characters, and X shows 420")
        }
        if let length = picture.length {
            if length > 8 << 20 {
                findings.warning("og-image-bytes", "the picture has more than 8 MB, which Facebook does not fetch")
            } else if length > 5 << 20 {
                findings.warning("x-image-bytes", "the picture has more than 5 MB, which X does not fetch")
            }
        }
        guard let size = picture.size else {
            findings.note(
                "og-image-size-unknown", "the size of the picture is not known, so that it may not be shown at once")
            return
        }
        checkSize(size.width, size.height)
    }

    private mutating func checkSize(_ width: Int, _ height: Int) {
        let size = "the picture has \(width) × \(height) pixels"
        if width < 200 || height < 200 {
            findings.warning("og-image-small", "\(size), and Facebook shows none below 200 × 200")
        } else if width < 600 || height < 315 {
            findings.note("og-image-small", "\(size); from 600 × 315 on networks show it large")
        }
        if width > 4096 || height > 4096 {
            findings.warning("x-image-size", "\(size), and X shows none above 4096 × 4096")
        } else if card == "summary_large_image", width < 300 || height < 157 {
            findings.warning("x-image-size", "\(size), and X wants at least 300 × 157 for a large picture")
        } else if width < 144 || height < 144 {
            findings.warning("x-image-size", "\(size), and X wants at least 144 × 144")
        }
        if max(width, height) > 3 * min(width, height) {
            findings.note("og-image-ratio", "\(size), of which networks cut most away")
        }
    }

    private mutating func checkWords() {
        if facts.description == nil {
            findings.warning(
                "og-description-missing", "the entry has neither a summary nor a text", hint: "give it a summary")
        } else if facts.descriptionIsOpening {
            findings.note("og-description-derived", "the entry has no summary; its first sentences are the description")
        }
        if let title = facts.title, title.count > 95 {
            findings.note("og-title-length", "the title has \(title.count) characters, and networks cut it near 95")
        }
        if let text = facts.description, text.count > 300 {
            findings.note(
                "og-description-length", "the description has \(text.count) characters, and networks cut it near 300")
        }
    }
}
