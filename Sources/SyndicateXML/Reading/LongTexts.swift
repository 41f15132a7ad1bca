/// The long texts of a piece of a document, as far as bytes alone can tell: CDATA sections, and what stands between a `>`
/// and the next `<`.
///
/// What they are is for the parser to say: the same bytes may stand in a comment.
struct LongTexts {
    struct Text {
        /// Where it stands in the piece, with the marks of a section.
        var range: Range<Int>
        var isSection: Bool
    }

    /// Shorter ones are not worth interrupting the parser for.
    private static let shortest = 96
    private static let sectionStart = Array("<![CDATA[".utf8)

    private let bytes: UnsafeRawBufferPointer
    private var index = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next text that begins and ends in the piece.
    mutating func next() -> Text? {
        guard var start = bytes.offset(of: UInt8(ascii: "<"), from: index) else { return nil }
        while true {
            if isSection(at: start) {
                guard let end = sectionEnd(from: start + Self.sectionStart.count) else { break }
                index = end
                if end - start >= Self.shortest { return Text(range: start..<end, isSection: true) }
                guard let next = bytes.offset(of: UInt8(ascii: "<"), from: end) else { break }
                start = next
                continue
            }
            guard let end = bytes.offset(of: UInt8(ascii: "<"), from: start + 1) else { break }
            if end - start > Self.shortest, let bracket = bytes.offset(of: UInt8(ascii: ">"), from: start),
                end - bracket > Self.shortest
            {
                index = end
                return Text(range: (bracket + 1)..<end, isSection: false)
            }
            start = end
        }
        index = bytes.count
        return nil
    }

    private func isSection(at start: Int) -> Bool {
        guard start + Self.sectionStart.count < bytes.count, bytes[start + 1] == UInt8(ascii: "!") else { return false }
        return bytes[start..<(start + Self.sectionStart.count)].elementsEqual(Self.sectionStart)
    }

    /// Where the `]]>` of a section ends.
    private func sectionEnd(from start: Int) -> Int? {
        var index = start
        while let bracket = bytes.offset(of: UInt8(ascii: "]"), from: index) {
            if bytes.isSectionEnd(at: bracket) { return bracket + 3 }
            index = bracket + 1
        }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// Whether `]]>` stands at `index`.
    func isSectionEnd(at index: Int) -> Bool {
        index + 2 < count && self[index] == UInt8(ascii: "]") && self[index + 1] == UInt8(ascii: "]")
            && self[index + 2] == UInt8(ascii: ">")
    }
}
