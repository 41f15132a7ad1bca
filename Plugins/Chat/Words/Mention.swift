/// Names that call people.
enum Mention {
    /// Whether a name behind `@` calls everybody in a room: `everyone`, `here`, `channel`, `all`.
    static func isForAll(_ name: Substring.UTF8View) -> Bool {
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

    private static let everybody = ["everyone", "channel", "here", "all"].map { Array($0.utf8) }
}
