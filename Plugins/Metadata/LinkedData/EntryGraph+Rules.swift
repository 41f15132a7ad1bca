internal import Syndicate

extension EntryGraph {
    /// Looks at what is written as Google's documentation of its features does ("Article", "Review snippet",
    /// "Breadcrumb", "Subscription and paywalled content", "Video", "Image metadata").
    mutating func check() {
        checkArticle()
        checkPictures()
        checkPublisher()
        if let review = facts.entry.review { check(review) }
        if facts.siteURL == nil || breadcrumbs == nil {
            findings.note(
                "jsonld-breadcrumb-missing", "the way from the site to the page cannot be told",
                hint: "give the site a title and a url")
        }
        for selector in options.paywall where !Self.isClassSelector(selector) {
            findings.error(
                "jsonld-paywall-selector", "\"\(selector)\" is no class, and Google takes classes alone",
                hint: "write it as .paywall")
        }
        if isEpisode { checkEpisode() }
    }

    private mutating func checkArticle() {
        if facts.title == nil {
            findings.warning("jsonld-headline-missing", "the entry has no title for headline")
        } else if let title = facts.title, title.count > 110 {
            findings.note("jsonld-headline-length", "the headline has \(title.count) characters; results cut long ones")
        }
        if facts.url == nil {
            findings.warning(
                "jsonld-url-missing", "the entry has no absolute web address, so that its nodes have no names",
                hint: "give the article a permalink and the site a url")
        }
        if facts.entry.published?.webDate == nil {
            findings.note("jsonld-date-published-missing", "the entry has no date for datePublished")
        } else if facts.entry.published.map({ $0.precision <= .day || $0.offsetMinutes == nil }) == true {
            findings.note(
                "jsonld-date-zone", "the date has no time, or no offset from UTC, and Google then takes its own",
                hint: "write it as 2024-03-05T14:30:00+01:00")
        }
        if facts.description == nil {
            findings.note("jsonld-description-missing", "the entry has neither a summary nor a text")
        }
        if facts.language == nil { findings.note("jsonld-language-missing", "the language is not known") }
        checkAuthors()
    }

    private mutating func checkAuthors() {
        if facts.authors.isEmpty { findings.note("jsonld-author-missing", "nobody is named who wrote the entry") }
        for author in facts.authors {
            let name = author.name ?? ""
            if WebAddress.absolute(author.uri, base: facts.siteURL) == nil, author.profileAddresses.isEmpty {
                findings.note(
                    "jsonld-author-url-missing", "nothing but the name is known of \(name)",
                    hint: "give the author a url in syndicate.yaml")
            }
            if let doubt = Self.doubt(aboutName: name) { findings.warning("jsonld-author-name", doubt) }
        }
    }

    /// What is wrong with a name that should be one person's, and nothing else.
    private static func doubt(aboutName name: String) -> String? {
        if name.count > 100 { return "an author's name has more than 100 characters" }
        let lower = name.lowercased()
        if lower.hasPrefix("by ") || lower.hasPrefix("posted by ") {
            return "the author's name \"\(name)\" begins as a byline"
        }
        let suffixes = [", jr", ", jr.", ", sr", ", sr.", ", ii", ", iii", ", phd", ", ph.d.", ", md", ", m.d."]
        let hasList = lower.contains(", ") && !suffixes.contains { lower.hasSuffix($0) }
        if lower.contains(" and ") || hasList || name.contains(" & ") {
            return "\"\(name)\" looks like several authors, of whom each should have a node"
        }
        return nil
    }

    private mutating func checkPictures() {
        guard let picture = facts.pictures.first else {
            findings.note("jsonld-image-missing", "the entry has no picture", hint: "give it an image")
            return
        }
        if facts.pictureIsSites {
            findings.note("jsonld-image-is-sites", "the entry has no picture of its own; the site's stands for it")
        }
        if let type = picture.type, !Self.imageTypes.contains(type) {
            findings.warning("jsonld-image-format", "Google takes no pictures of the type \(type)")
        }
        guard let size = picture.size else {
            if !PageFacts.isVector(picture.type) {
                findings.note("jsonld-image-size-unknown", "the size of the picture is not known")
            }
            return
        }
        let (points, overflows) = size.width.multipliedReportingOverflow(by: size.height)
        if !overflows, points < 50_000 {
            findings.warning(
                "jsonld-image-small", "the picture has \(size.width) × \(size.height) pixels, and Google wants 50,000")
        }
    }

    private mutating func checkPublisher() {
        if publisherName == nil {
            findings.note(
                "jsonld-publisher-missing", "nothing says who publishes the entry", hint: "give the site a title")
        } else if logo == nil {
            findings.note(
                "jsonld-logo-missing", "the publisher has no logo", hint: "--set logo=URL, or logo in syndicate.yaml")
        }
    }

    private mutating func check(_ review: Review) {
        let type = ReviewedType(review.item.type)
        if PlainLine.folded(review.item.name) == nil {
            findings.error("jsonld-item-name-missing", "what is reviewed has no name, which Google requires")
        }
        if !type.isSupported {
            findings.warning(
                "jsonld-item-type", "Google shows no reviews of the type \"\(review.item.type)\"",
                hint: "Movie, TVSeries, Book, Game, Event, Product and others are shown")
        }
        if reviewers(review).isEmpty {
            findings.error("jsonld-review-author-missing", "nobody is named who reviews, which Google requires")
        }
        guard let rating = review.rating else {
            findings.warning("jsonld-rating-missing", "the review has no rating, which Google requires")
            return
        }
        let (value, best, worst) = (rating.value, rating.best, rating.worst)
        if !value.isFinite || !(best > worst) || value > best || value < worst {
            findings.error("jsonld-rating-range", "the rating \(value) is not between \(worst) and \(best)")
        }
        if type.name == "Movie", WebAddress.absolute(review.item.image, base: facts.url) == nil {
            findings.note(
                "jsonld-item-image-missing", "the film has no picture, which Google requires of films in lists",
                hint: "give review.item an image")
        }
    }

    private mutating func checkEpisode() {
        if facts.media.isEmpty {
            findings.error(
                "jsonld-episode-media-missing", "the episode has nothing to hear", hint: "give it an enclosure")
        } else if facts.media.first?.duration == nil, facts.entry.extensions.iTunes.duration == nil {
            findings.note("jsonld-episode-duration-missing", "the length of the episode is not known")
        }
        if facts.siteName == nil { findings.note("jsonld-series-missing", "the podcast has no name") }
    }

    private static func isClassSelector(_ text: String) -> Bool {
        text.utf8.first == UInt8(ascii: ".") && text.utf8.count > 1
            && text.utf8.dropFirst().allSatisfy {
                $0 >= 0x80 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || (0x30...0x39).contains($0)
                    || (0x61...0x7A).contains($0 | 0x20)
            }
    }

    private static let imageTypes = [
        "image/jpeg", "image/png", "image/gif", "image/webp", "image/svg+xml", "image/bmp", "image/avif",
    ]
}
