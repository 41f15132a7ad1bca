// The elements of Podcasting 2.0 that hold text and attributes alone; each is named for its page in the specification's
// `docs/tags`.

extension Podcast {
    /// `podcast:transcript`, `podcast:chapters` or `podcast:follow`: a file elsewhere.
    public struct File: PodcastElement {
        /// The words.
        public init() {}
        /// `url`: its address.
        public var url: AttributeField<String> { "url" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `language`, of a transcript: its language.
        public var language: AttributeField<String> { "language" }
        /// `rel`, of a transcript: `captions` where it has times.
        public var rel: AttributeField<String> { "rel" }
    }

    /// `podcast:funding`, `podcast:license` or `podcast:contentLink`: an address and words for it.
    public struct NamedLink: PodcastElement {
        /// The words.
        public init() {}
        /// `url`: the address, of funding and licences.
        public var url: AttributeField<String> { "url" }
        /// `href`: the address, of a content link.
        public var href: AttributeField<String> { "href" }
        /// The words; of a licence, its identifier.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
    }

    /// `podcast:locked`.
    public struct Lock: PodcastElement {
        /// The words.
        public init() {}
        /// Whether it is locked.
        public var isLocked: OwnTextField<Bool> { OwnTextField(.yesNo) }
        /// `owner`: a mail address that proves whose the feed is.
        public var owner: AttributeField<String> { "owner" }
    }

    /// `podcast:block`.
    public struct Block: PodcastElement {
        /// The words.
        public init() {}
        /// Whether to leave the show out.
        public var isBlocked: OwnTextField<Bool> { OwnTextField(.yesNo) }
        /// `id`: the directory that is meant; all where nothing is said.
        public var id: AttributeField<String> { "id" }
    }

    /// `podcast:soundbite`.
    public struct Soundbite: PodcastElement {
        /// The words.
        public init() {}
        /// `startTime`: seconds from the beginning.
        public var startTime: AttributeField<Double> { AttributeField("startTime", .seconds) }
        /// `duration`: seconds.
        public var duration: AttributeField<Double> { AttributeField("duration", .seconds) }
        /// Its title.
        public var title: OwnTextField<String> { OwnTextField(String.extensionCoding) }
    }

    /// `podcast:person`.
    public struct Participant: PodcastElement {
        /// The words.
        public init() {}
        /// The name.
        public var name: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `role`: a role of the Podcast Taxonomy, in any case; `host` where nothing is said.
        public var role: AttributeField<String> { "role" }
        /// `group`: a group of the Podcast Taxonomy, in any case; `cast` where nothing is said.
        public var group: AttributeField<String> { "group" }
        /// `img`: the address of a picture.
        public var img: AttributeField<String> { "img" }
        /// `href`: the address of more about that person.
        public var href: AttributeField<String> { "href" }
    }

    /// `podcast:location`.
    public struct Location: PodcastElement {
        /// The words.
        public init() {}
        /// The name of the place.
        public var name: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `rel`: `subject` (which is meant where nothing is said) or `creator`.
        public var rel: AttributeField<String> { "rel" }
        /// `geo`: a geo URI (RFC 5870); `GeoGeometry(geoURI:)` reads it.
        public var geo: AttributeField<String> { "geo" }
        /// `osm`: an object of OpenStreetMap, such as `R113314`.
        public var osm: AttributeField<String> { "osm" }
        /// `country`: a code of ISO 3166.
        public var country: AttributeField<String> { "country" }
    }

    /// `podcast:season`.
    public struct Season: PodcastElement {
        /// The words.
        public init() {}
        /// The number.
        public var number: OwnTextField<Int> { OwnTextField(Int.extensionCoding) }
        /// `name`: what to show for the number.
        public var name: AttributeField<String> { "name" }
    }

    /// `podcast:episode`.
    public struct Episode: PodcastElement {
        /// The words.
        public init() {}
        /// The number; 2.5 stands between 2 and 3.
        public var number: OwnTextField<Double> { OwnTextField(Double.extensionCoding) }
        /// `display`: what to show for the number.
        public var display: AttributeField<String> { "display" }
    }

