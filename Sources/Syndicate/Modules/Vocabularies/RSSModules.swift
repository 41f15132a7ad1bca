// Modules of RSS 1.0 and small additions to RSS 2.0.

/// RSS 1.0's content module.
public struct ContentModule: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.content
    /// The words.
    public init() {}
    /// `content:encoded`: the body as HTML.
    public var encoded: TextField<String> { TextField("encoded", .verbatim) }
    /// `content:items`: bodies as RDF, the module's older form.
    public var items: ElementField<Items> { "items" }

    /// `content:items`, with the `rdf:Bag` in it.
    public struct Items: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.content
        /// The words.
        public init() {}
        /// `rdf:Bag`.
        public var bag: ElementField<Bag> { ElementField(ExtensionName("Bag", in: .rdf)) }
    }

    /// `rdf:Bag`.
    public struct Bag: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.rdf
        /// The words.
        public init() {}
        /// `rdf:li`: one body each.
        public var members: ElementListField<Member> { "li" }
    }

    /// `rdf:li`.
    public struct Member: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.content
        /// The words.
        public init() {}
        /// `content:item`.
        public var item: ElementField<Item> { "item" }
    }

    /// `content:item`.
    public struct Item: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.content
        /// The words.
        public init() {}
        /// `content:format`: the language of the body, as a URI.
        public var format: ElementField<Resource> { "format" }
        /// `content:encoding`: how it is put into XML, as a URI.
        public var encoding: ElementField<Resource> { "encoding" }
        /// `rdf:value`: the body.
        public var value: TextField<String> { TextField(ExtensionName("value", in: .rdf), .verbatim) }
    }
}

/// An element that names something by `rdf:resource`.
public struct Resource: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.rdf
    /// The words.
    public init() {}
    /// `rdf:resource`: its address.
    public var resource: AttributeField<String> {
        AttributeField(ExtensionName("resource", in: .rdf), String.extensionCoding)
    }
}

/// RSS 1.0's slash module: what the site Slashdot says of its articles.
public struct Slash: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.slash
    /// The words.
    public init() {}
    /// `slash:section`: the part of the site.
    public var section: TextField<String> { "section" }
    /// `slash:department`: a joke about who wrote it.
    public var department: TextField<String> { "department" }
    /// `slash:comments`: how many there are.
    public var comments: TextField<Int> { "comments" }
    /// `slash:hit_parade`: how many comments there are above each threshold.
    public var hitParade: TextField<[String]> { TextField("hit_parade", .commaSeparated) }
}

/// RSS 1.0's syndication module: how often the feed changes.
public struct Syndication: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.syndication
    /// The words.
    public init() {}
    /// `sy:updatePeriod`: `hourly`, `daily` (which is meant where nothing is said), `weekly`, `monthly` or `yearly`.
    public var updatePeriod: TextField<String> { "updatePeriod" }
    /// `sy:updateFrequency`: how often in a period; once where nothing is said.
    public var updateFrequency: TextField<Int> { "updateFrequency" }
    /// `sy:updateBase`: from when the periods are counted, as W3CDTF.
    public var updateBase: TextField<Timestamp> { "updateBase" }
}

extension ExtensionView where Vocabulary == Syndication {
    /// Seconds between changes, a month being 30 and a year 365 days; `nil` where nothing or nonsense is said.
    public var interval: Double? {
        guard self.updatePeriod != nil || !raw(\.updateFrequency).isEmpty else { return nil }
        let days: Double? =
            switch self.updatePeriod?.lowercased() {
            case "hourly": 1.0 / 24
            case "daily", nil: 1
            case "weekly": 7
            case "monthly": 30
            case "yearly": 365
            default: nil
            }
        let frequency = raw(\.updateFrequency).isEmpty ? 1 : self.updateFrequency
        guard let days, let frequency, frequency > 0 else { return nil }
        return days * 86_400 / Double(frequency)
    }
}

/// The comment API.
public struct CommentAPI: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.commentAPI
    /// The words.
    public init() {}
    /// `wfw:comment`: where to send a comment to.
    public var comment: TextField<String> { "comment" }
    /// `wfw:commentRss`: the feed of comments.
    public var commentRSS: TextField<String> { "commentRss" }
}

/// Creative Commons licences of RSS 2.0; `Extensions.licenses` reads all kinds.
public struct CreativeCommons: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.creativeCommons
    /// The words.
    public init() {}
    /// `creativeCommons:license`: one address each.
    public var licenses: TextListField<String> { "license" }
}

/// Creative Commons' own terms; `Extensions.licenses` reads all kinds.
public struct CreativeCommonsTerms: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.creativeCommonsTerms
    /// The words.
    public init() {}
    /// `cc:license`: one each.
    public var licenses: ElementListField<Resource> { "license" }
}

/// FeedBurner's additions.
public struct FeedBurner: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.feedBurner
    /// The words.
    public init() {}
    /// `feedburner:origLink`: the address of the article behind FeedBurner's own.
    public var origLink: TextField<String> { "origLink" }
    /// `feedburner:origEnclosureLink`: the address of the enclosure behind FeedBurner's own.
    public var origEnclosureLink: TextField<String> { "origEnclosureLink" }
    /// `feedburner:info`: the feed's name there.
    public var info: ElementField<Info> { "info" }
    /// `feedburner:emailServiceId`: the feed's name in the mail service.
    public var emailServiceID: TextField<String> { "emailServiceId" }
    /// `feedburner:feedburnerHostname`: the address of the service.
    public var hostname: TextField<String> { "feedburnerHostname" }
    /// `feedburner:awareness`: the address of the feed's statistics.
    public var awareness: TextField<String> { "awareness" }
    /// `feedburner:browserFriendly`: what to tell people who see the feed in a browser.
    public var browserFriendly: TextField<String> { "browserFriendly" }
    /// `feedburner:feedFlare`: links to put below every article.
    public var feedFlares: ElementListField<Flare> { "feedFlare" }

    /// `feedburner:info`.
    public struct Info: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.feedBurner
        /// The words.
        public init() {}
        /// `uri`: the feed's name.
        public var uri: AttributeField<String> { "uri" }
    }

    /// `feedburner:feedFlare`.
    public struct Flare: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.feedBurner
        /// The words.
        public init() {}
        /// `href`: the address of the link.
        public var href: AttributeField<String> { "href" }
        /// `src`: the address of its picture.
        public var src: AttributeField<String> { "src" }
        /// The words of the link.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
    }
}
