/// Writes header fields, folded so that lines stay short (RFC 5322, sections 2.1.1 and 2.2.3).
struct HeaderWriter {
    private static let wished = 78
    private static let longest = 998

    private(set) var bytes: [UInt8] = []
    private var column = 0
    /// Whether the line holds an encoded word, and is to be the shorter for it.
    private var hasEncoded = false
    private var isAtStart = true

    /// Begins a field.
    private mutating func begin(_ name: String) {
        bytes += name.utf8
        bytes.append(UInt8(ascii: ":"))
        column = name.utf8.count + 1
        hasEncoded = false
        isAtStart = true
    }

    private mutating func end() {
        bytes += [0x0D, 0x0A]
        column = 0
    }

    /// Adds something that must not be broken, behind a space or a fold.
    private mutating func add(_ token: String, limit: Int = wished) throws(MailError) {
        let size = token.utf8.count
        guard size + 1 <= Self.longest else {
            throw MailError(.field, "a word of \(size) bytes does not fit on a line")
        }
        // Not behind the name: some programs take the line's white space for part of the text.
        if column + 1 + size > limit, !isAtStart {
            bytes += [0x0D, 0x0A]
            column = 0
            hasEncoded = false
        }
        bytes.append(0x20)
        bytes += token.utf8
        column += 1 + size
        isAtStart = false
    }

    /// A field of words that must not be broken.
    mutating func field(_ name: String, _ tokens: [String]) throws(MailError) {
        begin(name)
        for token in tokens { try add(token) }
        end()
    }

    /// A field for people to read, in any script.
    mutating func text(_ name: String, _ text: String) throws(MailError) {
        begin(name)
        try addText(text, isPhrase: false)
        end()
    }

    /// A field of mailboxes.
    mutating func addresses(_ name: String, _ list: [MailAddress]) throws(MailError) {
        begin(name)
        for (index, address) in list.enumerated() {
            let comma = index < list.count - 1 ? "," : ""
            if let name = address.name, !MailSyntax.words(name).isEmpty {
                try addText(name, isPhrase: true)
                try add("<\(address.address)>\(comma)", limit: hasEncoded ? EncodedWords.longestLine : Self.wished)
            } else {
                try add(address.address + comma)
            }
        }
        end()
    }

    /// A field of a name and a token behind it.
    mutating func phrase(_ field: String, _ name: String?, _ token: String) throws(MailError) {
        begin(field)
        if let name { try addText(name, isPhrase: true) }
        try add(token)
        end()
    }

    /// Words as they are where they may be, others encoded.
    private mutating func addText(_ text: String, isPhrase: Bool) throws(MailError) {
        let words = MailSyntax.words(text)
        if isPhrase { return try addPhrase(words) }
        var index = words.startIndex
        while index < words.endIndex {
            if !Self.mustEncode(words[index]) {
                try add(String(words[index]), limit: hasEncoded ? EncodedWords.longestLine : Self.wished)
                index += 1
                continue
            }
            // What stands between encoded words is not seen: their spaces must be within.
            var end = index + 1
            while end < words.endIndex, Self.mustEncode(words[end]) { end += 1 }
            try addEncoded(words[index..<end])
            index = end
        }
    }

    /// Atoms as they are, else a quoted string, else encoded as a whole.
    private mutating func addPhrase(_ words: [Substring]) throws(MailError) {
        guard !words.contains(where: Self.mustEncode) else { return try addEncoded(words[...]) }
        if words.allSatisfy({ $0.utf8.allSatisfy(MailSyntax.isAtom) }) {
            for word in words { try add(String(word)) }
            return
        }
        let quoted = MailSyntax.quoted(Array(words.joined(separator: " ").utf8))
        if quoted.utf8.count < Self.wished { return try add(quoted) }
        try addEncoded(words[...])
    }

    private mutating func addEncoded(_ words: ArraySlice<Substring>) throws(MailError) {
        let run = words.joined(separator: " ")
        // What fits into one is not cut for the sake of the line.
        let whole = EncodedWords.encode(run, room: EncodedWords.longestWord)
        let encoded =
            whole.count == 1 && !isAtStart
            ? whole : EncodedWords.encode(run, room: EncodedWords.longestLine - column - 1)
        for word in encoded {
            try add(word, limit: EncodedWords.longestLine)
            hasEncoded = true
        }
    }

    /// Whether a word cannot stand for itself: other than ASCII, too long for a line, or what looks encoded.
    private static func mustEncode(_ word: Substring) -> Bool {
        word.utf8.count > 60 || word.utf8.contains { $0 >= 0x7F || $0 < 0x21 } || word.utf8.starts(with: "=?".utf8)
    }
}
