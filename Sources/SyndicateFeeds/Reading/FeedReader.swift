internal import Syndicate
internal import SyndicateXML

/// Turns the events of one family of XML formats into metadata and entries.
///
/// A reader is made for the document's root element, and called until it gives `nil`.
protocol FeedReader {
    /// How the family's names are classified.
    static func names() -> XMLNames

    /// What was said of the feed so far; whole once `next` has given `nil`.
    var metadata: FeedMetadata { get }

    /// Begins at the root's start tag, which is the current event of `xml`.
    init(_ xml: inout XMLReader) throws(XMLReaderError)

    /// Reads up to the end of the next entry, and `nil` at the end of the document; what is said of the feed on the way goes
    /// into `metadata`.
    ///
    /// With `skipsEntries`, entries are passed over and the first call goes to the end of the document.
    mutating func next(_ xml: inout XMLReader, skipsEntries: Bool) throws(XMLReaderError) -> Entry?

    /// All entries in the order in which the document wants them shown.
    func arranged(_ entries: [Entry]) -> [Entry]
}

extension FeedReader {
    /// The order of the document, as in most formats.
    func arranged(_ entries: [Entry]) -> [Entry] { entries }
}
