/// Reads the tables that stand as words in string literals.
enum HexTable {
    /// The words, parted by white space.
    static func words(_ table: String) -> [Substring.UTF8View] {
        table.utf8.split { $0 == 0x20 || $0 == 0x0A }.map { Substring($0).utf8 }
    }

    /// The hexadecimal numbers of a word.
    static func numbers(_ word: Substring.UTF8View, separator: UInt8) -> [UInt32] {
        word.split(separator: separator).map { $0.reduce(0) { $0 << 4 | digit($1) } }
    }

    private static func digit(_ byte: UInt8) -> UInt32 {
        byte < 0x3A ? UInt32(byte) - 0x30 : UInt32(byte | 0x20) - 0x57
    }
}
