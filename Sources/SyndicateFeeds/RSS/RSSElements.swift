internal import Syndicate
internal import SyndicateXML

// Elements that stand in the channel and in items. Each is called at the element's start and goes to its end.

extension XMLReader {
    /// The whole element as a tree, with the namespace that views look for where the source has misspelled it.
    mutating func rssElement() throws(XMLReaderError) -> ExtensionElement {
        let isVariant = tag & RSSNames.variant != 0
        var element = try element()
        if isVariant { element.canonicalise() }
        return element
    }

    /// Keeps the attributes of the current element that have no place in a field.
    ///
    /// - Parameters:
    ///   - known: Those that have.
    ///   - element: The leaf that they stand on; `nil` for the object's own element.
    ///   - hasScope: Whether `xml:base` and `xml:lang` have a place, too.
    func rssAttributes(
        but known: RSSAttributes, of element: String?, into extensions: inout Extensions, hasScope: Bool = false
    ) {
        for index in 0..<attributeCount {
            let tag = attributeTag(index)
            if known.contains(tag & (RSSNames.variant - 1)) && tag > 0 || tag < 0 && hasScope { continue }
            let name = attributeName(index)
            extensions.attributes.append(
                ExtensionAttribute(
                    namespace: name.namespace, name: name.local, prefix: name.prefix, value: attributeValue(index),
                    element: element))
        }
    }

