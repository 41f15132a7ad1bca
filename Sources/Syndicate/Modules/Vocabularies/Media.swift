/// Media RSS 1.5.1: what stands on the channel or the item, beside what may stand on every level.
public struct Media: MediaVocabulary {
    /// The words.
    public init() {}

    /// `media:group`: the same thing in several forms.
    public var groups: ElementListField<Group> { "group" }
    /// `media:content`: files.
    public var contents: ElementListField<File> { "content" }

    /// `media:group` ("Primary Elements").
    public struct Group: MediaVocabulary {
        /// The words.
        public init() {}
        /// `media:content`: the forms.
        public var contents: ElementListField<File> { "content" }
    }

    /// `media:content` ("Primary Elements"): one file, or one page that plays it.
    public struct File: MediaVocabulary {
        /// The words.
        public init() {}
        /// `url`: its address.
        public var url: AttributeField<String> { "url" }
        /// `fileSize`: its bytes.
        public var fileSize: AttributeField<Int> { "fileSize" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `medium`: `image`, `audio`, `video`, `document` or `executable`.
        public var medium: AttributeField<String> { "medium" }
        /// `isDefault`: whether it is the form to use.
        public var isDefault: AttributeField<Bool> { "isDefault" }
        /// `expression`: `sample`, `full` or `nonstop`.
        public var expression: AttributeField<String> { "expression" }
        /// `bitrate`: kilobits a second.
        public var bitrate: AttributeField<Double> { "bitrate" }
        /// `framerate`: pictures a second.
        public var framerate: AttributeField<Double> { "framerate" }
        /// `samplingrate`: thousands of samples a second.
        public var samplingrate: AttributeField<Double> { "samplingrate" }
        /// `channels`: how many channels of sound.
        public var channels: AttributeField<Int> { "channels" }
        /// `duration`: seconds.
        public var duration: AttributeField<Double> { AttributeField("duration", .seconds) }
        /// `height`: pixels.
        public var height: AttributeField<Int> { "height" }
        /// `width`: pixels.
        public var width: AttributeField<Int> { "width" }
        /// `lang`: its language.
        public var lang: AttributeField<String> { "lang" }
    }
}

/// What may stand on a channel, an item, a group and a file alike; what is nearer to the file wins ("Optional Elements").
public protocol MediaVocabulary: ExtensionVocabulary {}

extension MediaVocabulary {
    /// The namespace.
    public static var namespace: XMLNamespace { .media }

    /// `media:rating`: for whom it is fit.
    public var ratings: ElementListField<Media.Scoped> { "rating" }
    /// `media:adult`: whether it is for adults alone; deprecated in favour of `media:rating`.
    public var adult: TextField<Bool> { "adult" }
    /// `media:title`.
    public var title: ElementField<Media.Words> { "title" }
    /// `media:description`.
    public var description: ElementField<Media.Words> { "description" }
    /// `media:keywords`: words or phrases, at the most ten of them.
    public var keywords: TextField<[String]> { TextField("keywords", .commaSeparated) }
    /// `media:thumbnail`: pictures that stand for it, the most important first.
    public var thumbnails: ElementListField<Media.Thumbnail> { "thumbnail" }
    /// `media:category`: what it is about.
    public var categories: ElementListField<Media.Scoped> { "category" }
    /// `media:hash`: digests of the file.
    public var hashes: ElementListField<Media.Hash> { "hash" }
    /// `media:player`: a page that plays it.
    public var player: ElementField<Media.Player> { "player" }
    /// `media:credit`: who had a part in making it.
    public var credits: ElementListField<Media.Scoped> { "credit" }
    /// `media:copyright`.
    public var copyright: ElementField<Media.Copyright> { "copyright" }
    /// `media:text`: its words, as transcript, captions or lyrics.
    public var texts: ElementListField<Media.Words> { "text" }
    /// `media:restriction`: where it may be shown or not.
    public var restrictions: ElementListField<Media.Restriction> { "restriction" }
    /// `media:community`: what its audience makes of it.
    public var community: ElementField<Media.Community> { "community" }
    /// `media:comments`: what was said about it.
    public var comments: ElementField<Media.Comments> { "comments" }
    /// `media:embed`: how to put a player into a page.
    public var embed: ElementField<Media.Embed> { "embed" }
    /// `media:responses`: addresses of answers to it.
    public var responses: ElementField<Media.Responses> { "responses" }
    /// `media:backLinks`: addresses of pages that point to it.
    public var backLinks: ElementField<Media.BackLinks> { "backLinks" }
    /// `media:status`: whether it is still there.
    public var status: ElementField<Media.Status> { "status" }
    /// `media:price`: what it costs.
    public var prices: ElementListField<Media.Price> { "price" }
    /// `media:license`: what may be done with it.
    public var licenses: ElementListField<Media.Reference> { "license" }
    /// `media:subTitle`: files of subtitles.
    public var subTitles: ElementListField<Media.Reference> { "subTitle" }
    /// `media:peerLink`: addresses of the file in networks of peers.
    public var peerLinks: ElementListField<Media.Reference> { "peerLink" }
    /// `media:location`: where it was taken, for all of it or a part.
    public var locations: ElementListField<Media.Location> { "location" }
    /// `media:rights`: whose it is.
    public var rights: ElementField<Media.Rights> { "rights" }
    /// `media:scenes`: its parts.
    public var scenes: ElementField<Media.Scenes> { "scenes" }
}

/// An element of Media RSS that holds no other media.
public protocol MediaElement: ExtensionVocabulary {}

extension MediaElement {
    /// The namespace.
    public static var namespace: XMLNamespace { .media }
}
