/// Names for addresses, made from titles.
public enum Slug {
    /// A name for an address made from `title`: its letters and digits in lower case, words joined by hyphens.
    ///
    /// Letters of all scripts and their accents stay, because folding them is wrong in most languages and leaves nothing
    /// of Korean; apostrophes vanish. The result has at most `limit` scalars and ends with a whole word where it can. It is
    /// empty where the title has no letter or digit, and the same for the same title always.
    public static func make(for title: String, limit: Int = 100) -> String {
        var output = String.UnicodeScalarView()
        var count = 0
        /// Where the last hyphen stands, to cut there.
        var lastHyphen: String.UnicodeScalarView.Index?
        var hyphenIsDue = false
        for scalar in title.unicodeScalars {
            switch kind(scalar) {
            case .ignored: continue
            case .separator:
                hyphenIsDue = count > 0
            case .mark where hyphenIsDue || count == 0: continue
            case .word, .mark:
                if count + (hyphenIsDue ? 2 : 1) > limit {
                    if let lastHyphen, !hyphenIsDue { output.removeSubrange(lastHyphen...) }
                    return String(output)
                }
                if hyphenIsDue {
                    lastHyphen = output.endIndex
                    output.append("-")
                    count += 1
                    hyphenIsDue = false
                }
                if scalar.isASCII {
                    output.append(Unicode.Scalar(ASCII.lowercased(UInt8(scalar.value))))
                    count += 1
                } else {
                    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                        output.append(lower)
                        count += 1
                    }
                }
            }
        }
        return String(output)
    }

    private enum Kind { case word, mark, ignored, separator }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if scalar.isASCII {
            let byte = UInt8(scalar.value)
            if ASCII.isLetter(byte) || ASCII.isDigit(byte) { return .word }
            return byte == UInt8(ascii: "'") ? .ignored : .separator
        }
        switch scalar.value {
        // Apostrophes, soft hyphen, joiners and marks of direction.
        case 0x2019, 0x2018, 0x02BC, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: return .ignored
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return .word
        default: return .separator
        }
    }
}
