extension Colour {
    /// What a value of a colour property says.
    enum Value: Hashable {
        case colour(Colour)
        case transparent
        /// `currentcolor`.
        case current
        case inherit
        /// One that only a program can tell: a system colour, a variable, a function of young CSS.
        case unknown
    }

    /// Reads a value in lower case (CSS Color, level 4: hexadecimal, names, `rgb`, `hsl`).
    static func read(_ text: String) -> Value {
        switch text {
        case "transparent": return .transparent
        case "currentcolor": return .current
        case "inherit", "unset": return .inherit
        default: break
        }
        if let hex = named[text] { return .colour(Colour(hex: hex)) }
        let bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "#") { return hexadecimal(bytes.dropFirst()).map(Value.colour) ?? .unknown }
        return function(text).map { $0.alpha == 0 ? .transparent : .colour($0) } ?? .unknown
    }

    /// Reads the attribute `bgcolor` or `color`, in which the sign `#` may be missing.
    static func read(attribute text: String) -> Value {
        let value = read(text.lowercased())
        guard case .unknown = value else { return value }
        return hexadecimal(Array(text.lowercased().utf8)[...]).map(Value.colour) ?? .unknown
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> Colour? {
        var values: [Double] = []
        for digit in digits {
            switch digit {
            case 0x30...0x39: values.append(Double(digit - 0x30))
            case 0x61...0x66: values.append(Double(digit - 0x61 + 10))
            default: return nil
            }
        }
        switch values.count {
        case 3: return Colour(red: values[0] / 15, green: values[1] / 15, blue: values[2] / 15)
        case 4: return Colour(red: values[0] / 15, green: values[1] / 15, blue: values[2] / 15, alpha: values[3] / 15)
        case 6, 8:
            let parts = stride(from: 0, to: values.count, by: 2).map { (values[$0] * 16 + values[$0 + 1]) / 255 }
            return Colour(red: parts[0], green: parts[1], blue: parts[2], alpha: parts.count == 4 ? parts[3] : 1)
        default: return nil
        }
    }

    private static func function(_ text: String) -> Colour? {
        guard let open = text.utf8.firstIndex(of: UInt8(ascii: "(")), text.utf8.last == UInt8(ascii: ")"),
            text.utf8.count < 100
        else { return nil }
        let name = text[..<open]
        let inside = text[text.utf8.index(after: open)...].dropLast()
        let words = inside.split { $0 == " " || $0 == "," || $0 == "/" }
        guard words.count == 3 || words.count == 4 else { return nil }
        guard let alpha = words.count == 4 ? part(words[3], full: 1) : 1 else { return nil }
        switch name {
        case "rgb", "rgba":
            guard let red = part(words[0], full: 255), let green = part(words[1], full: 255),
                let blue = part(words[2], full: 255)
            else { return nil }
            return Colour(red: red, green: green, blue: blue, alpha: alpha)
        case "hsl", "hsla":
            guard let hue = angle(words[0]), let saturation = part(words[1], full: 100),
                let lightness = part(words[2], full: 100)
            else { return nil }
            return hsl(hue, saturation, lightness, alpha)
        default: return nil
        }
    }

    /// A number of `full`, or a percentage, as a part from 0 to 1.
    private static func part(_ word: Substring, full: Double) -> Double? {
        if word == "none" { return 0 }
        let isPercentage = word.utf8.last == UInt8(ascii: "%")
        guard let number = Double(isPercentage ? word.dropLast() : word), number.isFinite else { return nil }
        return min(1, max(0, number / (isPercentage ? 100 : full)))
    }

    private static func angle(_ word: Substring) -> Double? {
        let digits = word.hasSuffix("deg") ? word.dropLast(3) : word
        guard let number = Double(digits), number.isFinite, abs(number) < 1e6 else { return nil }
        let rest = number.truncatingRemainder(dividingBy: 360)
        return rest < 0 ? rest + 360 : rest
    }

    private static func hsl(_ hue: Double, _ saturation: Double, _ lightness: Double, _ alpha: Double) -> Colour {
        func channel(_ number: Double) -> Double {
            let step = (number + hue / 30).truncatingRemainder(dividingBy: 12)
            return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(step - 3, 9 - step, 1))
        }
        return Colour(red: channel(0), green: channel(8), blue: channel(4), alpha: alpha)
    }
}
