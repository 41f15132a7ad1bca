internal import Syndicate

/// Converts text that arrives in pieces to UTF-8.
enum ChunkConverter {
    case utf8(UTF8Survey?)
    case utf16(low: Int)
    case utf32(shifts: [UInt32])
    case windows1252
    case system(Iconv)

    /// A converter from the encoding that the Encoding standard calls `name`; `nil` if the system has none.
    init?(from name: String) {
        switch name {
        case "UTF-8": self = .utf8(nil)
        case "UTF-16LE": self = .utf16(low: 0)
        case "UTF-16BE": self = .utf16(low: 1)
        case "UTF-32LE": self = .utf32(shifts: [0, 8, 16, 24])
        case "UTF-32BE": self = .utf32(shifts: [24, 16, 8, 0])
        case "windows-1252": self = .windows1252
        default:
            guard let system = Iconv(EncodingLabels.iconvName(name)) else { return nil }
            self = .system(system)
        }
    }

    /// Converts `bytes`, up to a character that they do not end unless they are the last; how many were taken.
    func convert(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout DecodedOutput) -> Int {
        output.reserve(output.bytes.count + bytes.count + bytes.count / 4)
        switch self {
        case .utf8(let survey): return utf8(bytes, survey, isLast, into: &output)
        case .utf16(let low): return utf16(bytes, low, isLast, into: &output)
        case .utf32(let shifts): return utf32(bytes, shifts, isLast, into: &output)
        case .windows1252: return windows1252(bytes, into: &output)
        case .system(let system): return system.convert(bytes, isLast: isLast, into: &output)
        }
    }

    private func windows1252(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout DecodedOutput) -> Int {
        var index = 0
        while index < bytes.count {
            let end = UTF8Sequence.firstBeyondASCII(in: bytes, from: index)
            output.append(bytes[index..<end])
            index = end
            while index < bytes.count, bytes[index] >= 0x80 {
                output.append(Windows1252.scalar(bytes[index]))
                index += 1
            }
        }
        return index
    }

    /// Each malformed part becomes what the survey takes it for, or U+FFFD.
    private func utf8(
        _ bytes: UnsafeBufferPointer<UInt8>, _ survey: UTF8Survey?, _ isLast: Bool, into output: inout DecodedOutput
    ) -> Int {
        let isWindows1252 = survey?.isWindows1252 ?? false
        let end = isLast ? bytes.count : bytes.count - UTF8Sequence.incompleteTail(of: bytes)
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
        var index = 0
        while true {
            let malformed = UTF8Sequence.firstMalformed(in: bytes, from: index)
            output.append(bytes[index..<malformed])
            index = malformed
            if index == end { return end }
            let length = -UTF8Sequence.length(at: index, in: bytes)
            if isWindows1252, let survey, survey.isWindows1252(bytes[index]) {
                for byte in bytes[index..<(index + length)] { output.appendWindows1252(byte) }
            } else {
                output.appendReplacement()
            }
            index += length
        }
    }

    private func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ low: Int, _ isLast: Bool, into output: inout DecodedOutput
    ) -> Int {
        var index = 0
        func unit(at index: Int) -> UInt16 { UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8 }
        while index + 1 < bytes.count {
            let first = unit(at: index)
            if let scalar = Unicode.Scalar(first) {
                output.append(scalar)
            } else if first < 0xDC00, index + 3 < bytes.count, unit(at: index + 2) & 0xFC00 == 0xDC00 {
                let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(at: index + 2) & 0x3FF))
                index += 2
                output.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            } else if first < 0xDC00, index + 3 >= bytes.count, !isLast {
                return index
            } else {
                output.appendReplacement()
            }
            index += 2
        }
        guard isLast, index < bytes.count else { return index }
        output.appendReplacement()
        return bytes.count
    }

    private func utf32(
        _ bytes: UnsafeBufferPointer<UInt8>, _ shifts: [UInt32], _ isLast: Bool, into output: inout DecodedOutput
    ) -> Int {
        var index = 0
        while index + 3 < bytes.count {
            var value: UInt32 = 0
            for offset in 0..<4 { value |= UInt32(bytes[index + offset]) << shifts[offset] }
            index += 4
            if let scalar = Unicode.Scalar(value) { output.append(scalar) } else { output.appendReplacement() }
        }
        guard isLast, index < bytes.count else { return index }
        output.appendReplacement()
        return bytes.count
    }
}

extension ChunkConverter {
    /// A converter from the encoding `name`, or from windows-1252, with an error, if the system has none.
    init(from name: String, orReport diagnostics: inout [Diagnostic], source: String?) {
        if let converter = ChunkConverter(from: name) {
            self = converter
            return
        }
        diagnostics.append(
            Diagnostic(
                .error, "unknown-encoding", "This system has no converter for \(name)", source: source,
                hint: "save the text as UTF-8"))
        self = .windows1252
    }
}
