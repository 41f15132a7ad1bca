/// Apple's podcast tags, of the show and of the episode (Apple, "A Podcaster's Guide to RSS", and older ones).
public struct ITunes: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.iTunes
    /// The words.
    public init() {}

    /// `itunes:author`: who is responsible for it.
    public var author: TextField<String> { "author" }
    /// `itunes:block`: whether to keep it out of Apple's directory; `Yes` alone counts.
    public var block: TextField<Bool> { TextField("block", .words("Yes", "No")) }
    /// `itunes:category`: what the show is about, each with its subcategories.
    public var categories: ElementListField<Category> { "category" }
    /// `itunes:complete`: whether there will be no further episode; `Yes` alone counts.
    public var complete: TextField<Bool> { TextField("complete", .words("Yes", "No")) }
    /// `itunes:duration`: the length of the episode in seconds.
    public var duration: TextField<Double> { TextField("duration", .seconds) }
    /// `itunes:episode`: the number of the episode, from 1.
    public var episode: TextField<Int> { "episode" }
    /// `itunes:episodeType`: `full`, `trailer` or `bonus`.
    public var episodeType: TextField<String> { "episodeType" }
    /// `itunes:explicit`: whether it is not for children; `explicit` and `clean` are older spellings.
    public var explicit: TextField<Bool> { "explicit" }
    /// `itunes:image`: the artwork.
    public var image: ElementField<Image> { "image" }
    /// `itunes:isClosedCaptioned`: whether the film has captions.
    public var isClosedCaptioned: TextField<Bool> { TextField("isClosedCaptioned", .words("Yes", "No")) }
    /// `itunes:keywords`: words to search for.
    public var keywords: TextField<[String]> { TextField("keywords", .commaSeparated) }
    /// `itunes:new-feed-url`: where the feed has moved to.
    public var newFeedURL: TextField<String> { "new-feed-url" }
    /// `itunes:order`: the place of the episode in the show, from 1.
    public var order: TextField<Int> { "order" }
    /// `itunes:owner`: whom Apple writes to.
    public var owner: ElementField<Owner> { "owner" }
    /// `itunes:season`: the number of the season, from 1.
    public var season: TextField<Int> { "season" }
    /// `itunes:subtitle`: a line about it.
    public var subtitle: TextField<String> { "subtitle" }
    /// `itunes:summary`: a paragraph about it.
    public var summary: TextField<String> { "summary" }
    /// `itunes:title`: the title without numbers of seasons and episodes.
    public var title: TextField<String> { "title" }
    /// `itunes:type`: `episodic` or `serial`.
    public var type: TextField<String> { "type" }
    /// `itunes:applepodcastsverify`: a code that proves whose the feed is.
    public var verification: TextField<String> { "applepodcastsverify" }

    /// `itunes:category`.
    public struct Category: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.iTunes
        /// The words.
        public init() {}
        /// `text`: the name of the category.
        public var text: AttributeField<String> { "text" }
        /// `itunes:category`: its subcategories.
        public var categories: ElementListField<Category> { "category" }
    }

    /// `itunes:image`.
    public struct Image: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.iTunes
        /// The words.
        public init() {}
        /// `href`: the address of the picture.
        public var href: AttributeField<String> { "href" }
        /// `url`: what some write for `href`.
        public var url: AttributeField<String> { "url" }
    }

    /// `itunes:owner`.
    public struct Owner: ExtensionVocabulary {
        /// The namespace.
        public static let namespace = XMLNamespace.iTunes
        /// The words.
        public init() {}
        /// `itunes:name`.
        public var name: TextField<String> { "name" }
        /// `itunes:email`.
        public var email: TextField<String> { "email" }
    }
}

/// Google Play's podcast tags.
public struct GooglePlay: ExtensionVocabulary {
    /// The namespace.
    public static let namespace = XMLNamespace.googlePlay
    /// The words.
    public init() {}

    /// `googleplay:author`: who is responsible for it.
    public var author: TextField<String> { "author" }
    /// `googleplay:block`: whether to keep it out of the directory.
    public var block: TextField<Bool> { TextField("block", .yesNo) }
    /// `googleplay:category`: what the show is about.
    public var categories: ElementListField<ITunes.Category> { "category" }
    /// `googleplay:description`: a paragraph about it.
    public var description: TextField<String> { "description" }
    /// `googleplay:email`: whom to write to.
    public var email: TextField<String> { "email" }
    /// `googleplay:explicit`: whether it is not for children.
    public var explicit: TextField<Bool> { TextField("explicit", .yesNo) }
    /// `googleplay:image`: the artwork.
    public var image: ElementField<ITunes.Image> { "image" }
    /// `googleplay:new-feed-url`: where the feed has moved to.
    public var newFeedURL: TextField<String> { "new-feed-url" }
    /// `googleplay:owner`: the mail address of the owner.
    public var owner: TextField<String> { "owner" }
}