    /// Text for people; `nil` where there is none.
    mutating func rssConstruct(
        _ element: String, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> TextConstruct? {
        guard attributeCount > 0 else {
            let text = try rssText()
            return text.value.utf8.isEmpty ? nil : TextConstruct(text.construct)
        }
        var result = TextConstruct("")
        let count = extensions.attributes.count
        let kind = attribute(tag: RSSTag.kind.rawValue)
        rssScope(&result.base, &result.language, [.kind], of: element, &extensions)
        let text = try rssText()
        switch kind {
        case "text": result.value = .text(text.value)
        case "html": result.value = .html(text.value)
        default: result.value = text.construct
        }
        if !text.value.utf8.isEmpty { return result }
        extensions.keepEmptyLeaf(element, attributesFrom: count)
        return nil
    }

    /// HTML of an item; `nil` where there is none.
    mutating func rssBody(
        _ element: String, _ origin: Content.Origin, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> Content? {
        guard attributeCount > 0 else {
            let text = try rssText()
            return text.value.utf8.isEmpty ? nil : Content(.html(text.value), origin: origin)
        }
        var result = Content(.html(""), origin: origin)
        let count = extensions.attributes.count
        rssScope(&result.base, &result.language, [.kind], of: element, &extensions)
        let text = try rssText()
        result.value = .html(text.value)
        if !text.value.utf8.isEmpty { return result }
        extensions.keepEmptyLeaf(element, attributesFrom: count)
        return nil
    }

    /// Takes `xml:base` and `xml:lang` of the current element; a language that is none stays among its attributes.
    private func rssScope(
        _ base: inout String?, _ language: inout String?, _ known: RSSAttributes, of element: String,
        _ extensions: inout Extensions
    ) {
        base = ownBase
        language = ownLanguage
        rssAttributes(but: known, of: element, into: &extensions, hasScope: true)
        guard let tag = language, !RSSText.isLanguage(tag) else { return }
        language = nil
        extensions.attributes.append(
            ExtensionAttribute(
                namespace: XMLNamespace.xml.uri, name: "lang", prefix: "xml", value: tag, element: element))
    }

    /// A person in one text; `nil` where there is none.
    mutating func rssPerson() throws(XMLReaderError) -> Person? {
        var attributes = Extensions()
        if attributeCount > 0 { rssAttributes(but: [], of: nil, into: &attributes) }
        guard let text = try rssText().present else { return nil }
        var person = Person(mailbox: text)
        person.extensions = attributes
        return person
    }

    /// A subject; `nil` where there is none.
    mutating func rssCategory() throws(XMLReaderError) -> Category? {
        guard attributeCount > 0 else {
            return try rssText().present.map { Category($0) }
        }
        var category = Category("")
        category.scheme = attribute(tag: RSSTag.domain.rawValue)
        category.label = attribute(tag: RSSTag.label.rawValue)
        let term = attribute(tag: RSSTag.term.rawValue)
        rssAttributes(but: [.domain, .label, .term], of: nil, into: &category.extensions)
        let text = try rssText()
        category.term = term ?? text.value
        if term != nil, category.label == nil { category.label = text.value }
        return category
    }

    /// An address, as it can be followed; `nil` where there is none.
    mutating func rssAddress(
        _ element: String, _ addresses: RSSAddresses, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> String? {
        let count = extensions.attributes.count
        if attributeCount > 0 { rssAttributes(but: [], of: element, into: &extensions) }
        guard let text = try rssText().present else {
            extensions.keepEmptyLeaf(element, attributesFrom: count)
            return nil
        }
        return addresses.address(text, self)
    }

    /// Where an item comes from.
    mutating func rssSource(
        _ addresses: RSSAddresses, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> Source {
        let url = addresses.address(RSSText.trimmed(attribute(tag: RSSTag.url.rawValue) ?? ""), self)
        rssAttributes(but: [.url], of: "source", into: &extensions)
        var metadata = FeedMetadata()
        metadata.title = try rssText().present.map { TextConstruct($0) }
        metadata.links = [Link(url, rel: "self")]
        return Source(metadata)
    }
}

extension Extensions {
    /// Gives the attributes from `count` on back to their leaf, which holds nothing and so fills no field.
    mutating func keepEmptyLeaf(_ name: String, attributesFrom count: Int) {
        guard attributes.count > count else { return }
        let namespace: XMLNamespace? =
            switch name {
            case "rights": .dublinCore
            case "encoded": .content
            case "updated": .atom
            default: nil
            }
        var leaf = ExtensionElement(namespace: namespace?.uri ?? "", name: name, prefix: namespace?.prefix)
        leaf.attributes = attributes[count...].map { attribute in
            var attribute = attribute
            attribute.element = nil
            return attribute
        }
        attributes.removeSubrange(count...)
        elements.append(leaf)
    }
}

extension [Link] {
    /// Adds the page that RSS's `link` names: before other alternates, and as one of them where that names the same page.
    ///
    /// - Parameter shown: The text of the element, where `written` is what the source said before it was made absolute.
    mutating func addPage(_ written: String, shown: String, base: String?) {
        for link in self where link.isRelation("alternate") {
            if RSSAddresses.isSame(link.href, written) || RSSAddresses.isSame(link.address, shown) { return }
        }
        var link = Link(written, rel: "alternate")
        link.resolved = RSSAddresses.resolved(written, base: base)
        insert(link, at: firstIndex { $0.isRelation("alternate") } ?? count)
    }

    /// Adds a link, in the place of RSS's `link` where it says more of the same page.
    mutating func add(_ link: Link) {
        if link.isRelation("alternate"),
            let index = firstIndex(where: { $0.isRelation("alternate") && RSSAddresses.isSame($0.href, link.href) }),
            self[index] == { var plain = Link(link.href, rel: "alternate"); plain.resolved = link.resolved; return plain }()
        {
            self[index] = link
        } else {
            append(link)
        }
    }
}

extension ExtensionElement {
    /// Gives the element, and all below it in the same namespace, the namespace that views look for.
    mutating func canonicalise() {
        guard let canonical = RSSNames.canonical(namespace) else { return }
        replace(namespace, by: canonical)
    }

    private mutating func replace(_ old: String, by new: String) {
        if namespace == old { namespace = new }
        for index in attributes.indices where attributes[index].namespace == old { attributes[index].namespace = new }
        for index in children.indices {
            guard case .element(var child) = children[index] else { continue }
            child.replace(old, by: new)
            children[index] = .element(child)
        }
    }
}
