internal import CICU

/// Makes alike what people take for the same words: `Straße` and `STRASSE`, `ﬁlm` and `film`, both ways to write `é`.
public enum TextFolding {
    /// `text` without differences of case, width, ligatures and composition, and without characters that are not seen
    /// (Unicode Standard, section 3.13, NFKC_Casefold). Accents stay.
    public static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && $0 &- 0x41 >= 26 }) { return text }
        return String(decoding: foldedBytes(text), as: UTF8.self)
    }

    /// `folded(text)` in UTF-8.
    public static func foldedBytes(_ text: String) -> [UInt8] {
        var text = text
        return text.withUTF8 { bytes in
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count + 8)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                if byte | next < 0x80 {
                    output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                    index += 1
                    continue
                }
                // Nothing before a character of ASCII has to do with what follows it; marks combine with one before them.
                var end = index + 1
                while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
                let piece = String(decoding: bytes[index..<end], as: UTF8.self)
                output.append(contentsOf: normalized(piece, decomposed: false).utf8)
                index = end
            }
            return output
        }
    }

    /// What sorts texts by their letters in any script: folded, and without accents of Latin, Greek and Cyrillic letters; a
    /// number is written such that it sorts by its value.
    ///
    /// Texts that differ in case or accents alone have the same key.
    public static func sortKey(_ text: String) -> [UInt8] {
        let folded = folded(text)
        let plain = folded.utf8.allSatisfy { $0 < 0x80 } ? folded : normalized(folded, decomposed: true)
        var key: [UInt8] = []
        key.reserveCapacity(plain.utf8.count + 4)
        var digits: [UInt8] = []
        func endNumber() {
            guard !digits.isEmpty else { return }
            let significant = digits.drop { $0 == UInt8(ascii: "0") }
            // The count of digits stands first; numbers of more digits than a byte counts sort as if they had that many.
            key.append(UInt8(ascii: "0"))
            key.append(UInt8(min(significant.count, 255)))
            key += significant
            digits = []
        }
        for scalar in plain.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39: digits.append(UInt8(scalar.value))
            case 0x300...0x36F: continue
            default:
                endNumber()
                key += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
            }
        }
        endNumber()
        return key
    }

    private static func normalized(_ text: String, decomposed: Bool) -> String {
        let units = Array(text.utf16)
        // Lengths are 32 bits wide; nobody looks for words in a text of gigabytes.
        guard units.count < Int(Int32.max) / 20 else { return text }
        var output = [UInt16](repeating: 0, count: units.count + units.count / 4 + 16)
        for _ in 0..<2 {
            let needed = Int(
                syndicate_normalize(
                    decomposed ? 1 : 0, units, Int32(units.count), &output, Int32(output.count)))
            guard needed >= 0 else { return text }
            if needed <= output.count { return String(decoding: output[..<needed], as: UTF16.self) }
            output = [UInt16](repeating: 0, count: needed)
        }
        return text
    }
}
