/// A colour of sRGB with its opacity, each part from 0 to 1.
struct Colour: Hashable {
    var red: Double
    var green: Double
    var blue: Double
    var alpha = 1.0

    static let black = Colour(red: 0, green: 0, blue: 0)
    static let white = Colour(red: 1, green: 1, blue: 1)

    init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
        (self.red, self.green, self.blue, self.alpha) = (red, green, blue, alpha)
    }

    /// From three bytes.
    init(hex: UInt32) {
        self.init(
            red: Double(hex >> 16 & 255) / 255, green: Double(hex >> 8 & 255) / 255, blue: Double(hex & 255) / 255)
    }

    /// The colour as seen on one that lets nothing through.
    func over(_ ground: Colour) -> Colour {
        guard alpha < 1 else { return self }
        return Colour(
            red: red * alpha + ground.red * (1 - alpha), green: green * alpha + ground.green * (1 - alpha),
            blue: blue * alpha + ground.blue * (1 - alpha))
    }

    /// WCAG 2.2, relative luminance.
    var luminance: Double {
        func linear(_ value: Double) -> Double {
            value <= 0.04045 ? value / 12.92 : Self.power((value + 0.055) / 1.055)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// WCAG 2.2, contrast ratio: from 1 to 21.
    func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// `#rrggbb`.
    var hex: String {
        var text = "#"
        for part in [red, green, blue] {
            let byte = UInt8(min(255, max(0, (part * 255).rounded())))
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }

    /// To the power of 2.4: the square times the fifth root of the square, by Newton's method.
    private static func power(_ base: Double) -> Double {
        guard base > 0 else { return 0 }
        let square = base * base
        var root = 1.0
        for _ in 0..<60 {
            let fourth = root * root * root * root
            let next = (4 * root + square / fourth) / 5
            if abs(next - root) < 1e-13 { break }
            root = next
        }
        return square * root
    }
}
