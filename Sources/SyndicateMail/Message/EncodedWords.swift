internal import Syndicate

/// Words of any script in ASCII (RFC 2047).
enum EncodedWords {
    /// How long an encoded word may be, and a line that holds one (section 2).
    static let longestWord = 75
    static let longestLine = 76
    private static let frame = "=?UTF-8?Q??=".utf8.count

    /// The text as encoded words of which the first fits into `room` bytes; none splits a character, unless that alone is too long.
    static func encode(_ text: String, room: Int) -> [String] {
        let isBase64 = 4 * ((text.utf8.count + 2) / 3) < text.utf8.reduce(0) { $0 + cost($1) }
        var words: [String] = []
        var bytes: [UInt8] = []
        var used = 0
        var limit = min(max(room, frame + 16), longestWord) - frame
        func end() {
            guard !bytes.isEmpty else { return }
            words.append(isBase64 ? "=?UTF-8?B?\(Base64.encode(bytes))?=" : "=?UTF-8?Q?\(quoted(bytes))?=")
            bytes = []
            used = 0
            limit = longestWord - frame
        }
        func add(_ piece: some Collection<UInt8>) {
            let size = piece.reduce(0) { $0 + cost($1) }
            let all = isBase64 ? 4 * ((bytes.count + piece.count + 2) / 3) : used + size
            if all > limit { end() }
            bytes += piece
            used += size
        }
        for character in text {
            let cost = isBase64 ? 4 * ((character.utf8.count + 2) / 3) : character.utf8.reduce(0) { $0 + Self.cost($1) }
            if cost <= longestWord - frame {
                add(Array(character.utf8))
            } else {
                for scalar in character.unicodeScalars { add(Array(String(scalar).utf8)) }
            }
        }
        end()
        return words
    }

    private static func cost(_ byte: UInt8) -> Int { isSafe(byte) || byte == 0x20 ? 1 : 3 }

    /// What may stand for itself wherever an encoded word may stand, names of people too (section 5, case 3).
    private static func isSafe(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!*+-/".utf8.contains(byte)
        }
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            if byte == 0x20 {
                result.append(UInt8(ascii: "_"))
            } else if isSafe(byte) {
                result.append(byte)
            } else {
                result += QuotedPrintable.escaped(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
