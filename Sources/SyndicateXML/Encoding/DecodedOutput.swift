internal import Syndicate

/// UTF-8 that grows, and the places where something malformed stood.
struct DecodedOutput {
    private var bytes: [UInt8] = []
    private var malformed: [SourcePosition] = []
    private var malformedCount = 0
    private var line = 1
    private var column = 1
    private var counted = 0
    /// How many malformed places get a diagnostic of their own.
    private static let limit = 20

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func append(_ utf8: some Collection<UInt8>) { bytes.append(contentsOf: utf8) }

    mutating func append(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
            bytes.append(contentsOf: scalar.utf8)
        }
    }

    /// Adds U+FFFD for what could not be decoded.
    mutating func appendReplacement() {
        malformedCount += 1
        if malformed.count < DecodedOutput.limit {
            for byte in bytes[counted...] {
                if byte == 0x0A {
                    line += 1
                    column = 1
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
            counted = bytes.count
            malformed.append(SourcePosition(line: line, column: column))
        }
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    /// One diagnostic for each of the first malformed places, and one for the rest.
    func diagnostics(encoding: String, source: String?) -> [Diagnostic] {
        var all = malformed.map {
            Diagnostic(
                .warning, "malformed-text", "Malformed \(encoding), replaced by U+FFFD", source: source, position: $0)
        }
        if malformedCount > malformed.count {
            all.append(
                Diagnostic(
                    .note, "malformed-text",
                    "\(malformedCount - malformed.count) more places are malformed \(encoding)",
                    source: source))
        }
        return all
    }
}
