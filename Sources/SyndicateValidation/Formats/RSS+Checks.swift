internal import Syndicate
internal import SyndicateXML

extension Validation {
    /// Reports items that stand before elements of the channel.
    mutating func checkItemOrder(of channel: Node) {
        guard wants(.misplacedItem) else { return }
        var item: Node?
        for child in channel.children {
            let name = child.name
            if name == "item" {
                item = child
            } else if let misplaced = item, RSS.metadata.contains(name) {
                report(.misplacedItem, at: misplaced, detail: name)
                item = nil
            }
        }
    }

    /// Reports a channel that does not say what language it is in.
    mutating func checkChannelLanguage(of channel: Node) {
        guard channel.child("language") == nil, channel.child("dc:language") == nil else { return }
        if format.version == "0.91", !follows(.w3c) { return reportMissing(.missingElement, "language", in: channel) }
        if channel.language?.isEmpty ?? true { reportMissing(.missingDCLanguage, "language", in: channel) }
    }

    /// Looks at the link to the feed itself.
    mutating func checkSelfLink(of channel: Node) {
        let own = channel.children("atom:link").filter { $0.attribute("rel") == "self" }
        for link in own { checkSelf(link, .selfDoesntMatchLocation) }
        guard own.isEmpty, format.version == "2.0" else { return }
        let fix = address.flatMap { address -> Fix? in
            guard IRI.isAbsolute(address) else { return nil }
            let end = channel.tagRange.upperBound
            let link =
                "<atom:link xmlns:atom=\"\(XMLNamespace.atom.uri)\" href=\"\(XMLText.escaped(address))\" rel=\"self\" type=\"application/rss+xml\"/>"
            return Fix("add the link to the feed itself", [Fix.Edit(end..<end, link)])
        }
        report(.missingAtomSelfLink, at: channel, fix: fix)
    }

    /// Reports identifiers that several items have.
    mutating func checkIdentifiers(of channel: Node) {
        var seen: Set<SpelledValue> = []
        for item in channel.children where item.name == "item" {
            for guid in item.children where guid.name == "guid" {
                let value = Value(guid, guid.text)
                if !value.text.isEmpty, !seen.insert(SpelledValue(value.text)).inserted {
                    report(.duplicateValue, value)
                }
            }
        }
    }

    /// Reports values that occur more than once; `key` says what is the same, and is `nil` for what is not looked at.
    mutating func checkUnique(_ nodes: [Node], by key: (Value) -> String?) {
        var seen: Set<SpelledValue> = []
        for node in nodes {
            let value = Value(node, node.text)
            guard let key = key(value), !seen.insert(SpelledValue(key)).inserted else { continue }
            report(.duplicateValue, value)
        }
    }

    /// Reports elements of other namespaces that mean what an element of RSS beside them means, once each.
    mutating func checkDuplicates(in node: Node, _ pairs: [String: String], _ rule: Rule) {
        var seen: [String] = []
        for child in node.children where child.owner != .nobody && child.owner != .format {
            let name = child.name
            guard let core = pairs[name], !seen.contains(name) else { continue }
            seen.append(name)
            guard node.child(core) != nil else { continue }
            report(
                rule, at: child, element: node.name, parent: node.parent?.name ?? "root", value: core, detail: name)
        }
    }

    /// Reports elements that are younger than the document says that it is.
    mutating func checkVersion(of node: Node, _ versions: [String: String]) {
        guard format.version.hasPrefix("0."), !follows(.w3c) else { return }
        for child in node.children {
            guard let version = versions[child.name], version > format.version else { continue }
            report(.elementOfLaterVersion, at: child, value: format.version, detail: version)
        }
    }

    /// Looks at what an item has and has not, and at what says what its description says.
    mutating func checkParts(of item: Node) {
        var hasTitle = false
        var hasDescription = false
        var hasGUID = false
        var others: [Node] = []
        for child in item.children {
            switch child.name {
            case "title": hasTitle = true
            case "description": hasDescription = true
            case "guid": hasGUID = true
            case "slash:comments": checkBuildDate(of: item, child)
            case "content:encoded":
                guard !hasDescription else { continue }
                report(.needDescriptionBeforeContent, at: child, element: item.name, parent: item.parent?.name)
            case "atom:content": if child.attribute("src") == nil { others.append(child) }
            default:
                guard child.isXHTMLBody else { continue }
                others.append(child)
                checkXHTML(in: child, of: child)
            }
        }
        for other in others where hasDescription || follows(.w3c) {
            report(.duplicateDescriptionSemantics, at: other, element: other.isXHTMLBody ? "xhtml:body" : nil)
        }
        if !hasTitle, !hasDescription { report(.itemMustContainTitleOrDescription, at: item) }
        if !hasGUID, format.version.hasPrefix("2.") { reportMissing(.missingGUID, "guid", in: item) }
    }

    /// Whether one knows when the comments of an item were counted.
    private mutating func checkBuildDate(of item: Node, _ comments: Node) {
        let offset = notes.buildDateOffset ?? item.parent?.child("lastBuildDate")?.offset ?? .max
        notes.buildDateOffset = offset
        guard follows(.w3c) ? offset > item.offset : offset == .max else { return }
        report(.slashDate, at: comments, element: item.name, parent: item.parent?.name)
    }

    /// Compares the picture's title and link with those of the channel.
    mutating func checkImage(_ image: Node) {
        // Each look at the channel takes as long as the channel is; a good one has one image.
        guard let channel = image.parent, notes.comparedImages < 4 else { return }
        notes.comparedImages += 1
        for (name, rule) in [("title", Rule.imageTitleDoesntMatch), ("link", .imageLinkDoesntMatch)] {
            guard let own = image.child(name), let other = channel.child(name) else { continue }
            // The W3C validator knows of the channel only what stands before the image.
            if follows(.w3c), other.offset > image.offset { continue }
            let value = Value(own, own.text)
            let expected = other.text.trimmed
            if expected.isEmpty || value.text.utf8.elementsEqual(expected.utf8) { continue }
            report(rule, value)
        }
    }

    /// Looks at the document type, which RSS 0.91 alone has.
    mutating func checkDocumentType(of root: Node) {
        let source = document.source
        guard let start = source.find("<!DOCTYPE", from: 0, to: root.offset),
            source.find("-//Netscape Communications//DTD RSS 0.91//EN", from: start, to: root.offset) != nil
        else {
            return checkProfileVersion(of: root)
        }
        let old: StaticString = "http://my.netscape.com/publish/formats/rss-0.91.dtd"
        if let place = source.find(old, from: start, to: root.offset) {
            let range = place..<place + old.utf8CodeUnitCount
            let fix = Fix(
                "name the copy that is still there", [Fix.Edit(range, "http://www.rssboard.org/rss-0.91.dtd")])
            report(.deprecatedDTD, bytes: range, value: old.description, fix: fix)
        }
        if format.version != "0.91", root.attribute("version") != nil {
            report(.invalidDoctype, at: root, .attribute("version"), value: format.version)
        }
    }

    /// The profile of the RSS Advisory Board is about RSS 2.0.
    private mutating func checkProfileVersion(of root: Node) {
        guard follows(.rssProfile), format.version.hasPrefix("0.") else { return }
        report(.obsoleteVersion, at: root, .attribute("version"), value: format.version)
    }
}

/// A text that is the same only where it is spelled the same, byte by byte.
struct SpelledValue: Hashable {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }
}

extension Node {
    /// Whether it is a page's `body` in XHTML.
    var isXHTMLBody: Bool { localName == "body" && namespace == XMLNamespace.xhtml.uri }
}
