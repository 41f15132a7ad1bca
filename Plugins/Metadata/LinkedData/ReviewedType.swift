internal import Syndicate

/// The type of a reviewed thing, as schema.org calls it.
struct ReviewedType {
    /// The name of the type; `Thing` where what was given is no name.
    let name: String
    /// Whether Google shows reviews of such things ("Review snippet", the types and their subtypes).
    let isSupported: Bool

    init(_ text: String) {
        let folded = String(
            decoding: text.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case 0x41...0x5A: byte | 0x20
                case 0x61...0x7A, 0x30...0x39: byte
                default: nil
                }
            }, as: UTF8.self)
        if let known = Self.byFolded[folded] {
            name = known
            isSupported = true
            return
        }
        isSupported = false
        let isName =
            text.utf8.first.map { (0x41...0x5A).contains($0) } == true && text.utf8.count <= 60
            && text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        name = isName ? text : "Thing"
    }

    /// The property that names who made it.
    var maker: String {
        switch name {
        case _ where hasActors: "director"
        case "Book", "Audiobook": "author"
        case "Event", "Festival", "TheaterEvent", "MusicEvent", "ScreeningEvent": "organizer"
        case "MusicAlbum", "MusicRecording", "MusicRelease": "byArtist"
        case "Product": "brand"
        default: "creator"
        }
    }

    /// Whether schema.org knows directors and actors of it.
    var hasActors: Bool {
        [
            "Movie", "MovieSeries", "TVSeries", "TVSeason", "TVEpisode", "RadioSeries", "RadioSeason", "RadioEpisode",
            "Episode", "CreativeWorkSeason", "VideoGame", "VideoGameSeries", "VideoObject", "PodcastEpisode",
            "PodcastSeason", "PodcastSeries", "Clip",
        ].contains(name)
    }

    private static let supported = [
        "Book", "Audiobook", "Course", "Event", "Festival", "TheaterEvent", "MusicEvent", "ScreeningEvent",
        "LocalBusiness", "Restaurant", "CafeOrCoffeeShop", "BarOrPub", "Bakery", "FoodEstablishment", "Hotel", "Store",
        "BookStore", "MovieTheater", "Movie", "Product", "Recipe", "SoftwareApplication", "MobileApplication",
        "WebApplication", "CreativeWorkSeason", "TVSeason", "RadioSeason", "PodcastSeason", "CreativeWorkSeries",
        "BookSeries", "MovieSeries", "Periodical", "PodcastSeries", "RadioSeries", "TVSeries", "VideoGameSeries",
        "Episode", "TVEpisode", "RadioEpisode", "PodcastEpisode", "Game", "VideoGame", "MediaObject", "AudioObject",
        "ImageObject", "VideoObject", "MusicPlaylist", "MusicAlbum", "MusicRelease", "MusicRecording", "Organization",
    ]

    /// What people write for them.
    private static let alsoCalled = [
        "film": "Movie", "documentary": "Movie", "series": "TVSeries", "tvshow": "TVSeries",
        "televisionseries": "TVSeries",
        "show": "TVSeries", "season": "TVSeason", "novel": "Book", "album": "MusicAlbum", "song": "MusicRecording",
        "app": "SoftwareApplication", "software": "SoftwareApplication", "podcast": "PodcastSeries",
        "cinema": "MovieTheater",
        "cafe": "CafeOrCoffeeShop", "bar": "BarOrPub", "pub": "BarOrPub",
    ]

    private static let byFolded: [String: String] = {
        var names = alsoCalled
        for name in supported { names[name.lowercased()] = name }
        return names
    }()
}
