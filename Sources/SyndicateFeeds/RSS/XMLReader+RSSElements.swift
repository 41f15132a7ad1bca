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
        (result.base, result.language) = rssScope([.kind], of: element, &extensions)
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
        (result.base, result.language) = rssScope([.kind], of: element, &extensions)
        let text = try rssText()
        result.value = .html(text.value)
        if !text.value.utf8.isEmpty { return result }
        extensions.keepEmptyLeaf(element, attributesFrom: count)
        return nil
    }

    /// Takes `xml:base` and `xml:lang` of the current element; a language that is none stays among its attributes.
    private func rssScope(
        _ known: RSSAttributes, of element: String, _ extensions: inout Extensions
    ) -> (base: String?, language: String?) {
        rssAttributes(but: known, of: element, into: &extensions, hasScope: true)
        guard let tag = ownLanguage, !LanguageTag.hasForm(tag) else { return (ownBase, ownLanguage) }
        extensions.attributes.append(
            ExtensionAttribute(
                namespace: XMLNamespace.xml.uri, name: "lang", prefix: "xml", value: tag, element: element))
        return (ownBase, nil)
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
