// The elements of Media RSS 1.5.1 that describe media ("Optional Elements").

extension Media {
    /// `media:title`, `media:description` or `media:text`.
    public struct Words: MediaElement {
        /// The words.
        public init() {}
        /// The text: plain, or HTML as text.
        public var text: OwnTextField<String> { OwnTextField(.verbatim) }
        /// `type`: `plain` (which is meant where nothing is said) or `html`.
        public var type: AttributeField<String> { "type" }
        /// `lang`, of `media:text`: its language.
        public var lang: AttributeField<String> { "lang" }
        /// `start`, of `media:text`: seconds from the beginning of the medium.
        public var start: AttributeField<Double> { AttributeField("start", .clock) }
        /// `end`, of `media:text`: seconds from the beginning of the medium.
        public var end: AttributeField<Double> { AttributeField("end", .clock) }
    }

    /// `media:rating`, `media:category` or `media:credit`: a word of some scheme.
    public struct Scoped: MediaElement {
        /// The words.
        public init() {}
        /// The word.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `scheme`: the URI of the scheme; `urn:simple` for ratings, `urn:ebu` for credits where nothing is said.
        public var scheme: AttributeField<String> { "scheme" }
        /// `label`, of `media:category`: the word for people.
        public var label: AttributeField<String> { "label" }
        /// `role`, of `media:credit`: what that person did, in lower case.
        public var role: AttributeField<String> { "role" }
    }

    /// `media:thumbnail`.
    public struct Thumbnail: MediaElement {
        /// The words.
        public init() {}
        /// `url`: the address of the picture.
        public var url: AttributeField<String> { "url" }
        /// `width`: pixels.
        public var width: AttributeField<Int> { "width" }
        /// `height`: pixels.
        public var height: AttributeField<Int> { "height" }
        /// `time`: seconds from the beginning of the medium.
        public var time: AttributeField<Double> { AttributeField("time", .clock) }
    }

    /// `media:hash`.
    public struct Hash: MediaElement {
        /// The words.
        public init() {}
        /// `algo`: `md5` (which is meant where nothing is said) or `sha-1`.
        public var algo: AttributeField<String> { "algo" }
        /// The digest in hexadecimal digits.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
    }

    /// `media:player`.
    public struct Player: MediaElement {
        /// The words.
        public init() {}
        /// `url`: the address of the page.
        public var url: AttributeField<String> { "url" }
        /// `height`: pixels of its window.
        public var height: AttributeField<Int> { "height" }
        /// `width`: pixels of its window.
        public var width: AttributeField<Int> { "width" }
    }

    /// `media:copyright`.
    public struct Copyright: MediaElement {
        /// The words.
        public init() {}
        /// The notice.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `url`: the address of the terms.
        public var url: AttributeField<String> { "url" }
    }

    /// `media:restriction`.
    public struct Restriction: MediaElement {
        /// The words.
        public init() {}
        /// `relationship`: `allow` or `deny`.
        public var relationship: AttributeField<String> { "relationship" }
        /// `type`: `country`, `uri` or `sharing`.
        public var type: AttributeField<String> { "type" }
        /// Codes of ISO 3166 or addresses, or `all` or `none`.
        public var values: OwnTextField<[String]> { OwnTextField(.spaceSeparated) }
    }

    /// `media:status`.
    public struct Status: MediaElement {
        /// The words.
        public init() {}
        /// `state`: `active`, `blocked` or `deleted`.
        public var state: AttributeField<String> { "state" }
        /// `reason`: why, in words or as an address.
        public var reason: AttributeField<String> { "reason" }
    }

    /// `media:price`.
    public struct Price: MediaElement {
        /// The words.
        public init() {}
        /// `type`: `rent`, `purchase`, `package` or `subscription`.
        public var type: AttributeField<String> { "type" }
        /// `info`: the address of more about it.
        public var info: AttributeField<String> { "info" }
        /// `price`: how much.
        public var price: AttributeField<Double> { "price" }
        /// `currency`: a code of ISO 4217.
        public var currency: AttributeField<String> { "currency" }
    }

    /// `media:license`, `media:subTitle` or `media:peerLink`: a file beside the medium.
    public struct Reference: MediaElement {
        /// The words.
        public init() {}
        /// `href`: its address.
        public var href: AttributeField<String> { "href" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `lang`, of `media:subTitle`: its language.
        public var lang: AttributeField<String> { "lang" }
        /// The text, of `media:license`: its name.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
    }

    /// `media:rights`.
    public struct Rights: MediaElement {
        /// The words.
        public init() {}
        /// `status`: `userCreated` or `official`.
        public var status: AttributeField<String> { "status" }
    }

    /// `media:location`; `base.geometries` reads the shapes in it.
    public struct Location: MediaElement {
        /// The words.
        public init() {}
        /// `description`: the name of the place.
        public var description: AttributeField<String> { "description" }
        /// `start`: seconds from the beginning of the medium.
        public var start: AttributeField<Double> { AttributeField("start", .clock) }
        /// `end`: seconds from the beginning of the medium.
        public var end: AttributeField<Double> { AttributeField("end", .clock) }
    }
}
