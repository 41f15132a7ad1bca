internal import Syndicate

// Atom's elements in RSS, as the model has them; `nil` where the model could not say all of what the element says.

extension ExtensionElement {
    /// The text of an element that holds text alone and has no attributes, without white space at either end.
    var plainText: String? {
        guard attributes.isEmpty, let text = onlyText else { return nil }
        let trimmed = RSSText.trimmed(text)
        return trimmed.utf8.isEmpty ? nil : trimmed
    }

    /// The spelling of a date that could not be read, from an element of our own.
    var plainDate: String? {
        guard attributes.count == 1, let text = onlyText, !text.utf8.isEmpty else { return nil }
        return text
    }

    /// The text of an element without child elements.
    var onlyText: String? {
        switch children.count {
        case 0: return ""
        case 1: if case .text(let text) = children[0] { return text } else { return nil }
        default: return nil
        }
    }

    /// A text construct (RFC 4287, section 3.1).
    var atomText: TextConstruct? {
        var type = "text"
        var result = TextConstruct("")
        for attribute in attributes {
            switch (attribute.namespace, attribute.name) {
            case ("", "type"): type = attribute.value
            case (XMLNamespace.xml.uri, "base"): result.base = attribute.value
            case (XMLNamespace.xml.uri, "lang"): result.language = attribute.value
            default: return nil
            }
        }
        switch type {
        case "text", "html":
            guard let text = onlyText else { return nil }
            result.value = type == "text" ? .text(text) : .html(text)
        case "xhtml":
            let divs = elements
            guard divs.count == 1, divs[0].isNamed(.xhtml, "div"), divs[0].attributes.isEmpty else { return nil }
            result.value = .xhtml(divs[0].children)
        default: return nil
        }
        return result
    }

    /// A person (RFC 4287, section 3.2).
    var atomPerson: Person {
        var person = Person()
        person.extensions.attributes = attributes
        for child in elements {
            if child.namespace == XMLNamespace.atom.uri {
                let isEmpty = child.attributes.isEmpty && child.children.isEmpty
                if isEmpty || child.attribute("derived", namespace: XMLNamespace.syndicate.uri) == "true" { continue }
            }
            if let text = child.plainText, child.namespace == XMLNamespace.atom.uri {
                switch child.name {
                case "name" where person.name == nil:
                    person.name = text
                    continue
                case "uri" where person.uri == nil:
                    person.uri = text
                    continue
                case "email" where person.email == nil:
                    person.email = text
                    continue
                default: break
                }
            }
            person.extensions.elements.append(child)
        }
        return person
    }

    /// A category (RFC 4287, section 4.2.2).
    var atomCategory: Category? {
        guard let term = attribute("term"), !term.utf8.isEmpty, elements.isEmpty else { return nil }
        var category = Category(term, scheme: attribute("scheme"), label: attribute("label"))
        category.extensions.attributes = attributes.filter {
            !($0.namespace.isEmpty && ["term", "scheme", "label"].contains($0.name))
        }
        return category
    }

    /// A link (RFC 4287, section 4.2.7); one without relation is said to be `alternate`, which it means.
    ///
    /// - Parameter base: What relative addresses are resolved against.
    func atomLink(base: String?) -> Link? {
        var href: String?
        var written: String?
        var link = Link("", rel: "alternate")
        for attribute in attributes {
            switch (attribute.namespace, attribute.name) {
            case ("", "href"): href = attribute.value
            case ("", "rel"): link.rel = attribute.value
            case ("", "type"): link.type = attribute.value
            case ("", "hreflang"): link.hreflang = attribute.value
            case ("", "title"): link.title = attribute.value
            case ("", "length") where Self.length(attribute.value) != nil: link.length = Self.length(attribute.value)
            case (XMLNamespace.xml.uri, "base"): link.base = attribute.value
            case (XMLNamespace.xml.uri, "lang"): link.language = attribute.value
            case (XMLNamespace.syndicate.uri, "value"): written = attribute.value
            default: link.extensions.attributes.append(attribute)
            }
        }
        guard let href = written ?? href.map(RSSText.trimmed) else { return nil }
        link.href = href
        var scope = base
        if let own = link.base { scope = base.map { IRI.resolve(own, against: $0) } ?? own }
        link.resolved = RSSAddresses.resolved(href, base: scope)
        link.extensions.elements = elements
        return link
    }

    /// The body that stands at the address of a link, where a mark says that the link was made of one.
    func externalBody(base: String?) -> Content? {
        guard attribute("is", namespace: XMLNamespace.syndicate.uri) == "content", let link = atomLink(base: base),
            link.isRelation("alternate"), link.title == nil, link.hreflang == nil, link.length == nil,
            link.extensions.attributes.count == 1, link.extensions.elements.isEmpty
        else { return nil }
        return Content(
            .external(mediaType: link.type, source: link.href), base: link.base, language: link.language)
    }

    /// What the feed said, where a mark tells that the document has something else.
    var writtenValue: String? { attribute("value", namespace: XMLNamespace.syndicate.uri) }

    /// A number of bytes.
    static func length(_ text: String) -> Int64? {
        guard let number = Int64(text), number >= 0, text.utf8.first != UInt8(ascii: "+") else { return nil }
        return number
    }

    /// An entry's end (RFC 6721, section 3).
    func tombstone(base: String?) -> Tombstone? {
        guard let reference = attribute("ref"), let when = attribute("when").flatMap({ Timestamp(lenient: $0) })
        else { return nil }
        var tombstone = Tombstone(reference: reference, when: when)
        tombstone.extensions.attributes = attributes.filter {
            !($0.namespace.isEmpty && ($0.name == "ref" || $0.name == "when"))
        }
        for child in elements {
            if child.isNamed(.tombstones, "by"), tombstone.by == nil {
                tombstone.by = child.atomPerson
            } else if child.isNamed(.tombstones, "comment"), tombstone.comment == nil, let text = child.atomText {
                tombstone.comment = text
            } else if child.isNamed(.atom, "link"), let link = child.atomLink(base: base) {
                tombstone.links.append(link)
            } else {
                tombstone.extensions.elements.append(child)
            }
        }
        return tombstone
    }
}
