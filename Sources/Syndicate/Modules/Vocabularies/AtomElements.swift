/// Atom's elements in feeds of other formats (RFC 4287, section 4).
public struct AtomElements: AtomVocabulary {
    /// The words.
    public init() {}
}

/// What has Atom's elements.
public protocol AtomVocabulary: ExtensionVocabulary {}

extension AtomVocabulary {
    /// The namespace.
    public static var namespace: XMLNamespace { .atom }

    /// `atom:author` (section 4.2.1): who made it.
    public var authors: ElementListField<AtomElements.Person> { "author" }
    /// `atom:category` (section 4.2.2): what it is about.
    public var categories: ElementListField<AtomElements.Category> { "category" }
    /// `atom:contributor` (section 4.2.3): who helped to make it.
    public var contributors: ElementListField<AtomElements.Person> { "contributor" }
    /// `atom:generator` (section 4.2.4): what wrote the feed.
    public var generator: ElementField<AtomElements.Generator> { "generator" }
    /// `atom:icon` (section 4.2.5): the address of a small square picture.
    public var icon: TextField<String> { "icon" }
    /// `atom:id` (section 4.2.6): the identifier.
    public var id: TextField<String> { "id" }
    /// `atom:link` (section 4.2.7).
    public var links: ElementListField<AtomElements.Link> { "link" }
    /// `atom:logo` (section 4.2.8): the address of a picture twice as wide as high.
    public var logo: TextField<String> { "logo" }
    /// `atom:published` (section 4.2.9).
    public var published: TextField<Timestamp> { TextField("published", .date(\.rfc3339)) }
    /// `atom:rights` (section 4.2.10).
    public var rights: ElementField<AtomElements.Words> { "rights" }
    /// `atom:subtitle` (section 4.2.12).
    public var subtitle: ElementField<AtomElements.Words> { "subtitle" }
    /// `atom:summary` (section 4.2.13).
    public var summary: ElementField<AtomElements.Words> { "summary" }
    /// `atom:title` (section 4.2.14).
    public var title: ElementField<AtomElements.Words> { "title" }
    /// `atom:updated` (section 4.2.15).
    public var updated: TextField<Timestamp> { TextField("updated", .date(\.rfc3339)) }
    /// `atom:content` (section 4.1.3).
    public var content: ElementField<AtomElements.Words> { "content" }
}

/// An element of Atom.
public protocol AtomElement: ExtensionVocabulary {}

extension AtomElement {
    /// The namespace.
    public static var namespace: XMLNamespace { .atom }
}

extension AtomElements {
    /// A Person construct (section 3.2).
    public struct Person: AtomElement {
        /// The words.
        public init() {}
        /// `atom:name`.
        public var name: TextField<String> { "name" }
        /// `atom:uri`: an address of that person.
        public var uri: TextField<String> { "uri" }
        /// `atom:email`.
        public var email: TextField<String> { "email" }
    }

    /// A Text construct (section 3.1), or content.
    public struct Words: AtomElement {
        /// The words.
        public init() {}
        /// `type`: `text` (which is meant where nothing is said), `html` or `xhtml`; of content, a media type too.
        public var type: AttributeField<String> { "type" }
        /// `src`, of content: its address elsewhere.
        public var src: AttributeField<String> { "src" }
        /// The text, without the markup of XHTML.
        public var text: OwnTextField<String> { OwnTextField(.verbatim) }
    }

    /// `atom:category`.
    public struct Category: AtomElement {
        /// The words.
        public init() {}
        /// `term`: the word.
        public var term: AttributeField<String> { "term" }
        /// `scheme`: the URI of its scheme.
        public var scheme: AttributeField<String> { "scheme" }
        /// `label`: the word for people.
        public var label: AttributeField<String> { "label" }
    }

    /// `atom:generator`.
    public struct Generator: AtomElement {
        /// The words.
        public init() {}
        /// The name.
        public var name: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `uri`: its address.
        public var uri: AttributeField<String> { "uri" }
        /// `version`.
        public var version: AttributeField<String> { "version" }
    }

    /// `atom:link`.
    public struct Link: AtomElement {
        /// The words.
        public init() {}
        /// `href`: the address.
        public var href: AttributeField<String> { "href" }
        /// `rel`: the relation; `alternate` where nothing is said.
        public var rel: AttributeField<String> { "rel" }
        /// `type`: the media type of what is there.
        public var type: AttributeField<String> { "type" }
        /// `hreflang`: its language.
        public var hreflang: AttributeField<String> { "hreflang" }
        /// `title`: words for it.
        public var title: AttributeField<String> { "title" }
        /// `length`: bytes.
        public var length: AttributeField<Int> { "length" }
    }
}
