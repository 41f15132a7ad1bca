/// What addresses and identifiers may be.
extension Rule {
    static let links: [Rule] = [
        invalidLink, invalidFullLink, invalidURIChar, uriNotIRI, invalidIRI, invalidURI, invalidURIAttribute,
        invalidURLAttribute, invalidTAG, invalidURN, invalidUUID, schemeNotIANARegistered, unknownHost, nonCanonicalURI,
        containsRelRef,
    ]

    static let invalidLink = Rule(
        "invalid-link", .error, "“{value}” is not an address{detail}",
        explanation: "Readers follow addresses as they stand. One that is not made as URIs are leads nowhere.",
        advice: "Write the whole address, such as `https://film.example/reviews/1`, with `%20` for spaces.",
        specification: "RFC 3986, section 3; RSS 2.0, “Elements of <item>”")

    static let invalidFullLink = Rule(
        "invalid-full-link", .error, "“{value}” is not a full address{detail}",
        explanation:
            "The address is read far from the page that it stood on; without scheme and host nobody knows what it is relative to.",
        advice: "Write the whole address with its scheme: `https://film.example/reviews/1`.",
        specification: "RSS 2.0, “<link>”; RFC 4287, section 4.2.6; RFC 3986, section 4.3")

    static let invalidURIChar = Rule(
        "invalid-uri-char", .error, "“{value}” holds a character that no address has{detail}",
        explanation:
            "Spaces, quotation marks, brackets and the like have no place in an address; readers cut it off there, or encode it wrongly.",
        advice: "Percent-encode the character: `%20` for a space.",
        specification: "RFC 3986, section 2")

    static let uriNotIRI = Rule(
        "uri-not-iri", .error, "“{value}” holds letters beyond ASCII, which this address cannot{detail}",
        explanation:
            "RSS has URIs, which are ASCII. The letters of an IRI must be percent-encoded, those of its host written in Punycode.",
        advice: "Percent-encode the UTF-8 of the letters (`%C3%A9` for é).",
        specification: "RSS 2.0, “Comments”; RFC 3986, section 2.1; RFC 3987, section 3.1")

    static let invalidIRI = Rule(
        "invalid-iri", .error, "“{value}” is not an IRI{detail}",
        explanation:
            "Atom's addresses are IRIs: letters of any script may stand in them, but no spaces, quotation marks or brackets.",
        advice: "Percent-encode the character.",
        specification: "RFC 4287, section 2; RFC 3987, section 2.2")

    static let invalidURI = Rule(
        "invalid-uri", .error, "“{value}” is not a reference{detail}",
        explanation: "A base that is no address makes every relative address below it unreadable.",
        advice: "Write an address.",
        specification: "XML Base, section 3.1")

    static let invalidURIAttribute = Rule(
        "invalid-uri-attribute", .error, "The attribute “{attribute}” of “{element}” is not an address: “{value}”",
        explanation: "Readers follow the address in this attribute as it stands.",
        advice: "Write the whole address, with `%20` for spaces.",
        specification: "RFC 3986, section 3")

    static let invalidURLAttribute = Rule(
        "invalid-url-attribute", .error,
        "The attribute “{attribute}” of “{element}” is not an address of http or https: “{value}”",
        explanation: "The specification asks for an address of http here, and podcast apps download nothing else.",
        advice: "Write an address that begins with `https://` or `http://`.",
        specification: "RSS 2.0, “<enclosure> sub-element of <item>”")

    static let invalidTAG = Rule(
        "invalid-tag", .error, "“{value}” is not a tag URI",
        explanation:
            "A tag URI has a domain or mail address of its owner, a date on which it was theirs, and a name: `tag:film.example,2026:1`.",
        advice: "Write `tag:domain,date:name`, the date as `2026`, `2026-03` or `2026-03-01`.",
        specification: "RFC 4151, section 2.1")

    static let invalidURN = Rule(
        "invalid-urn", .error, "“{value}” is not a URN",
        explanation: "A URN has a registered namespace and a name in it: `urn:isbn:9780306406157`.",
        advice: "Write `urn:namespace:name`, without spaces.",
        specification: "RFC 8141, section 2")

    static let invalidUUID = Rule(
        "invalid-uuid", .error, "“{value}” is not a UUID",
        explanation:
            "A UUID has 32 hexadecimal digits in five groups: `urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6`.",
        advice: "Write 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between them.",
        specification: "RFC 9562, section 4")

    static let schemeNotIANARegistered = Rule(
        "scheme-not-iana-registered", .warning, "The scheme of “{value}” is not registered",
        explanation: "Only those programs that made the scheme up know what to do with it.",
        advice: "Use a registered scheme such as `https`; check that it is not a misspelling.",
        specification: "IANA, “Uniform Resource Identifier (URI) Schemes”; RSS 2.0, “Comments”")

    static let unknownHost = Rule(
        "unknown-host", .warning, "The host of “{value}” is none that others can reach",
        explanation: "The host has no dot, or is this machine's own name: the feed was probably made on a test system.",
        advice: "Write the public name of the server.",
        specification: "RFC 6761, section 6.3")

    static let nonCanonicalURI = Rule(
        "non-canonical-uri", .warning, "“{value}” is not in canonical form{detail}",
        explanation: """
            Identifiers are compared character by character. The same address in two spellings (capital letters in the host, a port that is the \
            default, needless percent-encoding) makes two entries out of one as soon as somebody normalises it.
            """,
        advice: "Write the canonical form once and for all, before the entry is published; never change one that is.",
        specification: "RFC 4287, section 4.2.6.1; RFC 3986, section 6.2.2")

    static let containsRelRef = Rule(
        "contains-rel-ref", .warning, "“{element}” holds a relative address: {value}",
        explanation:
            "RSS does not say what addresses in its texts are relative to. Readers guess: the feed, the entry's link, or nothing.",
        advice: "Write whole addresses.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “description”")
}
