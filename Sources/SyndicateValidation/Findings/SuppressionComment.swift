/// A comment in a document that tells the validator to keep silent.
///
///     <!-- syndicate-validate-disable contains-html, missing-guid: readers cope with it -->
///     <!-- syndicate-validate-enable contains-html -->
///     <!-- syndicate-validate-disable-next-line -->
///     <!-- syndicate-validate-disable-file missing-self -->
///
/// Rules are set apart by spaces or commas; none means all. What comes behind a colon is for people.
struct SuppressionComment: Equatable {
    /// What it orders.
    enum Order: String, CaseIterable {
        /// From here on.
        case disable
        /// No longer from here on.
        case enable
        /// For what begins on the line behind the comment.
        case nextLine = "disable-next-line"
        /// Everywhere in the document.
        case file = "disable-file"
    }

    static let mark: StaticString = "syndicate-validate-"

    /// The bytes of the comment.
    var range: Range<Int>
    /// The order as it is written.
    var word: String
    /// The ids of rules that it names.
    var rules: [String]

    /// The order; `nil` where it is none.
    var order: Order? { Order(rawValue: word) }

    /// The comment in `range`, where it is one for the validator.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let inside = bytes[range.lowerBound + 4..<max(range.lowerBound + 4, range.upperBound - 3)]
        let text = inside.drop { Self.isSpace($0) }
        let mark = Self.mark.description.utf8
        guard text.starts(with: mark) else { return nil }
        let order = text.dropFirst(mark.count).prefix { !$0.isSuppressionEnd }
        let rest = text.dropFirst(mark.count + order.count).prefix { $0 != UInt8(ascii: ":") }
        self.range = range
        word = String(decoding: order, as: UTF8.self)
        rules = rest.split { Self.isSpace($0) || $0 == UInt8(ascii: ",") }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// All comments for the validator in a document, in order; `nil` where there are none.
    static func all(in bytes: [UInt8]) -> [SuppressionComment]? {
        let source = SourceDocument(bytes)
        guard mayHave(source) else { return nil }
        var comments: [SuppressionComment] = []
        var index = 0
        while let start = source.find("<", from: index) {
            if source.has("<!--", at: start) {
                guard let end = source.find("-->", from: start + 4) else { break }
                if let comment = SuppressionComment(bytes, start..<end + 3) { comments.append(comment) }
                index = end + 3
            } else if source.has("<![CDATA[", at: start) {
                guard let end = source.find("]]>", from: start) else { break }
                index = end + 3
            } else {
                index = start + 1
            }
        }
        return comments.isEmpty ? nil : comments
    }

    /// Whether there is anything like such a comment: most documents have none, and are looked through once and fast, by a
    /// sign that is rare in text.
    private static func mayHave(_ source: SourceDocument) -> Bool {
        var index = 0
        while let start = source.find("!--", from: index) {
            let text = source.bytes[(start + 3)...].drop { isSpace($0) }
            if text.starts(with: mark.description.utf8) { return true }
            index = start + 3
        }
        return false
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension UInt8 {
    fileprivate var isSuppressionEnd: Bool {
        SuppressionComment.isSpace(self) || self == UInt8(ascii: ":") || self == UInt8(ascii: ",")
    }
}

extension SourceDocument {
    /// Whether the ASCII text stands at a place.
    fileprivate func has(_ wanted: StaticString, at start: Int) -> Bool {
        let count = wanted.utf8CodeUnitCount
        guard start + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[start + $0] == wanted.utf8Start[$0] }
    }
}
