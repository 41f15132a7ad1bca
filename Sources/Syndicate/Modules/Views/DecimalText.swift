/// Numbers as vocabularies write them.
enum DecimalText {
    /// A decimal number, finite.
    static func number(_ text: String) -> Double? {
        // Swift reads hexadecimal numbers and "nan" too.
        let trimmed = text.trimmedOfSpace
        let isDecimal = trimmed.utf8.allSatisfy {
            ASCII.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
                || $0 | 0x20 == UInt8(ascii: "e")
        }
        guard isDecimal, let number = Double(trimmed), number.isFinite else { return nil }
        return number
    }

    /// The shortest decimal that reads as the same number, without exponent; 0 for what is not finite.
    static func text(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        if let whole = Int64(exactly: number) { return String(whole) }
        let text = number.description
        guard let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")) else { return text }
        let exponent = Int(text[text.utf8.index(after: mark)...]) ?? 0
        let isNegative = number < 0
        let digits = text[..<mark].utf8.filter(ASCII.isDigit)
        // One digit stands in front of the point.
        let point = exponent + 1
        var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        if point <= 0 {
            bytes += Array("0.".utf8) + repeatElement(UInt8(ascii: "0"), count: -point) + digits
        } else {
            bytes += digits + repeatElement(UInt8(ascii: "0"), count: max(0, point - digits.count))
        }
        while bytes.contains(UInt8(ascii: ".")), bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `HH:MM:SS` or `HH:MM:SS.mmm`.
    static func clock(_ seconds: Double) -> String {
        guard seconds > 0, seconds < 1e12 else { return ClockDuration.clockText(seconds) }
        let milliseconds = Int((seconds * 1000).rounded())
        let text = ClockDuration.clockText(Double(milliseconds / 1000))
        let rest = milliseconds % 1000
        return rest == 0 ? text : text + "." + String(rest + 1000).dropFirst()
    }
}

extension String {
    /// The text without ASCII white space around it.
    var trimmedOfSpace: String {
        let bytes = utf8
        guard let first = bytes.firstIndex(where: { !ASCII.isSpace($0) }),
            let last = bytes.lastIndex(where: { !ASCII.isSpace($0) })
        else { return "" }
        return first == bytes.startIndex && bytes.index(after: last) == bytes.endIndex
            ? self : String(Substring(bytes[first...last]))
    }
}