    /// `podcast:trailer`.
    public struct Trailer: PodcastElement {
        /// The words.
        public init() {}
        /// Its title.
        public var title: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `url`: the address of the file.
        public var url: AttributeField<String> { "url" }
        /// `pubdate`: when it was published.
        public var pubdate: AttributeField<Timestamp> { AttributeField("pubdate", .rfc822) }
        /// `length`: bytes.
        public var length: AttributeField<Int> { "length" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `season`: the number of the season that it is for.
        public var season: AttributeField<Int> { "season" }
    }

    /// `podcast:image`.
    public struct Image: PodcastElement {
        /// The words.
        public init() {}
        /// `href`: the address of the picture.
        public var href: AttributeField<String> { "href" }
        /// `alt`: what is to be seen.
        public var alt: AttributeField<String> { "alt" }
        /// `aspect-ratio`: as CSS has it, such as `16/9`.
        public var aspectRatio: AttributeField<String> { "aspect-ratio" }
        /// `width`: pixels.
        public var width: AttributeField<Int> { "width" }
        /// `height`: pixels.
        public var height: AttributeField<Int> { "height" }
        /// `type`: its media type.
        public var type: AttributeField<String> { "type" }
        /// `purpose`: what it is for, such as `artwork` or `social`.
        public var purposes: AttributeField<[String]> { AttributeField("purpose", .spaceSeparated) }
    }

    /// `podcast:images`.
    public struct ImageSet: PodcastElement {
        /// The words.
        public init() {}
        /// `srcset`: addresses and widths as HTML's attribute of that name has them.
        public var srcset: AttributeField<String> { "srcset" }
    }

    /// `podcast:socialInteract`.
    public struct SocialInteract: PodcastElement {
        /// The words.
        public init() {}
        /// `protocol`: such as `activitypub`, or `disabled`.
        public var `protocol`: AttributeField<String> { "protocol" }
        /// `uri`: the address of the post that begins the discussion.
        public var uri: AttributeField<String> { "uri" }
        /// `accountId`: whose post that is.
        public var accountID: AttributeField<String> { "accountId" }
        /// `accountUrl`: the address of that account.
        public var accountURL: AttributeField<String> { "accountUrl" }
        /// `priority`: the lowest comes first.
        public var priority: AttributeField<Int> { "priority" }
    }

    /// `podcast:chat`.
    public struct Chat: PodcastElement {
        /// The words.
        public init() {}
        /// `server`: the name of the server.
        public var server: AttributeField<String> { "server" }
        /// `protocol`: such as `irc`, `xmpp`, `nostr` or `matrix`.
        public var `protocol`: AttributeField<String> { "protocol" }
        /// `accountId`: the account of the show.
        public var accountID: AttributeField<String> { "accountId" }
        /// `space`: the room.
        public var space: AttributeField<String> { "space" }
    }

    /// `podcast:txt`.
    public struct FreeText: PodcastElement {
        /// The words.
        public init() {}
        /// The text.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `purpose`: what it is for, such as `verify`.
        public var purpose: AttributeField<String> { "purpose" }
    }

    /// `podcast:updateFrequency`.
    public struct UpdateFrequency: PodcastElement {
        /// The words.
        public init() {}
        /// The words for it.
        public var text: OwnTextField<String> { OwnTextField(String.extensionCoding) }
        /// `complete`: whether there will be no further episode.
        public var complete: AttributeField<Bool> { "complete" }
        /// `dtstart`: when the rule begins.
        public var dtstart: AttributeField<Timestamp> { "dtstart" }
        /// `rrule`: a recurrence rule (RFC 5545, section 3.3.10).
        public var rrule: AttributeField<String> { "rrule" }
    }

    /// `podcast:podping`.
    public struct Podping: PodcastElement {
        /// The words.
        public init() {}
        /// `usesPodping`: whether changes are announced.
        public var usesPodping: AttributeField<Bool> { "usesPodping" }
    }
}
