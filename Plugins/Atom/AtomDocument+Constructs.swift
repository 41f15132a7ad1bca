internal import Syndicate

// RFC 4287, section 3 and the elements that feeds, entries and sources have in common.
extension AtomDocument {
    /// `xml:base` and `xml:lang` on the element just opened (section 2).
    mutating func common(base: String?, language: String?, to xml: inout XMLWriter) {
        if let base { xml.attribute("xml:base", address(base)) }
        attribute("xml:lang", own: "lang", language, tag(language), to: &xml)
    }

    /// A language tag that Atom takes, or `nil`.
    mutating func tag(_ language: String?) -> String? {
        guard let language else { return nil }
        if let tag = LanguageTag.repaired(language) { return tag }
        lose("language", "not a language tag (RFC 5646)")
        return nil
    }

    /// A media type that Atom takes, or `nil`.
    mutating func mediaType(_ type: String?) -> String? {
        guard let type else { return nil }
        if AtomSyntax.isMediaType(type) { return type }
        lose("type", "not a media type (RFC 6838)")
        return nil
    }

    /// An address with what no IRI can hold percent-encoded.
    mutating func address(_ text: String) -> String {
        if AtomSyntax.isReference(text) { return text }
        lose("address", "characters that no address can hold were percent-encoded")
        return IRI.repaired(text)
    }

    /// An identifier as an IRI: as it is where it is one, else as a `urn:uuid:` that it always gives within this feed.
    mutating func iri(_ identifier: String) -> String {
        if AtomSyntax.isIRI(identifier) { return identifier }
        let repaired = IRI.repaired(identifier)
        if AtomSyntax.isIRI(repaired) {
            lose("identifier", "characters that no IRI can hold were percent-encoded")
            return repaired
        }
        lose("identifier", "not an IRI; a urn:uuid: made from it and the feed's identifier stands for it")
        return UUIDv5(identity + "\n" + identifier).urn
    }

    // MARK: Text constructs (section 3.1)

    mutating func text(
        _ name: StaticString, _ construct: TextConstruct?, of extensions: Extensions, derived: String? = nil,
        to xml: inout XMLWriter
    ) {
        guard let construct else { return }
        if construct.base == nil, construct.language == nil, derived == nil, extensions.attributes.isEmpty,
            case .text(let string) = construct.value
        {
            xml.element(name, string)
            return
        }
        xml.start(name)
        if let derived { own("derived", derived, to: &xml) }
        switch construct.value {
        case .text: break
        case .html: xml.attribute("type", "html")
        case .xhtml: xml.attribute("type", "xhtml")
        }
        common(base: construct.base, language: construct.language, to: &xml)
        foreign(extensions, of: derived == "summary" ? "summary" : "\(name)", to: &xml)
        switch construct.value {
        case .text(let string), .html(let string): xml.text(string)
        case .xhtml(let nodes): xml.division(nodes)
        }
        xml.end()
    }

    // MARK: Person constructs (section 3.2)

    mutating func person(_ name: StaticString, _ person: Person, mark: String? = nil, to xml: inout XMLWriter) {
        xml.start(name)
        if let mark {
            own("derived", mark, to: &xml)
        } else if person.name?.isEmpty ?? true {
            own("derived", "name", to: &xml)
        }
        writeContent(of: person, to: &xml)
        xml.end()
    }

