internal import Syndicate
internal import SyndicateXML

/// Reads OPML 1 and 2, subscription lists above all.
///
/// An outline that leads somewhere or has none below it is an entry; one with others below it is a category of these.
struct OPMLReader: FeedReader {
    private(set) var metadata = FeedMetadata()
    /// The outlines that are open and hold others.
    private var folders: [Category] = []
    /// The outline that was closed last, with nothing behind it: another of the same name would be taken for it.
    private var closed: Category?
    /// Whether the current event was not looked at yet.
    private var isPending = false

    static func names() -> XMLNames { XMLNames(OPMLTag.classify) }

    init(_ xml: inout XMLReader) {
        metadata.extensions.attributes = xml.allAttributes.filter { !($0.namespace.isEmpty && $0.name == "version") }
    }

    mutating func next(_ xml: inout XMLReader, skipsEntries: Bool) throws(XMLReaderError) -> Entry? {
        while true {
            let event = isPending ? xml.event : try xml.next()
            isPending = false
            switch event {
            case .start:
                switch OPMLTag(rawValue: xml.tag) ?? .unknown {
                case .head, .body: continue
                case .outline:
                    if let entry = try outline(&xml), !skipsEntries { return entry }
                default: try head(&xml)
                }
            case .end: if xml.tag == OPMLTag.outline.rawValue { closed = folders.popLast() }
            case .endOfDocument: return nil
            case .text, .instruction: continue
            }
        }
    }

    // MARK: Head

    private mutating func head(_ xml: inout XMLReader) throws(XMLReaderError) {
        let tag = OPMLTag(rawValue: xml.tag) ?? .unknown
        let element = try xml.element()
        let text = element.text.trimmingXMLSpace()
        let exact = tag == .dateCreated || tag == .dateModified ? Self.exactDate(of: element, text) : nil
        guard element.attributes.isEmpty || exact != nil, element.elements.isEmpty, !text.isEmpty,
            fill(tag, exact ?? text)
        else {
            metadata.extensions.elements.append(element)
            return
        }
        for date in [metadata.published, metadata.updated] where date?.unparsed == text {
            xml.report(.warning, "invalid-date", "\"\(text)\" is not a date that can be read")
        }
    }

    /// Puts a text into its field; gives whether there is one, and it was empty.
    private mutating func fill(_ tag: OPMLTag, _ text: String) -> Bool {
        func owner(_ field: WritableKeyPath<Person, String?>) -> Bool {
            if metadata.authors.isEmpty { metadata.authors = [Person()] }
            guard metadata.authors[0][keyPath: field] == nil else { return false }
            metadata.authors[0][keyPath: field] = text
            return true
        }
        switch tag {
        case .title where metadata.title == nil: metadata.title = TextConstruct(text)
        case .dateCreated where metadata.published == nil: metadata.published = Self.date(text)
        case .dateModified where metadata.updated == nil: metadata.updated = Self.date(text)
        case .ownerName: return owner(\.name)
        case .ownerEmail: return owner(\.email)
        case .ownerId: return owner(\.uri)
        default: return false
        }
        return true
    }

    /// The date that an element's only attribute, our own, spells as exactly as it was known; it must be that of the text.
    private static func exactDate(of element: ExtensionElement, _ text: String) -> String? {
        guard element.attributes.count == 1, let mark = element.attributes.first, mark.isOwn("value") else {
            return nil
        }
        return isExact(mark.value, of: date(text)) ? mark.value : nil
    }

    private static func isExact(_ text: String, of rounded: Timestamp) -> Bool {
        let exact = date(text)
        return exact.isParsed && rounded.isParsed && exact.seconds == rounded.seconds
    }

    private static func date(_ text: String) -> Timestamp { Timestamp(lenient: text) ?? Timestamp(unparsed: text) }

    // MARK: Outlines

    /// Reads an outline whole and gives the entry that it is, or opens it and gives `nil`.
    private mutating func outline(_ xml: inout XMLReader) throws(XMLReaderError) -> Entry? {
        let leads =
            xml.attribute(tag: OPMLTag.xmlURLAttribute) != nil || xml.attribute(tag: OPMLTag.urlAttribute) != nil
        let folder = leads ? nil : folder(of: xml)
        var entry = entry(of: xml)
        if let folder {
            // Only what comes next tells whether there are others below it.
            while try xml.next() == .text || xml.event == .instruction {}
            if xml.event == .start, xml.tag == OPMLTag.outline.rawValue {
                folders.append(folder)
                closed = nil
                isPending = true
                return nil
            }
            while xml.event == .start {
                entry.extensions.elements.append(try xml.element())
                while try xml.next() == .text || xml.event == .instruction {}
            }
        } else {
            while try xml.nextChild() { entry.extensions.elements.append(try xml.element()) }
        }
        closed = nil
        return entry
    }

