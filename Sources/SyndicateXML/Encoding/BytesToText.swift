internal import Syndicate

/// The conversions to UTF-8.
enum BytesToText {
    /// Converts `bytes` from the encoding `name`; false if there is no converter for it.
    static func convert(_ bytes: ArraySlice<UInt8>, from name: String, into output: inout DecodedOutput) -> Bool {
        output.reserve(bytes.count + bytes.count / 4)
        switch name {
        case "UTF-8": utf8(bytes, into: &output)
        case "UTF-16LE": utf16(bytes, low: 0, into: &output)
        case "UTF-16BE": utf16(bytes, low: 1, into: &output)
        case "UTF-32LE": utf32(bytes, shifts: [0, 8, 16, 24], into: &output)
        case "UTF-32BE": utf32(bytes, shifts: [24, 16, 8, 0], into: &output)
        case "windows-1252": windows1252(bytes, into: &output)
        default: return Iconv.convert(bytes, from: EncodingLabels.iconvName(name), into: &output)
        }
        return true
    }

    /// What of the standard's index differs from Latin-1; the five bytes that Windows leaves open are controls.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    static func windows1252(_ bytes: ArraySlice<UInt8>, into output: inout DecodedOutput) {
        for byte in bytes {
            let value = byte >= 0x80 && byte < 0xA0 ? UInt32(windows1252[Int(byte) - 0x80]) : UInt32(byte)
            output.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
    }

    /// UTF-8 with each maximal malformed part replaced (Encoding standard, section 8.1.1).
    private static func utf8(_ bytes: ArraySlice<UInt8>, into output: inout DecodedOutput) {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar): output.append(UTF8.decode(scalar))
            case .error: output.appendReplacement()
            case .emptyInput: return
            }
        }
    }

    /// The place of the first byte that is not UTF-8.
    static func firstMalformed(_ bytes: ArraySlice<UInt8>) -> SourcePosition? {
        var parser = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var position = SourcePosition(line: 1)
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let scalar):
                if UTF8.decode(scalar) == "\n" {
                    position = SourcePosition(line: position.line + 1)
                } else {
                    position.column += 1
                }
            case .error: return position
            case .emptyInput: return nil
            }
        }
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int, into output: inout DecodedOutput) {
        var index = bytes.startIndex
        func unit(at index: Int) -> UInt16 { UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8 }
        while index + 1 < bytes.endIndex {
            let first = unit(at: index)
            index += 2
            if let scalar = Unicode.Scalar(first) {
                output.append(scalar)
            } else if first < 0xDC00, index + 1 < bytes.endIndex, unit(at: index) & 0xFC00 == 0xDC00 {
                let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(at: index) & 0x3FF))
                index += 2
                output.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            } else {
                output.appendReplacement()
            }
        }
        if index < bytes.endIndex { output.appendReplacement() }
    }

    private static func utf32(_ bytes: ArraySlice<UInt8>, shifts: [UInt32], into output: inout DecodedOutput) {
        var index = bytes.startIndex
        while index + 3 < bytes.endIndex {
            var value: UInt32 = 0
            for offset in 0..<4 { value |= UInt32(bytes[index + offset]) << shifts[offset] }
            index += 4
            if let scalar = Unicode.Scalar(value) { output.append(scalar) } else { output.appendReplacement() }
        }
        if index < bytes.endIndex { output.appendReplacement() }
    }
}
