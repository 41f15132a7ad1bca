internal import Syndicate

// Datatypes that the vocabularies of extensions share.
extension Datatype {
    /// Anything.
    static let unchecked = Datatype { _, _ in }

    /// A text that says something.
    static let filled = Datatype { validation, value in
        if value.text.isEmpty { validation.report(.notBlank, value) }
    }

    /// A text without markup that says something.
    static let filledPlainText = filled.and(.plainText)

    /// A text without markup of so many characters (Unicode scalars) at the most.
    static func plainText(limit: Int) -> Datatype {
        tooLong(.tooLong, limit: limit).and(.plainText)
    }

    /// A text of so many characters (Unicode scalars) at the most; a longer one is reported by `rule`.
    static func tooLong(_ rule: Rule, limit: Int) -> Datatype {
        Datatype { validation, value in
            guard value.text.utf8.count > limit else { return }
            let length = value.text.unicodeScalars.count
            if length > limit { validation.report(rule, value, detail: " (\(length) characters, at most \(limit))") }
        }
    }

    /// One of a few words; another one is reported by `rule`.
    static func word(_ words: Set<String>, _ rule: Rule, ignoringCase: Bool = false) -> Datatype {
        Datatype { validation, value in
            if words.contains(ignoringCase ? value.text.lowercased() : value.text) { return }
            let listed = words.count <= 12 ? "; it may be \(words.sorted().joined(separator: ", "))" : ""
            validation.report(rule, value, detail: listed)
        }
    }

    /// `yes` or `no`.
    static let yesNo = word(["yes", "no"], .invalidYesNo)

    /// A number from 0 to 100, with a fraction perhaps.
    static let percentage = Datatype { validation, value in
        guard let number = DecimalText.number(value.text), (0...100).contains(number) else {
            return validation.report(.invalidPercentage, value)
        }
    }

    /// A number with a fraction perhaps, without sign.
    static let unsignedNumber = Datatype { validation, value in
        if !DecimalText.isUnsigned(value.text) { validation.report(.invalidFloat, value) }
    }

    /// A number with a sign and a fraction perhaps.
    static let signedNumber = Datatype { validation, value in
        if !DecimalText.isSigned(value.text) { validation.report(.invalidFloat, value) }
    }

    /// A number with a sign and a fraction perhaps, of a vocabulary that names a unit elsewhere.
    static let measure = Datatype { validation, value in
        if !DecimalText.isSigned(value.text) { validation.report(.invalidFloatUnit, value) }
    }

    /// Degrees north of the equator.
    static let latitude = degrees(90, .invalidLatitude)

    /// Degrees east of Greenwich.
    static let longitude = degrees(180, .invalidLongitude)

    private static func degrees(_ limit: Double, _ rule: Rule) -> Datatype {
        Datatype { validation, value in
            guard let number = DecimalText.number(value.text), abs(number) <= limit else {
                return validation.report(rule, value)
            }
        }
    }

    /// A media type that the W3C validator calls an attribute's.
    static let mediaTypeAttribute = mediaType(.invalidMIMEAttribute)

    /// A country of ISO 3166-1, two letters in any case.
    static let country = Datatype { validation, value in
        if !CountryCodes.isAssigned(value.text) { validation.report(.invalidCountryCode, value) }
    }

    /// A currency of ISO 4217, three capital letters.
    static let currency = Datatype { validation, value in
        if !CurrencyCodes.isAssigned(value.text) { validation.report(.invalidCurrencyUnit, value) }
    }

    /// Normal play time (RFC 2326, section 3.6): `now`, seconds, or hours:minutes:seconds.
    static let playTime = Datatype { validation, value in
        if !PlayTime.isValid(value.text) { validation.report(.invalidNPTTime, value) }
    }

    /// Numbers with commas between them.
    static let integerList = Datatype { validation, value in
        let parts = value.text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let isList = parts.allSatisfy { part in
            let digits = part.drop { $0 == 0x20 }
            return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        }
        if !isList { validation.report(.invalidCommaSeparatedIntegers, value) }
    }

    /// A date of ISO 8601 that may lie in the future or in the past.
    static let eventDate = Datatype { validation, value in
        if W3CDTF.date(value.text, needsZone: false) == nil { validation.report(.invalidISO8601DateTime, value) }
    }

    /// A mail address without a name.
    static let mailAddress = Datatype { validation, value in
        if !MailAddress.isAddrSpec(value.text) { validation.report(.invalidContact, value) }
    }

    /// A UUID.
    static func uuid(_ rule: Rule = .invalidUUID) -> Datatype {
        Datatype { validation, value in
            if !UUIDText.isValid(value.text[...]) { validation.report(rule, value) }
        }
    }

    /// The datatype for an attribute that is optional and may be empty.
    var unlessEmpty: Datatype {
        Datatype { validation, value in
            if !value.text.isEmpty { check(&validation, value) }
        }
    }
}

extension ElementModel {
    /// An element with a text, of which nothing is asked.
    static let freeText = ElementModel(.text(.unchecked), anyAttributes: true)

    /// An element of whose inside nothing is asked.
    static let opaque = ElementModel(.anything, anyAttributes: true)

    /// An element without content and attributes.
    static let flag = ElementModel(.elements)

    /// A text without markup.
    static let plain = ElementModel.text(.plainText)

    /// An element of RDF that names a resource by its `rdf:resource`, and elsewhere holds its address.
    static let resource = ElementModel(
        .text(.unchecked), attributes: [.optional("rdf:resource", .uri), .optional("dc:title")],
        checks: [
            { validation, node in
                guard validation.format.family == .rdf, node.attribute("rdf:resource") == nil else { return }
                validation.report(.missingAttribute, at: node, attribute: "rdf:resource")
            }
        ])
}

extension ElementModel {
    /// The same element, of which the W3C validator knows nothing because it is younger.
    var laterThanW3C: ElementModel {
        ElementModel(
            content, attributes: attributes, anyAttributes: !isStrictAboutAttributes, children: children, place: place,
            checks: checks + [
                { validation, node in
                    if validation.follows(.w3c) { validation.report(.undefinedElement, at: node) }
                }
            ])
    }
}

extension Vocabulary.Element {
    /// An element that may stand there once.
    static func once(
        _ name: String, _ model: @autoclosure @escaping @Sendable () -> ElementModel, in places: Place,
        repeated: Rule = .duplicateElement
    ) -> Self {
        Self(.optional(name, model(), repeated: repeated), in: places)
    }

    /// An element that may stand there any number of times.
    static func many(
        _ name: String, _ model: @autoclosure @escaping @Sendable () -> ElementModel, in places: Place
    ) -> Self {
        Self(.many(name, model()), in: places)
    }
}

// What the W3C validator says of an attribute it says of its name as if that were an element.
extension Datatype {
    /// Reports what is wrong with an attribute as the W3C validator does where that is asked for: under the attribute's own
    /// name, as if it stood in what holds its element.
    static func nameOfParent(_ datatype: Datatype) -> Datatype {
        Datatype { validation, value in
            guard validation.follows(.w3c) else { return datatype.check(&validation, value) }
            datatype.check(&validation, value.asElement(of: value.node.parent?.name ?? "root"))
        }
    }

    /// Reports what is wrong with an attribute as the W3C validator does where that is asked for: under the attribute's own
    /// name, as if it stood in its element.
    static func nameOfElement(_ datatype: Datatype) -> Datatype {
        Datatype { validation, value in
            guard validation.follows(.w3c) else { return datatype.check(&validation, value) }
            datatype.check(&validation, value.asElement(of: value.node.name))
        }
    }
}
