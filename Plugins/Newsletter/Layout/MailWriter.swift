/// The bytes of a mail's HTML as they grow, and how words get into them.
struct MailWriter {
    private(set) var bytes: [UInt8] = []
    let theme: Theme
    /// The words of the article that is written, else of the issue.
    var wording: Wording
    /// The language and the direction of the issue.
    let language: String
    let direction: TextDirection
    /// Tags of the direction that is being written.
    var styles: MailStyles
    let styleSets: MailStyles.Both
    /// Whether what begins a sender's merge field must not stand in an article's words.
    let guardsMergeFields: Bool
    /// How large the bytes may grow where only their number is asked for.
    var limit = Int.max
    /// What a reader of the report should know: pictures that are left out.
    var notes: [LayoutNote] = []
    /// The article that is being written, by its label.
    var label = ""
    /// The levels of the headings around the place that is being written, as the article has them.
    var headings: [Int] = []
    /// The level of the heading above the article's own.
    var baseLevel = 1

    init(_ layout: IssueLayout, _ issue: Issue) {
        theme = layout.theme
        wording = issue.wording
        language = issue.language
        direction = issue.direction
        styleSets = layout.styles
        styles = layout.styles[issue.direction]
        guardsMergeFields = issue.hasMergeFields
    }

    var count: Int { bytes.count }
    var isFull: Bool { bytes.count > limit }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Our own markup.
    mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func raw(_ markup: String, _ more: String...) {
        raw(markup)
        for part in more { raw(part) }
    }

    /// Words with the sender's placeholders, as character data or as an attribute in double quotes.
    mutating func merge(_ words: MergeText) { escape(words.text, guarded: false) }

    /// Words, as character data or as an attribute in double quotes.
    mutating func text(_ words: String) { escape(words, guarded: guardsMergeFields) }

    private mutating func escape(_ words: String, guarded: Bool) {
        if isFull { return }
        if words.utf8.count > limit { return bytes.append(contentsOf: repeatElement(0, count: limit &+ 1)) }
        var words = words
        words.withUTF8 { escape($0, guarded) }
    }

    private mutating func escape(_ words: UnsafeBufferPointer<UInt8>, _ guarded: Bool) {
        var start = 0
        var index = 0
        while index < words.count {
            let byte = words[index]
            guard Self.isSpecial[Int(byte)] else {
                index += 1
                continue
            }
            let next = index + 1 < words.count ? words[index + 1] : 0
            var reference: StaticString
            var length = 1
            switch byte {
            case UInt8(ascii: "&"): reference = "&amp;"
            case UInt8(ascii: "<"): reference = "&lt;"
            case UInt8(ascii: ">"): reference = "&gt;"
            case UInt8(ascii: "\""): reference = "&quot;"
            case UInt8(ascii: "{") where guarded: reference = "&#123;"
            case UInt8(ascii: "*") where guarded && next == UInt8(ascii: "|"): reference = "&#42;"
            case UInt8(ascii: "[") where guarded && next == byte: reference = "&#91;"
            case UInt8(ascii: "%") where guarded && (next == byte || (0x61...0x7A).contains(next | 0x20)):
                reference = "&#37;"
            // Control characters of C1 are what is left of a wrong encoding; mail programs take them for others.
            case 0xC2 where next < 0xA0: (reference, length) = ("", 2)
            case 0x0D where next != 0x0A: reference = "\n"
            case 0..<0x20, 0x7F: reference = ""
            default:
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[start..<index]))
            bytes.append(
                contentsOf: UnsafeBufferPointer(start: reference.utf8Start, count: reference.utf8CodeUnitCount))
            index += length
            start = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: words[start...]))
    }

    private static let isSpecial: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in 0..<0x20 { table[byte] = byte != 0x09 && byte != 0x0A }
        for byte in "\u{7F}&<>\"{*[%".utf8 { table[Int(byte)] = true }
        table[0xC2] = true
        return table
    }()
}
