extension String {
    /// The text on one line, with control characters and marks that turn the direction of writing made visible.
    var printable: String {
        guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
        var clean = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            clean.append(scalar == "\n" || scalar == "\t" ? " " : scalar.isUnprintable ? "\u{FFFD}" : scalar)
        }
        return String(clean)
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character, or turns the direction of writing.
    var isUnprintable: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    /// How many columns of a terminal it takes.
    var columns: Int {
        switch value {
        case 0x20..<0x300: 1
        case 0x0300...0x036F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
