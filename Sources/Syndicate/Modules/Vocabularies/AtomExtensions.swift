// Additions to Atom by other RFCs.

/// Threading (RFC 4685).
public struct Threading: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.threading
    /// The words.
    public init() {}
    /// `thr:in-reply-to` (section 3): what the entry answers.
    public var inReplyTo: ElementListField<Reply> { "in-reply-to" }
    /// `thr:total` (section 5): how many answers there are.
    public var total: TextField<Int> { "total" }
    /// `thr:count` of a link to answers (section 4): how many there are.
    public var count: AttributeField<Int> { "count" }
    /// `thr:updated` of a link to answers (section 4): when the last one was changed.
    public var updated: AttributeField<Timestamp> { AttributeField("updated", .date(\.rfc3339)) }

    /// `thr:in-reply-to`.
    public struct Reply: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.threading
        /// The words.
        public init() {}
        /// `ref`: the identifier of what is answered.
        public var ref: AttributeField<String> { "ref" }
        /// `href`: its address.
        public var href: AttributeField<String> { "href" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `source`: the address of a feed with it.
        public var source: AttributeField<String> { "source" }
    }
}

/// Feed paging and archiving (RFC 5005).
public struct FeedHistory: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.feedHistory
    /// The words.
    public init() {}
    /// `fh:complete` (section 2): whether the document holds all entries there are.
    public var isComplete: PresenceField { "complete" }
    /// `fh:archive` (section 4): whether the document will not change any more.
    public var isArchive: PresenceField { "archive" }
}

/// The Atom Publishing Protocol (RFC 5023).
public struct Publishing: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.publishing
    /// The words.
    public init() {}
    /// `app:edited` (section 10.2): when the entry was last edited.
    public var edited: TextField<Timestamp> { TextField("edited", .date(\.rfc3339)) }
    /// `app:control` (section 13.1.1): how the entry is published.
    public var control: ElementField<Control> { "control" }

    /// `app:control`.
    public struct Control: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.publishing
        /// The words.
        public init() {}
        /// `app:draft`: whether the entry is not to be seen yet.
        public var draft: TextField<Bool> { TextField("draft", .yesNo) }
    }
}

/// Tombstones (RFC 6721).
public struct Tombstones: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.tombstones
    /// The words.
    public init() {}
    /// `at:deleted-entry` (section 3): entries that are gone.
    public var deletedEntries: ElementListField<DeletedEntry> { "deleted-entry" }

    /// `at:deleted-entry`.
    public struct DeletedEntry: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.tombstones
        /// The words.
        public init() {}
        /// `ref`: the identifier of the entry.
        public var ref: AttributeField<String> { "ref" }
        /// `when`: since when it is gone.
        public var when: AttributeField<Timestamp> { AttributeField("when", .date(\.rfc3339)) }
        /// `at:by` (section 4): who removed it.
        public var by: ElementField<AtomElements.Person> { "by" }
        /// `at:comment` (section 5): why.
        public var comment: TextField<String> { "comment" }
        /// `atom:link`: links about it.
        public var links: ElementListField<AtomElements.Link> { ElementListField(ExtensionName("link", in: .atom)) }
    }
}

/// Atom Activity Streams 1.0, section 5.
public struct ActivityStreams: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.activity
    /// The words.
    public init() {}
    /// `activity:verb` (section 5.1): what was done, as a URI or a word.
    public var verbs: TextListField<String> { "verb" }
    /// `activity:object-type` (section 5.3): what kind of thing this is, as a URI or a word.
    public var objectTypes: TextListField<String> { "object-type" }
    /// `activity:object` (section 5.2): to what it was done.
    public var objects: ElementListField<Object> { "object" }
    /// `activity:target` (section 5.4): to what it was added, or the like.
    public var target: ElementField<Object> { "target" }
    /// `activity:actor`, of the drafts: who did it.
    public var actor: ElementField<Object> { "actor" }
    /// `activity:subject`, of the drafts: whose activities a feed has.
    public var subject: ElementField<Object> { "subject" }

    /// `activity:object` and the like: Atom's elements with a type.
    public struct Object: AtomVocabulary {
        /// The words.
        public init() {}
        /// `activity:object-type`.
        public var objectTypes: TextListField<String> {
            TextListField(ExtensionName("object-type", in: .activity), String.extensionCoding)
        }
    }
}

/// Podlove Simple Chapters 1.2.
public struct PodloveChapters: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.podloveChapters
    /// The words.
    public init() {}
    /// `psc:chapters`.
    public var chapters: ElementField<Chapters> { "chapters" }

    /// `psc:chapters`.
    public struct Chapters: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.podloveChapters
        /// The words.
        public init() {}
        /// `version`: of the format.
        public var version: AttributeField<String> { "version" }
        /// `psc:chapter`: the chapters in order.
        public var chapters: ElementListField<Chapter> { "chapter" }
    }

    /// `psc:chapter`.
    public struct Chapter: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.podloveChapters
        /// The words.
        public init() {}
        /// `start`: seconds from the beginning.
        public var start: AttributeField<Double> { AttributeField("start", .clock) }
        /// `title`: its name.
        public var title: AttributeField<String> { "title" }
        /// `href`: the address of more about it.
        public var href: AttributeField<String> { "href" }
        /// `image`: the address of a picture.
        public var image: AttributeField<String> { "image" }
    }
}
