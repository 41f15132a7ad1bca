internal import Syndicate
internal import SyndicateXML

/// Reads the Channel Definition Format (W3C note of 10 March 1997), whose names are written in any case.
///
/// Items of a channel within the channel are entries as all others, with the inner channel as an outline around them.
struct CDFReader: FeedReader {
    private enum Tag: Int {
        case unknown = 0
        case channel, item, title, abstract, logo, a
        case hrefAttribute, lastModifiedAttribute, baseAttribute, selfAttribute, styleAttribute
    }

    private(set) var metadata = FeedMetadata()
    /// The channels that are open within the root.
    private var inner: [Category] = []

    static func names() -> XMLNames {
        XMLNames { name in
            let tag: Tag =
                switch (name.local.lowercased(), name.prefix == nil) {
                case ("channel", false): .channel
                case ("item", false): .item
                case ("title", false): .title
                case ("abstract", false): .abstract
                case ("logo", false): .logo
                case ("a", false): .a
                case ("href", true): .hrefAttribute
                case ("lastmod", true): .lastModifiedAttribute
                case ("base", true): .baseAttribute
                case ("self", true): .selfAttribute
                case ("style", true): .styleAttribute
                default: .unknown
                }
            return tag.rawValue
        }
    }

    init(_ xml: inout XMLReader) {
        metadata.base = xml.attribute(tag: Tag.baseAttribute.rawValue) ?? xml.documentBase
        metadata.updated = Self.date(xml)
        if let href = xml.attribute(tag: Tag.hrefAttribute.rawValue) {
            metadata.links.append(Self.link(href, base: metadata.base))
        }
        if let address = xml.attribute(tag: Tag.selfAttribute.rawValue) {
            metadata.links.append(Self.link(address, rel: "self", base: metadata.base))
        }
        metadata.extensions.attributes = Self.attributes(xml)
    }

    mutating func next(_ xml: inout XMLReader, skipsEntries: Bool) throws(XMLReaderError) -> Entry? {
        while true {
            guard try xml.nextChild() else {
                if inner.popLast() == nil { return nil }
                continue
            }
            switch Tag(rawValue: xml.tag) {
            case .channel:
                var channel = Category(outline: nil, within: inner.last)
                channel.extensions.attributes = xml.allAttributes
                inner.append(channel)
            case .item:
                let entry = try item(&xml)
                if !skipsEntries { return entry }
            case .title where inner.last?.label == nil && !inner.isEmpty:
                let text = try xml.elementText().trimmingXMLSpace()
                let attributes = inner.removeLast().extensions.attributes
                var channel = Category(outline: text, within: inner.last)
                channel.extensions.attributes = attributes
                inner.append(channel)
            case .title where metadata.title == nil: metadata.title = TextConstruct(try Self.text(&xml))
            case .abstract where metadata.subtitle == nil && inner.isEmpty:
                metadata.subtitle = TextConstruct(try Self.text(&xml))
            case .logo where inner.isEmpty: try logo(&xml)
            case .a
            where metadata.links.isEmpty && inner.isEmpty && xml.attribute(tag: Tag.hrefAttribute.rawValue) != nil:
                let href = xml.attribute(tag: Tag.hrefAttribute.rawValue) ?? ""
                metadata.links.append(Self.link(href, base: metadata.base))
                try xml.skipElement()
            default: metadata.extensions.elements.append(try xml.element())
            }
        }
    }

    private mutating func logo(_ xml: inout XMLReader) throws(XMLReaderError) {
        let style = xml.attribute(tag: Tag.styleAttribute.rawValue)?.lowercased()
        let element = try xml.element()
        let href = element.attributes.first { $0.name.lowercased() == "href" }?.value
        if style == "icon", metadata.icon == nil, let href {
            metadata.icon = href
        } else if metadata.logo == nil, style?.hasPrefix("image") ?? true, let href {
            metadata.logo = href
        } else {
            metadata.extensions.elements.append(element)
        }
    }

    private func item(_ xml: inout XMLReader) throws(XMLReaderError) -> Entry {
        var entry = Entry()
        if let href = xml.attribute(tag: Tag.hrefAttribute.rawValue) {
            entry.links.append(Self.link(href, base: metadata.base))
        }
        entry.updated = Self.date(xml)
        entry.categories = inner
        entry.extensions.attributes = Self.attributes(xml)
        while try xml.nextChild() {
            switch Tag(rawValue: xml.tag) {
            case .title where entry.title == nil: entry.title = TextConstruct(try Self.text(&xml))
            case .abstract where entry.summary == nil: entry.summary = TextConstruct(try Self.text(&xml))
            case .a where entry.links.isEmpty && xml.attribute(tag: Tag.hrefAttribute.rawValue) != nil:
                let href = xml.attribute(tag: Tag.hrefAttribute.rawValue) ?? ""
                entry.links.append(Self.link(href, base: metadata.base))
                try xml.skipElement()
            default: entry.extensions.elements.append(try xml.element())
            }
        }
        return entry
    }

    // MARK: Values

    private static func text(_ xml: inout XMLReader) throws(XMLReaderError) -> String {
        try xml.elementText().trimmingXMLSpace()
    }

    private static func link(_ href: String, rel: String? = nil, base: String?) -> Link {
        var link = Link(href, rel: rel)
        link.resolved = base.map { IRI.resolve(href, against: $0) }.flatMap { $0 == href ? nil : $0 }
        return link
    }

    private static func date(_ xml: borrowing XMLReader) -> Timestamp? {
        guard let text = xml.attribute(tag: Tag.lastModifiedAttribute.rawValue), !text.isEmpty else { return nil }
        if let date = Timestamp(lenient: text) { return date }
        xml.report(.warning, "invalid-date", "\"\(text)\" is not a date that can be read")
        return Timestamp(unparsed: text)
    }

    /// The attributes that have no field.
    private static func attributes(_ xml: borrowing XMLReader) -> [ExtensionAttribute] {
        xml.foreignAttributes
    }
}
