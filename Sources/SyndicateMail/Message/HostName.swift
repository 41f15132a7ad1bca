/// Names of hosts in ASCII.
enum HostName {
    /// The name as mail has it: lower case, letters of other scripts in Punycode (RFC 5891, section 4); `nil` where it is none.
    static func ascii(_ name: String) -> String? {
        // The full stops of East Asia count as dots (RFC 3490, section 3.1).
        let labels = name.lowercased().unicodeScalars.split(omittingEmptySubsequences: false) {
            [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"].contains($0)
        }
        let ascii = labels.compactMap { label($0) }
        let result = ascii.joined(separator: ".")
        return ascii.count == labels.count && !result.isEmpty && result.utf8.count <= 253 ? result : nil
    }

    private static func label(_ scalars: Substring.UnicodeScalarView) -> String? {
        if scalars.allSatisfy(\.isASCII) {
            let bytes = Array(String(scalars).utf8)
            let isName = bytes.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
            let hyphens = bytes.first == UInt8(ascii: "-") || bytes.last == UInt8(ascii: "-")
            return isName && !hyphens && (1...63).contains(bytes.count) ? String(decoding: bytes, as: UTF8.self) : nil
        }
        guard scalars.count <= 63, scalars.allSatisfy({ $0.isASCII ? isPlain($0) : isLetter($0) }),
            let encoded = Punycode.encode(scalars.map(\.value)), encoded.count <= 59
        else { return nil }
        return "xn--" + String(decoding: encoded, as: UTF8.self)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
        default: false
        }
    }
}

/// Scalars as ASCII (RFC 3492).
enum Punycode {
    /// The letters and digits that stand for the scalars; `nil` where the numbers would be too large.
    static func encode(_ scalars: [UInt32]) -> [UInt8]? {
        var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var (next, delta, bias, handled) = (128, 0, 72, basic)
        while handled < scalars.count {
            guard let least = scalars.filter({ $0 >= next }).min().map(Int.init) else { return nil }
            let (product, overflows) = (least - next).multipliedReportingOverflow(by: handled + 1)
            guard !overflows, product < Int(Int32.max) else { return nil }
            delta += product
            next = least
            for scalar in scalars {
                if scalar < next { delta += 1 }
                guard scalar == next else { continue }
                append(delta, bias, to: &output)
                bias = adapt(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return output
    }

    /// Section 6.3: a number in digits of growing weight.
    private static func append(_ number: Int, _ bias: Int, to output: inout [UInt8]) {
        var rest = number
        var place = 36
        while true {
            let threshold = place <= bias ? 1 : place >= bias + 26 ? 26 : place - bias
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            place += 36
        }
        output.append(digit(rest))
    }

    private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30) }

    /// Section 6.1.
    private static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var place = 0
        while delta > 455 {
            delta /= 35
            place += 36
        }
        return place + 36 * delta / (delta + 38)
    }
}
