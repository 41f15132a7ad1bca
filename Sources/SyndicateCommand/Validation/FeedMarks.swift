/// Tells feeds from the other files of a folder, such as site maps and data.
enum FeedMarks {
    /// How much of a file is looked at: comments and declarations may come first.
    static let length = 4096

    private static let marks: [[UInt8]] = [
        "<rss", "<feed", ":feed", "<channel", ":RDF", "<opml", "jsonfeed.org/version",
    ].map { Array($0.utf8) }

    /// Whether a document holds at its beginning what feeds begin with, in any encoding that keeps ASCII's order.
    static func areIn(_ bytes: [UInt8]) -> Bool {
        // UTF-16 is ASCII with zeros between.
        let head = bytes.prefix(length).filter { $0 != 0 }
        return marks.contains { mark in contains(head, mark) }
    }

    private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
        guard bytes.count >= mark.count else { return false }
        return (0...bytes.count - mark.count).contains { start in
            bytes[start] == mark[0] && bytes[start..<start + mark.count].elementsEqual(mark)
        }
    }
}
