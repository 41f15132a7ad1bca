/// Kinds of scalars that the networks' rules speak of.
enum ScalarClass {
    static func isASCIILetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 }
    static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
    static func isAlphanumeric(_ scalar: UInt32) -> Bool { isASCIILetter(scalar) || isDigit(scalar) }

    /// A scalar in lower case, where that is one scalar.
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar }
        guard let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars, mapping.count == 1
        else { return scalar }
        return mapping.first?.value ?? scalar
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x180E, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            true
        default: false
        }
    }

    /// White space of ECMAScript's `\s`.
    static func isScriptSpace(_ scalar: UInt32) -> Bool {
        scalar == 0xFEFF || isSpace(scalar) && scalar != 0x85 && scalar != 0x180E
    }

    /// Punctuation that no domain holds and that may stand behind a cashtag.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21, 0x23...0x2F, 0x3A...0x40, 0x5B...0x5F, 0x7B...0x7E: true
        default: false
        }
    }

    static func isInvalid(_ scalar: UInt32) -> Bool { scalar == 0xFFFE || scalar == 0xFEFF || scalar == 0xFFFF }

    static func isDirectional(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x202A...0x202E, 0x061C, 0x200E, 0x200F, 0x2066...0x2069: true
        default: false
        }
    }

    /// What a label of a domain begins and ends with.
    static func isDomain(_ scalar: UInt32) -> Bool {
        if isAlphanumeric(scalar) { return true }
        return !(isPunctuation(scalar) || isSpace(scalar) || isInvalid(scalar) || isDirectional(scalar))
    }

    static func mayFollowDomain(_ scalar: UInt32) -> Bool {
        !(isAlphanumeric(scalar) || scalar == 0x40 || scalar == 0x2B || scalar == 0x2D)
    }

    /// Whether a link may begin behind it.
    static func mayPrecedeLink(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return !(isAlphanumeric(scalar) || scalar == 0x40 || scalar == 0x24 || scalar == 0x23) }
        return !(scalar == 0xFF20 || scalar == 0xFF03 || isInvalid(scalar))
    }

    static func isAccentedLatin(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x253, 0x254, 0x256, 0x257, 0x259, 0x25B, 0x263, 0x268, 0x26F,
            0x272, 0x289, 0x28B, 0x2BB, 0x300...0x36F, 0x1E00...0x1EFF:
            true
        default: false
        }
    }

    static func isLetterOrMark(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return isASCIILetter(scalar) }
        switch Unicode.Scalar(scalar)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark:
            return true
        default: return false
        }
    }

    static func isNumeral(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? isDigit(scalar) : Unicode.Scalar(scalar)?.properties.generalCategory == .decimalNumber
    }

    /// What may stand in a hashtag beside letters, marks and numerals.
    static func isHashtagSpecial(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x5F, 0x200C, 0x200D, 0xA67E, 0x5BE, 0x5F3, 0x5F4, 0xFF5E, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB, 0x3003,
            0xF0B, 0xF0C, 0xB7:
            true
        default: false
        }
    }

    static func isHashtag(_ scalar: UInt32) -> Bool {
        isLetterOrMark(scalar) || isNumeral(scalar) || isHashtagSpecial(scalar)
    }

    static func isHashSign(_ scalar: UInt32) -> Bool { scalar == 0x23 || scalar == 0xFF03 }
    static func isAtSign(_ scalar: UInt32) -> Bool { scalar == 0x40 || scalar == 0xFF20 }

    /// Whether it is punctuation in the sense of Unicode.
    static func isUnicodePunctuation(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar)?.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
