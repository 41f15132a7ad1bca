/// An opaque colour of sRGB.
struct Color: Sendable, Equatable {
    var red: UInt8
    var green: UInt8
    var blue: UInt8

    static let white = Color(0xFFFFFF)
    static let black = Color(0x000000)

    /// `0xRRGGBB`.
    init(_ value: UInt32) {
        red = UInt8(truncatingIfNeeded: value >> 16)
        green = UInt8(truncatingIfNeeded: value >> 8)
        blue = UInt8(truncatingIfNeeded: value)
    }

    /// `#RGB` or `#RRGGBB`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.first == UInt8(ascii: "#"), bytes.count == 4 || bytes.count == 7 else { return nil }
        var value: UInt32 = 0
        for byte in bytes.dropFirst() {
            guard let digit = Self.digit(byte) else { return nil }
            value = value << 4 | digit
            if bytes.count == 4 { value = value << 4 | digit }
        }
        self.init(value)
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// `#rrggbb`.
    var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = [red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "#" + String(decoding: bytes, as: UTF8.self)
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    var luminance: Double {
        0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
    }

    /// The light of each value of a channel: `((c + 0.055) / 1.055) ^ 2.4`, the power by a fifth root.
    private static let linear: [Double] = (0...255).map { value in
        let channel = Double(value) / 255
        guard channel > 0.04045 else { return channel / 12.92 }
        let base = (channel + 0.055) / 1.055
        let square = base * base
        var root = 1.0
        for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
        return square * root
    }

    /// The contrast of the two, 1 to 21 (WCAG 2.2).
    func contrast(with other: Color) -> Double {
        let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
        return (high + 0.05) / (low + 0.05)
    }

    /// The colour with a share (0 to 1) of another in it.
    func mixed(with other: Color, share: Double) -> Color {
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
            UInt8(clamping: Int((Double(a) * (1 - share) + Double(b) * share).rounded()))
        }
        var color = self
        color.red = mix(red, other.red)
        color.green = mix(green, other.green)
        color.blue = mix(blue, other.blue)
        return color
    }

    /// Whether it can be read on all of the grounds.
    func isLegible(on grounds: [Color], ratio: Double = Self.ratio) -> Bool {
        grounds.allSatisfy { contrast(with: $0) >= ratio }
    }

    /// The least contrast of text (WCAG 2.2, success criterion 1.4.3).
    static let ratio = 4.5

    /// The nearest colour of its hue that can be read on all of the grounds.
    func legible(on grounds: [Color], ratio: Double = Self.ratio) -> Color {
        if isLegible(on: grounds, ratio: ratio) { return self }
        for step in 1...64 {
            for end in [Color.black, .white] {
                let moved = mixed(with: end, share: Double(step) / 64)
                if moved.isLegible(on: grounds, ratio: ratio) { return moved }
            }
        }
        func least(_ color: Color) -> Double { grounds.map(color.contrast).min() ?? 0 }
        return least(.black) > least(.white) ? .black : .white
    }
}
