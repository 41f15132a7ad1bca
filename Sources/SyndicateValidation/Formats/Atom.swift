internal import Syndicate

// RFC 4287, section 4.1: what several elements say together.
enum Atom {
    static let checkFeed: ElementModel.Check = { validation, feed in
        validation.checkEntries(of: feed)
        validation.checkLinks(of: feed)
        validation.checkSelf(of: feed)
        validation.checkOrder(of: feed)
        FeedHistory.checkPaging(&validation, feed)
    }

    static let checkEntry: ElementModel.Check = { validation, entry in
        validation.checkLinks(of: entry)
        validation.checkContent(of: entry)
        validation.checkAuthor(of: entry)
    }

    static let checkSource: ElementModel.Check = { validation, source in
        validation.checkLinks(of: source)
        for name in ["id", "title", "updated"] where source.child(name) == nil {
            validation.reportMissing(.missingSourceElement, name, in: source)
        }
    }

    static let checkLink: ElementModel.Check = { validation, link in
        if !link.text.trimmed.isEmpty
            || link.children.contains(where: { !validation.isForeign($0) && $0.owner == .format })
        {
            validation.report(.atomLinkNotEmpty, at: link)
        }
    }
}

extension Validation {
    /// Section 4.2.7: one alternate of a type and a language.
    fileprivate mutating func checkLinks(of node: Node) {
        var seen: Set<String> = []
        for link in node.children("link") {
            guard (link.attribute("rel") ?? "alternate") == "alternate" else { continue }
            let key = (link.attribute("type") ?? "") + "\n" + (link.attribute("hreflang") ?? "")
            if !seen.insert(key).inserted { report(.duplicateAtomLink, at: link) }
        }
    }

    /// Section 4.1.1: a feed should say where it is.
    fileprivate mutating func checkSelf(of feed: Node) {
        let own = feed.children("link").filter { LinkRelations.short($0.attribute("rel") ?? "") == "self" }
        guard !own.isEmpty else {
            let fix = address.flatMap { address -> Fix? in
                let at = feed.tagRange.upperBound
                return Fix(
                    "add the link to the feed itself",
                    [Fix.Edit(at..<at, "<\(feed.prefixed("link")) rel=\"self\" href=\"\(XMLText.escaped(address))\"/>")]
                )
            }
            return report(.missingSelf, at: feed, fix: fix)
        }
        for link in own { checkSelf(link, .selfDoesntMatchLocation) }
    }

    /// Whether a link to the document itself leads there.
    mutating func checkSelf(_ link: Node, _ rule: Rule) {
        guard let href = link.attribute("href") else { return }
        let value = Value(link, attribute: "href", href).asElement(of: link.parent?.name ?? link.name)
        if !IRI.isAbsolute(href) && !(link.base.map(IRI.isAbsolute) ?? false)
            || href.isEmpty && follows(.w3c) && !link.hasOwnBase
        {
            return report(.relativeSelf, value)
        }
        guard let address, let base = link.base else { return }
        let target = IRI.resolve(href, against: base)
        if CanonicalURI.form(of: target) ?? target != CanonicalURI.form(of: address) ?? address {
            report(rule, value, detail: address)
        }
    }

    /// Section 4.1.1: entries are told apart by their ids.
    fileprivate mutating func checkEntries(of feed: Node) {
        let entries = feed.children("entry")
        var ids: [String: Int] = [:]
        var updates: Set<String> = []
        var pairs: Set<[String]> = []
        let all = entries.map { $0.child("id")?.text.trimmed }
        let areAllEqual = entries.count > 2 && all.first! != nil && all.allSatisfy { $0 == all.first! }
        for entry in entries {
            let updated = entry.children("updated")
            for id in entry.children("id") {
                let text = id.text.trimmed
                guard !text.isEmpty else { continue }
                ids[text, default: 0] += 1
                if ids[text]! > 1, !areAllEqual { report(.duplicateEntries, Value(id, id.text)) }
            }
            for date in updated {
                let text = date.text.trimmed
                let isKnown = !updates.insert(text).inserted
                let isOfSameEntry = !pairs.insert([entry.child("id")?.text.trimmed ?? "", text]).inserted
                if follows(.w3c) ? isKnown : isOfSameEntry { report(.duplicateUpdated, Value(date, date.text)) }
            }
        }
        if areAllEqual { report(.duplicateIds, at: feed, value: all.first!) }
    }

    /// The W3C validator takes a feed for finished at its first entry.
    fileprivate mutating func checkOrder(of feed: Node) {
        guard wants(.misplacedMetadata) else { return }
        var hasEntry = false
        for child in feed.children where child.owner == .format {
            if child.name == "entry" {
                hasEntry = true
            } else if hasEntry {
                report(.misplacedMetadata, at: child)
                if follows(.w3c), ["id", "title", "updated"].contains(child.name) {
                    reportMissing(.missingElement, child.name, in: feed)
                }
            }
        }
    }

    /// Section 4.1.2: an entry, its source or its feed has an author.
    fileprivate mutating func checkAuthor(of entry: Node) {
        guard entry.child("author") == nil, entry.child("source")?.child("author") == nil else { return }
        let hasAuthor = notes.feedHasAuthor ?? (entry.parent?.child("author") != nil)
        notes.feedHasAuthor = hasAuthor
        if !hasAuthor { reportMissing(.missingElement, "author", in: entry) }
    }

    /// Section 4.1.2: an entry has a content or leads to one, and says something in text.
    fileprivate mutating func checkContent(of entry: Node) {
        let content = entry.child("content")
        let summary = entry.child("summary")
        let alternate = entry.children("link").contains { ($0.attribute("rel") ?? "alternate") == "alternate" }
        if content == nil, !alternate { report(.missingContentOrAlternate, at: entry) }
        guard let content else {
            if summary == nil { report(.missingTextualContent, at: entry) }
            return
        }
        if summary == nil, content.attribute("src") != nil || ContentType(content).isBase64 {
            report(.missingSummary, at: entry)
        }
    }
}

extension Node {
    /// Whether `xml:base` is in scope.
    fileprivate var hasOwnBase: Bool {
        sequence(first: self, next: \.parent).contains { $0.attribute("xml:base") != nil }
    }

    /// The name of an element of the same namespace, with the prefix that the document uses.
    func prefixed(_ local: String) -> String {
        let bytes = document.source.bytes
        let written = bytes[startTag.name]
        guard let colon = written.firstIndex(of: UInt8(ascii: ":")) else { return local }
        return String(decoding: written[...colon], as: UTF8.self) + local
    }
}
