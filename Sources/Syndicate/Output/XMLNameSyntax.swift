/// Names as Namespaces in XML 1.0 allows them (section 3, production NCName).
public enum XMLNameSyntax {
    /// Whether `name` is an NCName: a name without colon.
    public static func isValid(_ name: String) -> Bool {
        var first = true
        for scalar in name.unicodeScalars {
            guard first ? isStart(scalar.value) : isPart(scalar.value) else { return false }
            first = false
        }
        return !first
    }

    private static func isStart(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x61...0x7A, 0x5F: true
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D: true
        case 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD: true
        case 0x10000...0xEFFFF: true
        default: false
        }
    }

    private static func isPart(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
        default: isStart(value)
        }
    }
}
