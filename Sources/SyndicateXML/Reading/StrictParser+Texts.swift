internal import CLibXML2
internal import Syndicate

extension StrictParser.State {
    /// How far the document is read, in bytes of UTF-8.
    var offset: Int { parser.map { Int(syndicate_xml_offset($0)) + bypassed } ?? bypassed }

    /// Takes a text in the parser's stead, if that has read all before it and stands in an element's content.
    ///
    /// - Parameter isSection: Whether it is a CDATA section with its marks; else it is text with its references.
    /// - Returns: Whether the text was taken; `false` also where the text may not be well-formed.
    mutating func take(_ bytes: UnsafeRawBufferPointer, isSection: Bool) -> Bool {
        guard let parser, let buffer, excess == nil, depth > 0, parser.pointee.instate == XML_PARSER_CONTENT,
            parser.pointee.wellFormed == 1, parser.pointee.disableSAX == 0, let input = parser.pointee.input,
            input.pointee.cur == input.pointee.end
        else { return false }
        let text = isSection ? UnsafeRawBufferPointer(rebasing: bytes.dropFirst(9).dropLast(3)) : bytes
        var isASCII = true
        guard XMLCharacters.arePlain(text, isASCII: &isASCII) else { return false }
        let start = buffer.pointee.byteCount
        if isSection {
            buffer.pointee.write(text.assumingMemoryBound(to: UInt8.self))
        } else {
            guard !text.hasSectionEnd, expand(text, into: buffer, isASCII: &isASCII) else {
                buffer.pointee.takeBack(to: start)
                return false
            }
        }
        buffer.pointee.text(from: start, at: markupEnd, isASCII: isASCII)
        endsWithReturn = false
        bypassed += bytes.count
        return true
    }

    /// Writes a text with its references resolved; `false` where one is none that every document knows.
    private func expand(
        _ text: UnsafeRawBufferPointer, into buffer: UnsafeMutablePointer<XMLEventBuffer>, isASCII: inout Bool
    ) -> Bool {
        var index = 0
        while let ampersand = text.offset(of: UInt8(ascii: "&"), from: index) {
            guard let (scalar, end) = Self.reference(text, at: ampersand) else { return false }
            buffer.pointee.write(
                UnsafeRawBufferPointer(rebasing: text[index..<ampersand]).assumingMemoryBound(to: UInt8.self))
            if scalar.isASCII {
                buffer.pointee.write(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                isASCII = false
                for byte in scalar.utf8 { buffer.pointee.write(byte) }
            }
            index = end
        }
        buffer.pointee.write(UnsafeRawBufferPointer(rebasing: text[index...]).assumingMemoryBound(to: UInt8.self))
        return true
    }

    /// The character that the reference at `start` stands for, and where it ends (XML 1.0, sections 4.1 and 4.6).
    private static func reference(_ text: UnsafeRawBufferPointer, at start: Int) -> (Unicode.Scalar, end: Int)? {
        func has(_ b1: UInt8, _ b2: UInt8) -> Bool { text[start + 1] == b1 && text[start + 2] == b2 }
        guard start + 3 < text.count else { return nil }
        if text[start + 1] == UInt8(ascii: "#") { return number(text, from: start + 2) }
        if text[start + 3] == UInt8(ascii: ";") {
            if has(UInt8(ascii: "l"), UInt8(ascii: "t")) { return ("<", start + 4) }
            if has(UInt8(ascii: "g"), UInt8(ascii: "t")) { return (">", start + 4) }
            return nil
        }
        guard start + 4 < text.count else { return nil }
        if has(UInt8(ascii: "a"), UInt8(ascii: "m")), text[start + 3] == UInt8(ascii: "p"),
            text[start + 4] == UInt8(ascii: ";")
        {
            return ("&", start + 5)
        }
        guard start + 5 < text.count, text[start + 5] == UInt8(ascii: ";") else { return nil }
        if has(UInt8(ascii: "q"), UInt8(ascii: "u")), text[start + 3] == UInt8(ascii: "o"),
            text[start + 4] == UInt8(ascii: "t")
        {
            return ("\"", start + 6)
        }
        if has(UInt8(ascii: "a"), UInt8(ascii: "p")), text[start + 3] == UInt8(ascii: "o"),
            text[start + 4] == UInt8(ascii: "s")
        {
            return ("'", start + 6)
        }
        return nil
    }

    /// The character whose number begins at `start`.
    private static func number(_ text: UnsafeRawBufferPointer, from start: Int) -> (Unicode.Scalar, end: Int)? {
        var index = start
        let radix: UInt32 = text[start] == UInt8(ascii: "x") ? 16 : 10
        if radix == 16 { index += 1 }
        let first = index
        var value: UInt32 = 0
        while index < text.count, index - first < 8, let digit = ASCII.hexValue(text[index]), digit < radix {
            value = value &* radix &+ UInt32(digit)
            index += 1
        }
        guard index > first, index < text.count, text[index] == UInt8(ascii: ";"), value <= 0x10_FFFF,
            let scalar = Unicode.Scalar(value), XMLCharacters.isAllowed(scalar)
        else { return nil }
        return (scalar, index + 1)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether `]]>` stands in the bytes.
    fileprivate var hasSectionEnd: Bool {
        var index = 0
        while let bracket = offset(of: UInt8(ascii: "]"), from: index) {
            if isSectionEnd(at: bracket) { return true }
            index = bracket + 1
        }
        return false
    }
}
