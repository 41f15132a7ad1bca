/// Dublin Core elements 1.1 (ISO 15836): fifteen properties, each of which may stand as often as there is something to say.
public struct DublinCore: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.dublinCore
    /// The words.
    public init() {}

    /// `dc:contributor`: who helped to make it.
    public var contributors: TextListField<String> { "contributor" }
    /// `dc:coverage`: the place or the time that it is about.
    public var coverages: TextListField<String> { "coverage" }
    /// `dc:creator`: who made it.
    public var creators: TextListField<String> { "creator" }
    /// `dc:date`: points in time of its life, as W3CDTF.
    public var dates: TextListField<Timestamp> { "date" }
    /// `dc:description`: an account of it.
    public var descriptions: TextListField<String> { "description" }
    /// `dc:format`: its media type or size.
    public var formats: TextListField<String> { "format" }
    /// `dc:identifier`: what it is known by.
    public var identifiers: TextListField<String> { "identifier" }
    /// `dc:language`: its languages, as RFC 5646 has them.
    public var languages: TextListField<String> { "language" }
    /// `dc:publisher`: who made it available.
    public var publishers: TextListField<String> { "publisher" }
    /// `dc:relation`: what it is related to.
    public var relations: TextListField<String> { "relation" }
    /// `dc:rights`: who holds which rights in it.
    public var rights: TextListField<String> { "rights" }
    /// `dc:source`: what it is taken from.
    public var sources: TextListField<String> { "source" }
    /// `dc:subject`: what it is about.
    public var subjects: TextListField<String> { "subject" }
    /// `dc:title`: its names.
    public var titles: TextListField<String> { "title" }
    /// `dc:type`: its nature or genre.
    public var types: TextListField<String> { "type" }
}
