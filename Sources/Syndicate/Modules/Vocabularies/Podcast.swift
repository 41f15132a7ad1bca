/// Podcasting 2.0, of the show and of the episode (podcastindex.org/namespace/1.0).
public struct Podcast: PodcastVocabulary {
    /// The words.
    public init() {}
}

/// What may stand on a channel, an item or a live item.
public protocol PodcastVocabulary: ExtensionVocabulary {}

extension PodcastVocabulary {
    /// The namespace.
    public static var namespace: XMLNamespace { .podcast }

    /// `podcast:alternateEnclosure`: other forms of the episode.
    public var alternateEnclosures: ElementListField<Podcast.AlternateEnclosure> { "alternateEnclosure" }
    /// `podcast:block`: directories that are to leave the show out, or all of them.
    public var blocks: ElementListField<Podcast.Block> { "block" }
    /// `podcast:chapters`: a file of chapters.
    public var chapters: ElementField<Podcast.File> { "chapters" }
    /// `podcast:chat`: where listeners talk.
    public var chat: ElementField<Podcast.Chat> { "chat" }
    /// `podcast:contentLink`: pages that play it where an application cannot.
    public var contentLinks: ElementListField<Podcast.NamedLink> { "contentLink" }
    /// `podcast:episode`: the number of the episode.
    public var episode: ElementField<Podcast.Episode> { "episode" }
    /// `podcast:follow`: a file of links by which to follow the show.
    public var follow: ElementField<Podcast.File> { "follow" }
    /// `podcast:funding`: where to give money.
    public var funding: ElementListField<Podcast.NamedLink> { "funding" }
    /// `podcast:guid`: the identifier of the show, a UUID of version 5.
    public var guid: TextField<String> { "guid" }
    /// `podcast:image`: pictures for many purposes.
    public var images: ElementListField<Podcast.Image> { "image" }
    /// `podcast:images`: pictures of several widths; deprecated in favour of `podcast:image`.
    public var imageSet: ElementField<Podcast.ImageSet> { "images" }
    /// `podcast:license`.
    public var license: ElementField<Podcast.NamedLink> { "license" }
    /// `podcast:liveItem`: what is on the air now, was, or will be.
    public var liveItems: ElementListField<Podcast.LiveItem> { "liveItem" }
    /// `podcast:location`: places that it is about or from.
    public var locations: ElementListField<Podcast.Location> { "location" }
    /// `podcast:locked`: whether other platforms are to leave the feed where it is.
    public var locked: ElementField<Podcast.Lock> { "locked" }
    /// `podcast:medium`: `podcast` (which is meant where nothing is said), `music`, `video`, `film`, `audiobook`, … .
    public var medium: TextField<String> { "medium" }
    /// `podcast:person`: who takes part.
    public var persons: ElementListField<Podcast.Participant> { "person" }
    /// `podcast:podping`: whether the feed's changes are announced.
    public var podping: ElementField<Podcast.Podping> { "podping" }
    /// `podcast:podroll`: shows that this one recommends.
    public var podroll: ElementField<Podcast.RemoteItems> { "podroll" }
    /// `podcast:publisher`: the feed of the publisher.
    public var publisher: ElementField<Podcast.RemoteItems> { "publisher" }
    /// `podcast:remoteItem`: feeds and items elsewhere.
    public var remoteItems: ElementListField<Podcast.RemoteItem> { "remoteItem" }
    /// `podcast:season`: the number of the season.
    public var season: ElementField<Podcast.Season> { "season" }
    /// `podcast:socialInteract`: where it is discussed.
    public var socialInteract: ElementListField<Podcast.SocialInteract> { "socialInteract" }
    /// `podcast:soundbite`: passages that stand for the episode.
    public var soundbites: ElementListField<Podcast.Soundbite> { "soundbite" }
    /// `podcast:trailer`: advertisements of the show or a season.
    public var trailers: ElementListField<Podcast.Trailer> { "trailer" }
    /// `podcast:transcript`: files of its words.
    public var transcripts: ElementListField<Podcast.File> { "transcript" }
    /// `podcast:txt`: words for machines, such as a proof of ownership.
    public var texts: ElementListField<Podcast.FreeText> { "txt" }
    /// `podcast:updateFrequency`: when episodes appear.
    public var updateFrequency: ElementField<Podcast.UpdateFrequency> { "updateFrequency" }
    /// `podcast:value`: how to pay.
    public var values: ElementListField<Podcast.Value> { "value" }
    /// `podcast:value`: the first of them.
    public var value: ElementField<Podcast.Value> { "value" }
}

/// An element of the podcast namespace.
public protocol PodcastElement: ExtensionVocabulary {}

extension PodcastElement {
    /// The namespace.
    public static var namespace: XMLNamespace { .podcast }
}
