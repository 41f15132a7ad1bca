internal import Syndicate
internal import SyndicateText

/// Words as they are compared: on one line, without differences of case and the like.
enum FoldedLine {
    /// `text` as it is compared; `nil` where there is nothing in it.
    static func make(_ text: String?) -> String? {
        guard let bytes = text.map(bytes), !bytes.isEmpty else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `text` as it is compared, in UTF-8; empty where there is nothing in it.
    static func bytes(_ text: String) -> [UInt8] {
        let folded = TextFolding.foldedBytes(text)
        var output: [UInt8] = []
        output.reserveCapacity(folded.count)
        var spaceIsDue = false
        var index = 0
        while index < folded.count {
            let byte = folded[index]
            let length = lengthOfSpace(folded, index)
            if length > 0 {
                spaceIsDue = !output.isEmpty
                index += length
                continue
            }
            index += 1
            if byte < 0x20 || byte == 0x7F { continue }
            if spaceIsDue { output.append(0x20) }
            spaceIsDue = false
            output.append(byte)
        }
        return output
    }

    /// The bytes of a space or line end that begins at `index`; folding has made one of most spaces.
    private static func lengthOfSpace(_ bytes: [UInt8], _ index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0x85: return 2
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8: return 3
        default: return 0
        }
    }
}
