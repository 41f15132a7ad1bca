internal import Syndicate

extension EntryGraph {
    /// The article or episode, or the review where that is wanted as one with it.
    mutating func main() -> LinkedObject {
        var node = LinkedObject(type, id: mainID)
        let entry = facts.entry
        if isEpisode { node["name"] = PlainLine.folded(entry.extensions.iTunes.title) ?? facts.title }
        node["headline"] = facts.title
        node["alternativeHeadline"] = alternativeHeadline
        node["description"] = facts.description
        node["url"] = facts.url
        node.add("mainEntityOfPage", facts.url.map { LinkedObject("WebPage", id: $0) })
        node["inLanguage"] = facts.language?.canonical
        node["datePublished"] = entry.published?.webDate
        node["dateModified"] = facts.modified?.webDate
        node.add("author", authors)
        node.add("contributor", contributors)
        node.add("publisher", publisher)
        node.members(images)
        if type != "Review", !isEpisode { node["articleSection"] = facts.section }
        if isEpisode || type == "Review" { node["genre"] = facts.section }
        node.add("keywords", facts.tags)
        if let body = PageFacts.body(entry) {
            if !isEpisode, type != "Review" {
                let words = Words.count(body, language: facts.language?.canonical)
                node.add("wordCount", count: words > 0 ? words : nil)
            }
            if options.hasBody { node[isEpisode ? "text" : type == "Review" ? "reviewBody" : "articleBody"] = body }
        }
        writeMedia(to: &node)
        node.add("isAccessibleForFree", JSONValue.bool(options.isFree))
        node.add("hasPart", paywalledParts)
        node.add("license", facts.licenses)
        node["copyrightNotice"] = PlainLine.folded((entry.rights ?? facts.feed.rights)?.plainText)
        node["discussionUrl"] = WebAddress.absolute(entry.comments, base: facts.url)
        node.add("citation", facts.citedAddresses)
        if isEpisode { node.add("isPartOf", siteID("website").map { LinkedObject(id: $0) }) }
        if let review = entry.review {
            if type == "Review" {
                add(review, to: &node)
            } else {
                node.add("about", id("item").map { LinkedObject(id: $0) })
            }
        }
        return node
    }

    /// What else the entry calls itself: a podcast's title without numbers, or a line beneath.
    private var alternativeHeadline: String? {
        let extensions = facts.entry.extensions
        let candidates =
            isEpisode ? [extensions.iTunes.subtitle] : [extensions.iTunes.title, extensions.iTunes.subtitle]
        return candidates.lazy.compactMap { PlainLine.folded($0) }.first {
            !$0.utf8.elementsEqual((facts.title ?? "").utf8) && !$0.utf8.elementsEqual((facts.description ?? "").utf8)
        }
    }

    /// What can be read only by those who pay, told by the classes of its elements.
    private var paywalledParts: [LinkedObject] {
        options.paywall.map { selector in
            var part = LinkedObject("WebPageElement")
            part.add("isAccessibleForFree", JSONValue.bool(false))
            part["cssSelector"] = PlainLine.folded(selector)
            return part
        }
    }

    // MARK: Pictures

    /// The pictures; the first has a name, so that the page can say it is its own.
    var images: [LinkedObject] {
        facts.pictures.prefix(20).enumerated().map { place, picture in
            var image = LinkedObject("ImageObject", id: place == 0 ? id("image") : nil)
            image["url"] = picture.url
            image["contentUrl"] = picture.url
            if let size = picture.size {
                image.add("width", count: size.width)
                image.add("height", count: size.height)
            }
            image["encodingFormat"] = picture.type
            image["caption"] = picture.caption ?? picture.alt
            if picture.caption != nil { image["description"] = picture.alt }
            image["creditText"] = picture.credit
            return image
        }
    }
}

extension LinkedObject {
    /// The pictures, as a list also where there is one.
    fileprivate mutating func members(_ images: [LinkedObject]) {
        if !images.isEmpty { members("image", images) }
    }
}
