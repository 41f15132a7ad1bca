internal import Syndicate

extension TOMLFrontMatterReader {
    /// A truth value, number or date: what stands up to the next separator, spelled as it is.
    mutating func bareScalar(_ position: SourcePosition) throws(ImportError) -> FrontMatterValue {
        let start = source.index
        while isScalarByte(source.byte) { source.index += 1 }
        // A space may stand between date and time.
        if source.index - start == 10, source.byte == 0x20, isDigit(source.byte(ahead: 1)),
            isDigit(source.byte(ahead: 2)),
            source.byte(ahead: 3) == UInt8(ascii: ":")
        {
            source.index += 1
            while isScalarByte(source.byte) { source.index += 1 }
        }
        let text = source.text(start..<source.index)
        if text == "true" || text == "false" { return FrontMatterValue(.scalar(text, .boolean), position: position) }
        if isDate(text) { return FrontMatterValue(.scalar(text, .date), position: position) }
        if let number = number(text) { return FrontMatterValue(.scalar(number, .number), position: position) }
        source.index = start
        if text.isEmpty { throw source.error("expected a value, found \(source.found)") }
        throw source.error("\"\(text)\" is no number, date or truth value", hint: "put text in quotes")
    }

    private func isScalarByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"):
            true
        default: byte >= 0x80
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether the text has a date's or a time's shape; whether there is such a day is the field's business.
    private func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") {
            return bytes[..<4].allSatisfy(isDigit) && isDigit(bytes[5]) && isDigit(bytes[8])
        }
        return bytes.count >= 5 && bytes[2] == UInt8(ascii: ":") && isDigit(bytes[0]) && isDigit(bytes[1])
    }

    /// A number without underscores, in decimal; `nil` where it is none.
    private func number(_ text: String) -> String? {
        var digits = text.utf8[...]
        let sign = digits.first == 0x2B || digits.first == 0x2D ? digits.removeFirst() : 0x2B
        let bare = String(Substring(digits))
        if bare == "inf" || bare == "nan" { return sign == 0x2D ? "-" + bare : bare }
        guard underscoresStandBetweenDigits(bare) else { return nil }
        let plain = bare.filter { $0 != "_" }
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where plain.hasPrefix(prefix) {
            guard sign == 0x2B, let value = UInt64(plain.dropFirst(2), radix: radix) else { return nil }
            return String(value)
        }
        return JSONNumber.isValid(plain) ? (sign == 0x2D ? "-" + plain : plain) : nil
    }

    private func underscoresStandBetweenDigits(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "_") {
            guard index > 0, index + 1 < bytes.count, ASCII.hexValue(bytes[index - 1]) != nil,
                ASCII.hexValue(bytes[index + 1]) != nil
            else { return false }
        }
        return true
    }

    /// Text in quotes: basic or literal, on one line or several.
    mutating func string() throws(ImportError) -> String {
        let start = source.index
        let quote = source.byte
        let isLong = source.byte(ahead: 1) == quote && source.byte(ahead: 2) == quote
        source.index += isLong ? 3 : 1
        if isLong {
            if source.byte == 0x0D, source.byte(ahead: 1) == 0x0A { source.index += 1 }
            if source.byte == 0x0A { source.index += 1 }
        }
        var bytes: [UInt8] = []
        while true {
            guard !source.isAtEnd else { throw source.error("the text in quotes is not closed", at: start) }
            let byte = source.byte
            if byte == quote {
                guard isLong else {
                    source.index += 1
                    return String(decoding: bytes, as: UTF8.self)
                }
                var run = 0
                while run < 5, source.byte(ahead: run) == quote { run += 1 }
                source.index += run
                // Up to two quotes may stand right before the closing three.
                if run >= 3 {
                    bytes.append(contentsOf: repeatElement(quote, count: run - 3))
                    return String(decoding: bytes, as: UTF8.self)
                }
                bytes.append(contentsOf: repeatElement(quote, count: run))
            } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                try escape(isLong: isLong, into: &bytes)
            } else if byte == 0x0A || byte == 0x0D, !isLong {
                throw source.error(
                    "expected a closing quote, found the end of the line",
                    hint: "text over several lines takes three quotes")
            } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
                throw source.error("a control character, which TOML does not allow in text")
            } else {
                bytes.append(byte)
                source.index += 1
            }
        }
    }

    private mutating func escape(isLong: Bool, into bytes: inout [UInt8]) throws(ImportError) {
        let kind = source.byte(ahead: 1)
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(kind)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "e"): bytes.append(0x1B)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digits = kind == UInt8(ascii: "u") ? 4 : 8
            var value: UInt32 = 0
            for offset in 0..<digits {
                guard let digit = ASCII.hexValue(source.byte(ahead: 2 + offset)) else {
                    throw source.error("expected \(digits) hexadecimal digits in the escape sequence")
                }
                value = value << 4 | UInt32(digit)
            }
            guard let scalar = Unicode.Scalar(value) else { throw source.error("the escape sequence is no character") }
            bytes.append(contentsOf: String(scalar).utf8)
            source.index += digits
        case 0x0A, 0x0D, 0x20, 0x09:
            // A backslash at the end of a line joins it to the next word.
            let start = source.index
            source.index += 1
            source.skipSpace(lines: false)
            guard isLong, source.byte == 0x0A || source.byte == 0x0D else {
                throw source.error("unknown escape sequence in text", at: start)
            }
            source.skipSpace(lines: true)
            return
        default:
            throw source.error(
                "unknown escape sequence in text", hint: "text in single quotes takes backslashes as they are")
        }
        source.index += 2
    }
}
