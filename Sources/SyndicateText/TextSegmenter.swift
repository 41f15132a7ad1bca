internal import CICU

/// Finds where a text in any language may be cut: between sentences, between words, where a line may end.
///
/// Chinese, Japanese, Thai, Lao, Khmer and Burmese words are found by dictionary, as their writing has no spaces. To make one costs
/// some microseconds; texts are walked once.
public struct TextSegmenter: Sendable {
    /// The language (BCP 47) whose customs count; `nil` for none in particular.
    public var language: String?

    /// A segmenter for texts in a language.
    public init(language: String? = nil) {
        self.language = language
    }

    /// The sentences (UAX #29, section 5), each with the white space behind it; together they are the whole text.
    ///
    /// No sentence ends at the abbreviations that CLDR lists for the language, nor at initials and titles of names.
    public func sentences(_ text: String) -> [Range<String.Index>] {
        // Without a language, English abbreviations do more good than harm.
        let locale = (language.map(Self.locale) ?? "en") + "@ss=standard"
        var text = text
        return text.withUTF8 { bytes in
            Self.boundaries(UBRK_SENTENCE, locale, bytes).filter { !Self.endsWithinName(bytes, $0) }
        }.ranges(in: text)
    }

    /// The words and what stands between them (UAX #29, section 4); together they are the whole text.
    public func words(_ text: String) -> [Range<String.Index>] {
        var text = text
        return text.withUTF8 { Self.boundaries(UBRK_WORD, language.map(Self.locale) ?? "", $0) }.ranges(in: text)
    }

    /// Where a line may end (UAX #14), in order, the end of the text among them; white space belongs to the line before.
    public func breaks(_ text: String) -> [String.Index] {
        var text = text
        let ends = text.withUTF8 { Self.boundaries(UBRK_LINE, language.map(Self.locale) ?? "", $0) }
        return ends.map { text.utf8.index(text.startIndex, offsetBy: $0) }
    }

    /// The ends of the segments, in bytes.
    private static func boundaries(
        _ type: UBreakIteratorType, _ locale: String, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> [Int] {
        guard let start = bytes.baseAddress, !bytes.isEmpty else { return [] }
        // Places are 32 bits wide; nobody cuts posts out of a text of gigabytes.
        guard bytes.count < Int32.max, let breaks = syndicate_breaks_open(type, locale) else { return [bytes.count] }
        defer { syndicate_breaks_close(breaks) }
        let source = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        guard let text = syndicate_text_open(source, Int64(bytes.count)) else { return [bytes.count] }
        defer { syndicate_text_close(text) }
        guard syndicate_breaks_set(breaks, text) != 0 else { return [bytes.count] }
        var ends: [Int] = []
        while true {
            let end = Int(syndicate_breaks_next(breaks))
            guard end > ends.last ?? 0 else { break }
            ends.append(end)
        }
        if ends.last != bytes.count { ends.append(bytes.count) }
        return ends
    }

    /// Whether what ends before `end` is an initial, as in "J. R. R. Tolkien", or a title that a name follows.
    private static func endsWithinName(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
        guard end < bytes.count else { return false }
        var stop = end
        while stop > 0, bytes[stop - 1] == 0x20 { stop -= 1 }
        guard stop < end, stop >= 2, bytes[stop - 1] == UInt8(ascii: ".") else { return false }
        var start = stop - 1
        while start > 0, stop - start < 8, isLetter(bytes[start - 1]) { start -= 1 }
        guard start == 0 || bytes[start - 1] <= 0x2E else { return false }
        let word = UnsafeBufferPointer(rebasing: bytes[start..<(stop - 1)])
        // "I." ends a sentence more often than it is a name.
        if word.count == 1 { return isLetter(word[0]) && word[0] != UInt8(ascii: "I") }
        return titles.contains { $0.utf8.elementsEqual(word) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// What stands before names, and is not on CLDR's lists.
    private static let titles = [
        "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Mt", "Gen", "Lt", "Col", "Sgt", "Capt", "Rev", "Hon", "Gov", "Sen",
        "Rep", "Mme",
        "Mlle", "Sr", "Sra", "Dra", "Hr", "Fr", "vs", "feat", "ft",
    ]

    /// What ICU calls the language; it ignores what it does not know.
    private static func locale(_ language: String) -> String {
        String(
            decoding: language.utf8.prefix(64).map {
                $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 == UInt8(ascii: "@") ? 0x20 : $0
            }, as: UTF8.self)
    }
}

extension [Int] {
    /// The segments that end at these bytes.
    fileprivate func ranges(in text: String) -> [Range<String.Index>] {
        var start = text.startIndex
        return map { end in
            let index = text.utf8.index(text.startIndex, offsetBy: end)
            defer { start = index }
            return start..<index
        }
    }
}
