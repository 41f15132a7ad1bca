/// The encoding that text is in when it claims to be Latin-1 (Encoding standard, section 9).
enum Windows1252 {
    /// What of the standard's index differs from Latin-1; the five bytes that Windows leaves open are controls.
    private static let controls: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// The character that a byte stands for.
    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard byte & 0xE0 == 0x80 else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(controls[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    /// Whether Windows has a character for the byte.
    static func defines(_ byte: UInt8) -> Bool {
        byte & 0xE0 != 0x80 || scalar(byte).value != UInt32(byte)
    }
}
