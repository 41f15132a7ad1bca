internal import Syndicate
internal import SyndicateXML

// Identifiers, dates, addresses and attributes: what has no content but text.
extension AtomReader {
    // MARK: Attributes

    /// Whether an exporter made the element up because Atom wants one, so that nothing was said.
    func isDerived(_ xml: borrowing XMLReader) -> Bool {
        xml.attributeCount > 0 && xml.attribute(tag: .ownDerived) == "true"
    }

    /// The current tag's own language, as it was before Atom's rules were applied to it.
    func ownLanguage(of xml: borrowing XMLReader) -> String? {
        xml.attributeCount == 0 ? nil : xml.attribute(tag: .ownLang) ?? xml.ownLanguage
    }

    /// The attributes of the current tag that are not known in this place.
    ///
    /// - Parameters:
    ///   - includesXML: Whether `xml:base` and `xml:lang` have no field here.
    ///   - element: The local name of the leaf that the attributes stand on.
    func foreign(
        _ xml: borrowing XMLReader, known: AtomTagSet, includesXML: Bool = false, element: String? = nil
    ) -> [ExtensionAttribute] {
        if xml.attributeCount == 0 { return [] }
        var result: [ExtensionAttribute] = []
        for index in 0..<xml.attributeCount {
            let tag = xml.attributeTag(index)
            if tag < 0 ? !includesXML : known.contains(tag) { continue }
            result.append(attribute(index, of: xml, element: element))
        }
        return result
    }

    /// An attribute that has no field; one that an exporter had to put into our own namespace goes back to none.
    func attribute(_ index: Int, of xml: borrowing XMLReader, element: String? = nil) -> ExtensionAttribute {
        let name = xml.attributeName(index)
        let isOwn = name.namespace == XMLNamespace.syndicate.uri
        return ExtensionAttribute(
            namespace: isOwn ? "" : name.namespace, name: name.local, prefix: isOwn ? nil : name.prefix,
            value: xml.attributeValue(index), element: element)
    }

    /// Keeps the attributes of a leaf, which has no place for them, under the name that the leaf has in Atom 1.0.
    func keepAttributes(
        of xml: borrowing XMLReader, known: AtomTagSet = [], includesXML: Bool = true, in extensions: inout Extensions
    ) {
        if xml.attributeCount == 0 { return }
        let name =
            switch xml.name.local {
            case "tagline": "subtitle"
            case "copyright": "rights"
            case "modified": "updated"
            case "issued": "published"
            case "url", "homepage": "uri"
            case let local: local
            }
        let foreign = foreign(xml, known: known, includesXML: includesXML, element: name)
        if !foreign.isEmpty { extensions.attributes += foreign }
    }

    // MARK: What has no field

    /// Keeps an element whole; those that an exporter had to wrap come out again.
    func keep(_ xml: inout XMLReader, in extensions: inout Extensions) throws(XMLReaderError) {
        let isWrapped = xml.tag == AtomTag.ownKept.rawValue
        let element = try xml.element()
        if isWrapped {
            extensions.elements += element.elements
        } else {
            extensions.elements.append(element)
        }
    }

    // MARK: Leaves

    /// The text of the current element without white space around it.
    func plainText(_ xml: inout XMLReader) throws(XMLReaderError) -> String {
        try xml.elementText().trimmingXMLSpace()
    }

    func identifier(
        _ xml: inout XMLReader, _ field: inout Identifier?, _ extensions: inout Extensions
    ) throws(XMLReaderError) {
        guard field == nil else {
            extensions.elements.append(try repeated(&xml))
            return
        }
        keepAttributes(of: xml, known: [.ownPermalink], in: &extensions)
        let isPermalink = xml.attribute(tag: .ownPermalink).map { $0 == "true" }
        let value = try plainText(&xml)
        if !value.isEmpty { field = Identifier(value, isPermalink: isPermalink) }
    }

    /// What an exporter had to turn into an IRI to write it as an `id`, as it was.
    func original(
        _ xml: inout XMLReader, _ field: inout Identifier?, _ extensions: inout Extensions
    ) throws(XMLReaderError) {
        let element = try xml.element()
        if let identifier = field, element.attributes.isEmpty, element.elements.isEmpty {
            let text = element.text
            // A feed's own identifier is made from itself, those within it from the feed's.
            let isMade = [text, metadata.identity.value].contains {
                UUIDv5($0 + "\n" + text).urn == identifier.value
            }
            if identifier.value != text, isMade || IRI.repaired(text) == identifier.value {
                field = Identifier(text, isPermalink: identifier.isPermalink)
                return
            }
        }
        extensions.elements.append(element)
    }

    /// An address: as written, or resolved where the element has a base of its own.
    func address(
        _ xml: inout XMLReader, _ field: inout String?, _ extensions: inout Extensions
    ) throws(XMLReaderError) {
        guard field == nil else {
            extensions.elements.append(try repeated(&xml))
            return
        }
        let base = xml.ownBase == nil ? nil : xml.base
        let written = xml.attribute(tag: .ownValue)
        keepAttributes(of: xml, known: [.ownValue], includesXML: false, in: &extensions)
        let value = try plainText(&xml)
        field = written ?? base.map { IRI.resolve(value, against: $0) } ?? value
    }

    // MARK: Dates (section 3.3)

    /// The first date that can be read fills the field; one that cannot keeps its spelling there until then.
    func date(
        _ xml: inout XMLReader, _ field: inout Timestamp?, _ extensions: inout Extensions
    ) throws(XMLReaderError) {
        guard field?.isParsed != true else {
            extensions.elements.append(try repeated(&xml))
            return
        }
        let name = xml.name
        if field == nil { keepAttributes(of: xml, in: &extensions) }
        let text = try plainText(&xml)
        if text.isEmpty { return }
        if let exact = Timestamp(rfc3339: text.utf8.span) ?? Timestamp(lenient: text.utf8.span) {
            if let former = field?.unparsed {
                extensions.elements.append(
                    ExtensionElement(namespace: name.namespace, name: name.local, prefix: name.prefix, text: former))
            }
            field = exact
        } else {
            xml.report(.warning, "invalid-date", "\"\(text)\" is not a date that can be read")
            if field == nil {
                field = Timestamp(unparsed: text)
            } else {
                extensions.elements.append(
                    ExtensionElement(namespace: name.namespace, name: name.local, prefix: name.prefix, text: text))
            }
        }
    }

    /// A date in the spelling that RFC 3339 does not have, beside which the element of Atom holds a stand-in.
    func spelledDate(
        _ xml: inout XMLReader, _ field: inout Timestamp?, _ extensions: inout Extensions
    ) throws(XMLReaderError) {
        let element = try xml.element()
        let text = element.text
        let date = Timestamp(iso8601: text) ?? Timestamp(unparsed: text)
        let says = field.map { date.isParsed && $0.rfc3339 == date.rfc3339 } ?? true
        if says, element.attributes.isEmpty, element.elements.isEmpty {
            field = date
        } else {
            extensions.elements.append(element)
        }
    }

    /// An element that came before, whole.
    private func repeated(_ xml: inout XMLReader) throws(XMLReaderError) -> ExtensionElement {
        xml.report(.warning, "duplicate-element", "there is more than one \(xml.name.local)")
        return try xml.element()
    }
}
