/// How wide text is on a screen with letters of one width.
public enum TextWidth {
    /// The columns that `text` takes: wide characters two, marks that combine none, all others one.
    public static func columns(_ text: some StringProtocol) -> Int {
        var columns = 0
        for scalar in text.unicodeScalars {
            columns += scalar.isASCII ? 1 : self.columns(scalar)
        }
        return columns
    }

    /// Whether a scalar belongs to a script that is written without spaces between words.
    public static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x312F, 0x31A0...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// The columns that a scalar takes: 0, 1 or 2 (UAX #11).
    public static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: 0
        case 0x1100...0x115F, 0xAC00...0xD7A3, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF: 2
        default: isUnspaced(scalar) && !(0xFF61...0xFF9F).contains(scalar.value) ? 2 : 1
        }
    }
}