    private func folder(of xml: borrowing XMLReader) -> Category {
        var folder = Category(outline: xml.attribute(tag: OPMLTag.textAttribute), within: folders.last)
        folder.extensions.attributes = xml.allAttributes.filter { !($0.namespace.isEmpty && $0.name == "text") }
        guard var last = closed else { return folder }
        // Beside one of the same name and attributes the number tells them apart.
        var number = 2
        if let index = last.extensions.attributes.firstIndex(where: \.isOrdinal) {
            number = (Int(last.extensions.attributes[index].value) ?? 1) + 1
            last.extensions.attributes.remove(at: index)
        }
        if last == folder {
            let own = XMLNamespace.syndicate
            folder.extensions.attributes.append(
                ExtensionAttribute(namespace: own.uri, name: "ordinal", prefix: own.prefix, value: String(number)))
        }
        return folder
    }

    private func entry(of xml: borrowing XMLReader) -> Entry {
        var entry = Entry()
        var kept: [ExtensionAttribute] = []
        let all = xml.allAttributes
        let feed = xml.attribute(tag: OPMLTag.xmlURLAttribute)
        let address = feed == nil ? xml.attribute(tag: OPMLTag.urlAttribute) : nil
        // An outline without text is written with an empty one.
        let text = xml.attribute(tag: OPMLTag.textAttribute).flatMap { $0.isEmpty ? nil : $0 }
        let title = xml.attribute(tag: OPMLTag.titleAttribute)
        entry.title = (text ?? title.flatMap { $0.isEmpty ? nil : $0 }).map { TextConstruct($0) }
        for index in all.indices {
            let value = all[index].value
            switch OPMLTag(rawValue: max(xml.attributeTag(index), 0)) ?? .unknown {
            case .textAttribute, .xmlURLAttribute: continue
            case .titleAttribute where feed != nil && value == text: continue
            case .titleAttribute where text == nil && !value.isEmpty: continue
            case .typeAttribute where value == (feed != nil ? "rss" : address != nil ? "link" : nil): continue
            case .urlAttribute where feed == nil: continue
            case .htmlURLAttribute where feed != nil: entry.links.insert(Link(value, type: "text/html"), at: 0)
            case .descriptionAttribute: entry.summary = TextConstruct(value)
            case .languageAttribute: entry.language = value
            case .createdAttribute where !value.isEmpty:
                entry.published = Self.date(value)
                if entry.published?.isParsed == false {
                    xml.report(.warning, "invalid-date", "\"\(value)\" is not a date that can be read")
                }
            case .categoryAttribute:
                for term in value.utf8.split(separator: UInt8(ascii: ",")) {
                    let term = String(term)?.trimmingXMLSpace() ?? ""
                    if !term.isEmpty { entry.categories.append(Category(term)) }
                }
            default: kept.append(all[index])
            }
        }
        if let index = kept.firstIndex(where: { $0.isOwn("created") }), let rounded = entry.published,
            Self.isExact(kept[index].value, of: rounded)
        {
            entry.published = Self.date(kept[index].value)
            kept.remove(at: index)
        }
        if let feed { entry.links.append(Link(feed, type: Self.mediaType(of: xml))) }
        if let address { entry.links.append(Link(address)) }
        entry.categories = folders + entry.categories
        // The order of attributes says nothing; it is that in which they are written again.
        for name in ["type", "title"] {
            guard let index = kept.firstIndex(where: { $0.name == name && $0.namespace.isEmpty }) else { continue }
            kept.insert(kept.remove(at: index), at: 0)
        }
        entry.extensions.attributes = kept
        return entry
    }

    /// The media type of the feed that an outline is about, by its version or type.
    private static func mediaType(of xml: borrowing XMLReader) -> String {
        for tag in [OPMLTag.versionAttribute, .typeAttribute] {
            let word = xml.attribute(tag: tag)?.lowercased() ?? ""
            if word.contains("atom") { return "application/atom+xml" }
            if word.contains("json") { return "application/feed+json" }
        }
        return "application/rss+xml"
    }
}

extension XMLReader {
    fileprivate func attribute(tag: OPMLTag) -> String? { attribute(tag: tag.rawValue) }
}

extension ExtensionAttribute {
    fileprivate var isOrdinal: Bool { name == "ordinal" && namespace == XMLNamespace.syndicate.uri }
}

extension ExtensionAttribute {
    /// Whether it is Syndicate's own of that name.
    fileprivate func isOwn(_ name: String) -> Bool { namespace == XMLNamespace.syndicate.uri && self.name == name }
}