    private mutating func writeContent(of person: Person, to xml: inout XMLWriter) {
        foreign(person.extensions, to: &xml)
        if let name = person.name, !name.isEmpty {
            leaf("name", name, of: person.extensions, to: &xml)
        } else {
            lose("authors", "without a name; the mail address or the address stands for it")
            xml.element("name", person.email ?? person.uri ?? standIn.name ?? "")
        }
        if let uri = person.uri, !uri.isEmpty {
            let address = address(uri)
            leaf("uri", address, of: person.extensions, to: &xml)
            if address != uri { xml.write(ExtensionElement(.syndicate, "uri", children: [.text(uri)])) }
        }
        if let email = person.email, !email.isEmpty {
            if AtomSyntax.isMail(email) {
                leaf("email", email, of: person.extensions, to: &xml)
            } else {
                lose("email", "not a mail address")
                xml.write(ExtensionElement(.syndicate, "email", children: [.text(email)]))
            }
        }
        if let avatar = person.avatar, person.extensions.first(.media, "thumbnail") == nil {
            xml.write(ExtensionElement(.media, "thumbnail", ["url": address(avatar)]))
        }
        if let role = person.role { xml.write(ExtensionElement(.syndicate, "role", children: [.text(role)])) }
        extensions(person.extensions, to: &xml)
    }

    // MARK: Dates (section 3.3)

    mutating func date(
        _ name: StaticString, _ date: Timestamp?, of extensions: Extensions, to xml: inout XMLWriter
    ) {
        guard let date else { return }
        if !date.isParsed {
            lose("\(name)", "not a date that could be read")
        } else if extensions.attributes.isEmpty {
            xml.element(name, rfc3339: date)
        } else {
            leaf(name, date.rfc3339, of: extensions, to: &xml)
        }
        spelling("\(name)", date, to: &xml)
    }

    /// A date that must be there, or the one that stands for it.
    mutating func date(
        _ name: StaticString, _ date: Timestamp?, standIn: Timestamp, of extensions: Extensions, to xml: inout XMLWriter
    ) {
        if let date, date.isParsed {
            self.date(name, date, of: extensions, to: &xml)
            return
        }
        derived(name, standIn.rfc3339, to: &xml)
        if let date { spelling("\(name)", date, to: &xml) }
    }

    /// A date whose spelling RFC 3339 does not have: a mere day, or what could not be read.
    private func spelling(_ name: String, _ date: Timestamp, to xml: inout XMLWriter) {
        if date.isParsed, date.precision >= .second { return }
        let text = date.unparsed ?? date.iso8601
        xml.write(ExtensionElement(.syndicate, name, children: [.text(text)]))
    }

    // MARK: Categories (section 4.2.2)

    mutating func category(_ category: Category, to xml: inout XMLWriter) {
        xml.start("category")
        xml.attribute("term", category.term)
        if let scheme = category.scheme {
            let isIRI = AtomSyntax.isIRI(scheme)
            if !isIRI, !scheme.isEmpty { lose("category.scheme", "not an IRI") }
            attribute("scheme", own: "scheme", scheme, isIRI ? scheme : nil, to: &xml)
        }
        xml.attribute("label", ifPresent: category.label)
        attribute("xml:lang", own: "lang", category.language, tag(category.language), to: &xml)
        foreign(category.extensions, to: &xml)
        extensions(category.extensions, to: &xml)
        xml.end()
    }

    // MARK: Extensions (section 6)

    /// Elements of other vocabularies as they are. Those of Atom's own have their places and would break its rules
    /// here: they stand in an element of our own, from where a reader has them back.
    mutating func extensions(_ extensions: Extensions, to xml: inout XMLWriter) {
        if extensions.isEmpty { return }
        for element in extensions.elements {
            if element.namespace == XMLNamespace.atom.uri {
                lose("extensions.atom:\(element.name)", "an element of Atom that has no place here")
                xml.write(ExtensionElement(.syndicate, "kept", children: [.element(element)]))
            } else {
                xml.write(element)
            }
        }
        for member in extensions.json { lose("extensions.\(member.name)", "a JSON member has no place in XML") }
    }
}

extension XMLWriter {
    /// XHTML in the `div` that it has to stand in; a `div` with attributes, which say something, is that itself.
    mutating func division(_ nodes: [ExtensionNode]) {
        if nodes.count == 1, case .element(let element) = nodes[0], element.isNamed(.xhtml, "div"),
            !element.attributes.isEmpty
        {
            write(element)
        } else {
            xhtml(nodes)
        }
    }
}
