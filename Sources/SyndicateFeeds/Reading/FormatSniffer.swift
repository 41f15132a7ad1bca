public import Syndicate
internal import SyndicateXML

/// Tells what format an input is in, by the name and namespace of its root element, or by JSON's members.
public enum FormatSniffer {
    /// The format of a feed; `nil` for what is none.
    public static func format(of source: ImportSource) -> FeedFormat? {
        guard let first = firstByte(source.bytes) else { return nil }
        if first == UInt8(ascii: "{") { return JSONFeedSniffer.isJSONFeed(source) ? .jsonFeed : nil }
        guard let root = root(source, mode: .strict) ?? root(source, mode: .lenient) else { return nil }
        return FeedFormat(root: root)
    }

    /// How much may stand before the root element, in bytes.
    private static let limit = 16 << 20

    /// The first byte that is neither a byte order mark nor white space nor half of a UTF-16 character.
    private static func firstByte(_ bytes: [UInt8]) -> UInt8? {
        bytes.first { $0 > 0x20 && $0 < 0x80 }
    }

    private static func root(_ source: ImportSource, mode: XMLReader.Mode) -> XMLName? {
        do {
            var limits = XMLLimits()
            limits.bytes = limit
            var reader = try XMLReader(XMLInput(source), mode: mode, limits: limits)
            while try reader.next() != .start {
                if reader.event == .endOfDocument { return nil }
            }
            return reader.name
        } catch {
            return nil
        }
    }
}
