internal import Syndicate

// RFC 4287, section 3 and the elements that feeds, entries and sources have in common.
extension AtomDocument {
    /// `xml:base` and `xml:lang` on the element just opened (section 2).
    mutating func common(base: String?, language: String?, to xml: inout XMLWriter) {
        if let base { xml.attribute("xml:base", address(base)) }
        if let language = tag(language) { xml.attribute("xml:lang", language) }
    }

    /// A language tag that Atom takes, or `nil`.
    mutating func tag(_ language: String?) -> String? {
        guard let language else { return nil }
        if AtomSyntax.isLanguage(language) { return language }
        let repaired = String(
            decoding: language.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        if AtomSyntax.isLanguage(repaired) { return repaired }
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

    mutating func text(_ name: StaticString, _ construct: TextConstruct?, to xml: inout XMLWriter) {
        guard let construct else { return }
        if construct.base == nil, construct.language == nil, case .text(let string) = construct.value {
            xml.element(name, string)
            return
        }
        xml.start(name)
        switch construct.value {
        case .text: break
        case .html: xml.attribute("type", "html")
        case .xhtml: xml.attribute("type", "xhtml")
        }
        common(base: construct.base, language: construct.language, to: &xml)
        switch construct.value {
        case .text(let string), .html(let string): xml.text(string)
        case .xhtml(let nodes): xml.xhtml(nodes)
        }
        xml.end()
    }

    // MARK: Person constructs (section 3.2)

    mutating func person(_ name: StaticString, _ person: Person, to xml: inout XMLWriter) {
        xml.start(name)
        writeContent(of: person, to: &xml)
        xml.end()
    }

    mutating func writeContent(of person: Person, to xml: inout XMLWriter) {
        if let name = person.name, !name.isEmpty {
            xml.element("name", name)
        } else {
            lose("authors", "without a name; the mail address or the address stands for it")
            xml.element("name", person.email ?? person.uri ?? standIn.name ?? "")
        }
        if let uri = person.uri, !uri.isEmpty { xml.element("uri", address(uri)) }
        if let email = person.email, !email.isEmpty {
            if AtomSyntax.isMail(email) {
                xml.element("email", email)
            } else {
                lose("email", "not a mail address")
            }
        }
        if let avatar = person.avatar, person.extensions.first(.media, "thumbnail") == nil {
            xml.write(ExtensionElement(.media, "thumbnail", ["url": address(avatar)]))
        }
        if let role = person.role { xml.write(ExtensionElement(.syndicate, "role", children: [.text(role)])) }
        extensions(person.extensions, to: &xml)
    }

    // MARK: Dates (section 3.3)

    mutating func date(_ name: StaticString, _ date: Timestamp?, to xml: inout XMLWriter) {
        guard let date else { return }
        if !xml.element(name, rfc3339: date) { lose("\(name)", "not a date that could be read") }
    }

    // MARK: Categories (section 4.2.2)

    mutating func category(_ category: Category, to xml: inout XMLWriter) {
        xml.start("category")
        xml.attribute("term", category.term)
        if let scheme = category.scheme, !scheme.isEmpty {
            if AtomSyntax.isIRI(scheme) {
                xml.attribute("scheme", scheme)
            } else {
                lose("category.scheme", "not an IRI")
            }
        }
        xml.attribute("label", ifPresent: category.label)
        if let language = tag(category.language) { xml.attribute("xml:lang", language) }
        extensions(category.extensions, to: &xml)
        xml.end()
    }

    // MARK: Extensions (section 6)

    /// Elements of other vocabularies as they are. Those of Atom's own have their places and would break its rules
    /// here.
    mutating func extensions(_ extensions: Extensions, to xml: inout XMLWriter) {
        if extensions.isEmpty { return }
        for element in extensions.elements {
            if element.namespace == XMLNamespace.atom.uri {
                lose("extensions.atom:\(element.name)", "an element of Atom that has no place here")
            } else {
                xml.write(element)
            }
        }
        for member in extensions.json { lose("extensions.\(member.name)", "a JSON member has no place in XML") }
    }
}
