extension ExtensionVocabularies {
    /// Dublin Core elements.
    public var dublinCore: DublinCore { DublinCore() }
    /// Dublin Core terms.
    public var dublinCoreTerms: DublinCoreTerms { DublinCoreTerms() }
    /// RSS 1.0's content module.
    public var content: ContentModule { ContentModule() }
    /// Media RSS.
    public var media: Media { Media() }
    /// Apple's podcast tags.
    public var iTunes: ITunes { ITunes() }
    /// Podcasting 2.0.
    public var podcast: Podcast { Podcast() }
    /// Google Play's podcast tags.
    public var googlePlay: GooglePlay { GooglePlay() }
    /// Podlove Simple Chapters.
    public var podloveChapters: PodloveChapters { PodloveChapters() }
    /// GeoRSS; `Extensions.geometries` reads its shapes.
    public var geoRSS: GeoRSS { GeoRSS() }
    /// W3C Basic Geo.
    public var geo: BasicGeo { BasicGeo() }
    /// Atom's elements outside Atom.
    public var atom: AtomElements { AtomElements() }
    /// Threading.
    public var threading: Threading { Threading() }
    /// Feed paging and archiving.
    public var feedHistory: FeedHistory { FeedHistory() }
    /// The Atom Publishing Protocol.
    public var publishing: Publishing { Publishing() }
    /// Tombstones.
    public var tombstones: Tombstones { Tombstones() }
    /// Activity Streams.
    public var activity: ActivityStreams { ActivityStreams() }
    /// RSS 1.0's syndication module.
    public var syndication: Syndication { Syndication() }
    /// RSS 1.0's slash module.
    public var slash: Slash { Slash() }
    /// The comment API.
    public var commentAPI: CommentAPI { CommentAPI() }
    /// Creative Commons licences of RSS 2.0.
    public var creativeCommons: CreativeCommons { CreativeCommons() }
    /// Creative Commons' own terms.
    public var creativeCommonsTerms: CreativeCommonsTerms { CreativeCommonsTerms() }
    /// FeedBurner.
    public var feedBurner: FeedBurner { FeedBurner() }
}
