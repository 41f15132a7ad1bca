/// The kinds of element that hold extensions.
public struct Place: OptionSet, Sendable {
    /// A bit for each kind.
    public let rawValue: Int

    /// The kinds of these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// `channel` of RSS 0.91 to 2.0.
    public static let rssChannel = Place(rawValue: 1)
    /// `item` of RSS 0.91 to 2.0.
    public static let rssItem = Place(rawValue: 2)
    /// `channel` of RSS 0.90, 1.0 and 1.1.
    public static let rdfChannel = Place(rawValue: 4)
    /// `item` of RSS 0.90, 1.0 and 1.1.
    public static let rdfItem = Place(rawValue: 8)
    /// `feed` of Atom.
    public static let atomFeed = Place(rawValue: 16)
    /// `entry` of Atom.
    public static let atomEntry = Place(rawValue: 32)
    /// `image` of RSS.
    public static let image = Place(rawValue: 64)
    /// `textInput` of RSS.
    public static let textInput = Place(rawValue: 128)
    /// A person of Atom.
    public static let person = Place(rawValue: 256)
    /// `link` of Atom.
    public static let link = Place(rawValue: 512)
    /// `source` of Atom.
    public static let source = Place(rawValue: 1024)
    /// `head` and `outline` of OPML.
    public static let outline = Place(rawValue: 2048)

    /// `rss` itself.
    public static let rssRoot = Place(rawValue: 4096)
    /// `media:content` and `media:group` of Media RSS.
    public static let mediaObject = Place(rawValue: 8192)

    /// Every channel and feed.
    public static let feeds: Place = [.rssChannel, .rdfChannel, .atomFeed]
    /// Every item and entry.
    public static let entries: Place = [.rssItem, .rdfItem, .atomEntry]
    /// Channels and items of every RSS.
    public static let rss: Place = [.rssChannel, .rdfChannel, .rssItem, .rdfItem]
    /// Wherever an extension may stand.
    public static let anywhere = Place(rawValue: 4095 | 8192)
}
