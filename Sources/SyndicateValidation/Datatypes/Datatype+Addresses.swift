internal import Syndicate

// RFC 3986, RFC 3987, RFC 4151, RFC 8141, RFC 9562.
extension Datatype {
    /// A URI reference, absolute or relative.
    public static let uri = address(isFull: false, otherwise: .invalidLink)
    /// A URI with its scheme.
    public static let fullURI = address(isFull: true, otherwise: .invalidFullLink)
    /// A URI reference in an attribute.
    public static let uriAttribute = address(isFull: false, otherwise: .invalidURIAttribute)
    /// The value of `xml:base`.
    static let baseReference = address(isFull: false, otherwise: .invalidURI)
    /// An address of http or https in an attribute.
    public static let webAddressAttribute = Datatype { validation, value in
        let text = value.text.lowercased()
        if !text.hasPrefix("http://"), !text.hasPrefix("https://") {
            validation.report(.invalidURLAttribute, value)
        } else {
            uriAttribute.check(&validation, value)
        }
    }

    /// An address.
    ///
    /// - Parameters:
    ///   - isFull: whether it must have a scheme.
    ///   - otherwise: the rule for what no other rule is about.
    static func address(isFull: Bool, otherwise: Rule) -> Datatype {
        Datatype { validation, value in
            let text = value.text
            let iri = IRI(text)
            switch iri.scheme {
            case "tag": if !IRI.isTag(text) { validation.report(.invalidTAG, value) }
            case "urn": validation.urn(value)
            default: validation.address(value, iri, isFull: isFull, otherwise)
            }
        }
    }
}

extension Validation {
    fileprivate mutating func urn(_ value: Value) {
        let text = value.text
        if text.lowercased().hasPrefix("urn:uuid:") {
            if !UUIDText.isValid(text.dropFirst(9)) { report(.invalidUUID, value) }
        } else if !URN.isValid(text) {
            report(.invalidURN, value)
        }
    }

    fileprivate mutating func address(_ value: Value, _ iri: IRI, isFull: Bool, _ otherwise: Rule) {
        let text = value.text
        guard !text.isEmpty else { return report(otherwise, value) }
        if let flaw = ForbiddenCharacter.sentence(text) { return report(.invalidURIChar, value, detail: ": \(flaw)") }
        if let flaw = iri.firstError {
            switch flaw.code {
            case .forbiddenCharacter, .directionMark, .badPercentEncoding:
                report(.invalidURIChar, value, detail: ": \(flaw.description)")
            default: report(otherwise, value, detail: ": \(flaw.description)")
            }
            return
        }
        if format.family != .atom, text.utf8.contains(where: { $0 >= 0x80 }) { return report(.uriNotIRI, value) }
        guard let scheme = iri.scheme else {
            if isFull { report(otherwise, value) }
            return
        }
        if ["http", "https", "ftp"].contains(scheme) {
            guard let host = iri.host, !host.isEmpty else {
                return report(otherwise, value, detail: ": it has no host")
            }
        } else if !URISchemes.isRegistered(scheme) {
            report(.schemeNotIANARegistered, value)
        }
    }
}
