internal import Syndicate
internal import SyndicateXML

// RFC 4287, sections 3.2, 4.2.2 and 4.2.4; RFC 6721.
extension AtomReader {
    /// An author or contributor; `nil` where nothing is said of one.
    func person(_ xml: inout XMLReader) throws(XMLReaderError) -> Person? {
        var person = Person()
        let hasOwnBase = xml.ownBase != nil
        let isNameless = xml.attribute(tag: .ownDerived) == "name"
        person.extensions.attributes = foreign(xml, known: [.ownDerived], includesXML: true)
        var stray = ""
        loop: while true {
            switch try xml.next() {
            case .start: try readPart(of: &person, hasOwnBase: hasOwnBase, &xml)
            case .text: if stray.isEmpty { stray = xml.text.trimmingXMLSpace() }
            case .end, .endOfDocument: break loop
            case .instruction: continue
            }
        }
        if isNameless { person.name = nil }
        if person.name == nil, !stray.isEmpty {
            xml.report(.warning, "missing-name", "the name of a person stands outside of the element name")
            person.name = stray
        }
        let isKnown =
            person.name != nil || person.email != nil || person.uri != nil || person.avatar != nil
            || person.role != nil || !person.extensions.isEmpty
        return isKnown ? person : nil
    }

    private func readPart(
        of person: inout Person, hasOwnBase: Bool, _ xml: inout XMLReader
    ) throws(XMLReaderError) {
        /// The text of a leaf; `nil` where it is empty, or there was one before.
        func leaf(after former: String?) throws(XMLReaderError) -> String? {
            guard former == nil else {
                person.extensions.elements.append(try xml.element())
                return nil
            }
            keepAttributes(of: xml, in: &person.extensions)
            let text = try plainText(&xml)
            return text.isEmpty ? nil : text
        }
        switch native(xml.tag) {
        case .name: if let name = try leaf(after: person.name) { person.name = name }
        case .email, .ownEmail: if let email = try leaf(after: person.email) { person.email = email }
        case .uri:
            let base = hasOwnBase || xml.ownBase != nil ? xml.base : nil
            if let uri = try leaf(after: person.uri) { person.uri = base.map { IRI.resolve(uri, against: $0) } ?? uri }
        case .ownURI:
            // Atom's element holds it with what no address can have percent-encoded.
            person.uri = try plainText(&xml)
        case .ownRole where person.role == nil && xml.attributeCount == 0: person.role = try xml.elementText()
        case .thumbnail where person.avatar == nil:
            let element = try xml.element()
            if element.attributes.count == 1, element.children.isEmpty, let url = element.attribute("url") {
                person.avatar = url
            } else {
                person.extensions.elements.append(element)
            }
        default: try keep(&xml, in: &person.extensions)
        }
    }

    func category(_ xml: inout XMLReader) throws(XMLReaderError) -> Category {
        let term = xml.attribute(tag: .termAttribute)
        var category = Category(
            term ?? "", scheme: xml.attribute(tag: .ownScheme) ?? xml.attribute(tag: .schemeAttribute),
            label: xml.attribute(tag: .labelAttribute))
        category.language = ownLanguage(of: xml)
        category.extensions.attributes = foreign(
            xml, known: [.termAttribute, .schemeAttribute, .labelAttribute, .ownScheme, .ownLang], includesXML: true)
        if !category.extensions.isEmpty {
            category.extensions.attributes.removeAll { $0.namespace == XMLNamespace.xml.uri && $0.name == "lang" }
        }
        var stray = ""
        loop: while true {
            switch try xml.next() {
            case .start: try keep(&xml, in: &category.extensions)
            case .text: if stray.isEmpty { stray = xml.text.trimmingXMLSpace() }
            case .end, .endOfDocument: break loop
            case .instruction: continue
            }
        }
        if term == nil {
            xml.report(.warning, "missing-attribute", "a category has no term")
            category.term = stray
        }
        return category
    }

    mutating func generator(_ xml: inout XMLReader, _ feed: inout FeedMetadata) throws(XMLReaderError) {
        guard feed.generator == nil else {
            feed.extensions.elements.append(try xml.element())
            return
        }
        keepAttributes(
            of: xml, known: [.uriAttribute, .versionAttribute, .ownHref], includesXML: false, in: &feed.extensions)
        let base = xml.ownBase == nil ? nil : xml.base
        let uri = xml.attribute(tag: .ownHref) ?? xml.attribute(tag: .uriAttribute)
        let version = xml.attribute(tag: .versionAttribute)
        feed.generator = Generator(
            name: try plainText(&xml), uri: uri.map { uri in base.map { IRI.resolve(uri, against: $0) } ?? uri },
            version: version)
    }

    /// An entry that is no more (RFC 6721, section 3).
    mutating func tombstone(_ xml: inout XMLReader, _ feed: inout FeedMetadata) throws(XMLReaderError) {
        let reference = xml.attribute(tag: .ownRef) ?? xml.attribute(tag: .refAttribute)
        let when = xml.attribute(tag: .ownValue) ?? xml.attribute(tag: .whenAttribute)
        guard let reference, let when else {
            feed.extensions.elements.append(try xml.element())
            return
        }
        var tombstone = Tombstone(
            reference: reference, when: Timestamp(lenient: when) ?? Timestamp(unparsed: when))
        if !tombstone.when.isParsed {
            xml.report(.warning, "invalid-date", "\"\(when)\" is not a date that can be read")
        }
        tombstone.extensions.attributes = foreign(
            xml, known: [.refAttribute, .whenAttribute, .ownRef, .ownValue], includesXML: true)
        while try xml.nextChild() {
            switch native(xml.tag) {
            case .deletedBy where tombstone.by == nil: tombstone.by = try person(&xml)
            case .deletedComment: try text(&xml, &tombstone.comment, &tombstone.extensions)
            case .link:
                if let link = try link(&xml, &tombstone.extensions) { tombstone.links.append(link) }
            default: try keep(&xml, in: &tombstone.extensions)
            }
        }
        feed.tombstones.append(tombstone)
    }
}
