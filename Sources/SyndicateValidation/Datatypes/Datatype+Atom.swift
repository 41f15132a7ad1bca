internal import Syndicate

// RFC 4287, section 4.2.
extension Datatype {
    /// An IRI reference.
    static let atomReference = address(isFull: false, otherwise: .invalidLink)

    /// An identifier: a full IRI, in canonical form, without white space around it (section 4.2.6).
    static let atomID = Datatype { validation, value in
        if value.text.isEmpty { validation.report(.notBlank, value) }
        if validation.hasWhitespace(value) { return }
        fullURI.check(&validation, value)
        if let canonical = CanonicalURI.form(of: value.text), canonical != value.text {
            validation.report(.nonCanonicalURI, value, detail: "; that would be “\(canonical)”")
        }
    }

    /// A date construct (section 3.3).
    static let atomDate = Datatype { validation, value in
        if validation.hasWhitespace(value) { return }
        rfc3339.check(&validation, value)
    }

    /// A text that says something.
    static let notBlank = Datatype { validation, value in
        if value.text.isEmpty { validation.report(.notBlank, value) }
    }

    /// A text that says something where no elements stand in its place.
    static let notBlankUnlessElements = Datatype { validation, value in
        if value.text.isEmpty, value.node.child == nil { validation.report(.notBlank, value) }
    }

    /// An attribute that says something, reported by its own name as the W3C validator does.
    static let notBlankAttribute = Datatype { validation, value in
        guard value.text.trimmed.isEmpty, let attribute = value.attribute else { return }
        validation.report(
            .notBlank, at: value.node, .attribute(attribute), element: attribute, parent: value.node.name)
    }

    /// The scheme of a category: a full IRI.
    static let categoryScheme = attributeAsElement(fullURI)

    /// The language of what a link leads to.
    static let attributeLanguage = Datatype { validation, value in
        guard LanguageTag(value.text).map({ LanguageCodes.isRegistered($0.primary) }) != true else { return }
        validation.reportAsElement(.invalidLanguage, value)
    }

    /// Where a link leads (section 4.2.7.1).
    static let linkTarget = Datatype { validation, value in
        // An empty reference leads to the document itself (RFC 3986, section 4.4).
        guard !value.text.isEmpty else { return }
        let named = value.asElement(of: value.node.parent?.name ?? value.node.name)
        address(isFull: false, otherwise: .invalidURIAttribute).check(&validation, named)
    }

    /// How many bytes there are where a link leads (section 4.2.7.6).
    static let linkLength = Datatype { validation, value in
        if Int(value.text) == nil || value.text.utf8.first == UInt8(ascii: "-")
            || value.text.utf8.first == UInt8(ascii: "+")
        {
            validation.reportAsElement(.invalidNonNegativeInteger, value)
        }
    }

    /// A link's relation: a registered name or an IRI (section 4.2.7.2).
    static let linkRelation = Datatype { validation, value in
        if value.text.isEmpty {
            validation.report(.attributeNotBlank, value)
            if !validation.follows(.w3c) { return }
        }
        let isKnown =
            validation.follows(.w3c) ? LinkRelations.isFeedRelation(value.text) : LinkRelations.isRegistered(value.text)
        if !isKnown, !IRI.isAbsolute(value.text) { validation.report(.unregisteredAtomLinkRel, value) }
        if LinkRelations.isHistory(value.text), value.node.parent?.name == "entry" {
            validation.report(.feedHistoryRelInEntry, value)
        }
    }

    /// A link's title (section 4.2.7.5).
    static let linkTitle = Datatype { validation, value in
        if value.text.isEmpty { return validation.report(.attributeNotBlank, value) }
        plainAttribute.check(&validation, value)
    }

    /// A person's name (section 3.2.1).
    static let personName = Datatype { validation, value in
        if value.text.isEmpty { return validation.report(.notBlank, value) }
        plainText.check(&validation, value)
        if MailAddress.isWithin(value.text) { validation.report(.containsEmail, value) }
    }

    /// A mail address without a name (section 3.2.3).
    static let addrSpec = Datatype { validation, value in
        guard MailAddress.isAddrSpec(value.text) else { return validation.report(.invalidAddrSpec, value) }
        if !value.text.split(separator: "@").last!.contains(".") { validation.report(.unknownHost, value) }
    }

    /// What is reported of an attribute under the attribute's own name, as if it were an element.
    private static func attributeAsElement(_ datatype: Datatype) -> Datatype {
        Datatype { validation, value in datatype.check(&validation, value.asElement(of: value.node.name)) }
    }
}

extension Validation {
    /// Reports something about an attribute under its own name, with what holds its element for a parent.
    fileprivate mutating func reportAsElement(_ rule: Rule, _ value: Value) {
        report(rule, value.asElement(of: value.node.parent?.name ?? value.node.name))
    }

    /// Reports white space around a value that is compared character by character (section 3.3; 4.2.6.1).
    fileprivate mutating func hasWhitespace(_ value: Value) -> Bool {
        guard value.text.utf8.count != value.written.utf8.count else { return false }
        let fix = value.node.contentRange.flatMap { content in
            value.range.map { kept in
                Fix(
                    "remove the white space",
                    [
                        Fix.Edit(content.lowerBound..<kept.lowerBound, ""),
                        Fix.Edit(kept.upperBound..<content.upperBound, ""),
                    ])
            }
        }
        report(.unexpectedWhitespace, value, fix: value.text.isEmpty ? nil : fix)
        return true
    }
}
