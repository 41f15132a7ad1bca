/// Names that call people.
enum Mention {
    /// Whether a name behind `@` calls everybody in a room: `everyone`, `here`, `channel`, `all`.
    static func isForAll(_ name: some Sequence<UInt8>) -> Bool {
        let word = name.prefix(9).map { $0 | 0x20 }
        return everybody.contains { $0.elementsEqual(word.prefix($0.count)) }
    }

    /// Whether a byte belongs to a word: what stands behind one is no mention, as in an address of mail.
    static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
        default: false
        }
    }

    /// A text for places where no markup is read, in which nothing looks like a call all the same.
    static func plain(_ text: String, byName: Bool) -> String {
        apart(text, byName: byName).replacing("<!", with: "<\(ChatWords.joiner)!")
            .replacing("<@", with: "<\(ChatWords.joiner)@")
    }

    /// A text with a joiner behind each `@` that calls somebody: everybody alone, or whomever it names.
    static func apart(_ text: String, byName: Bool) -> String {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
        let bytes = text.utf8.span
        var output: [UInt8] = []
        for index in 0..<bytes.count {
            output.append(bytes[index])
            let isSign = bytes[index] == UInt8(ascii: "@") && (index == 0 || !isWord(bytes[index - 1]))
            if isSign, calls(bytes, at: index + 1, byName: byName) { output += Array(ChatWords.joiner.utf8) }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether what stands behind `@` calls somebody.
    static func calls(_ bytes: Span<UInt8>, at start: Int, byName: Bool) -> Bool {
        guard start < bytes.count else { return false }
        if byName { return isWord(bytes[start]) || bytes[start] == UInt8(ascii: "-") || bytes[start] >= 0x80 }
        return isForAll((start..<min(start + 9, bytes.count)).map { bytes[$0] })
    }

    private static let everybody = ["everyone", "channel", "here", "all"].map { Array($0.utf8) }
}
