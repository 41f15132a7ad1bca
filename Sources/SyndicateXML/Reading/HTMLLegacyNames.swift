internal import Syndicate

/// HTML's references that need no semicolon: those of Latin-1, and a few in capitals.
enum HTMLLegacyNames {
    /// The character that a name stands for without semicolon.
    static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "AMP": return "&"
        case "LT": return "<"
        case "GT": return ">"
        case "QUOT": return "\""
        case "COPY": return "\u{A9}"
        case "REG": return "\u{AE}"
        default:
            guard let scalar = HTMLEntities.scalar(name), name != "apos", scalar.value < 0x100 else { return nil }
            return scalar
        }
    }
}
