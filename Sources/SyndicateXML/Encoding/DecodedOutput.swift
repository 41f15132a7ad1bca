internal import Syndicate

/// UTF-8 that grows, may be taken away piece by piece, and knows the places where something malformed stood.
struct DecodedOutput {
    private(set) var bytes: [UInt8] = []
    private var place = TextPlace()
    /// How many of `bytes` have been counted.
    private var counted = 0
    private var malformed: [SourcePosition] = []
    private var malformedCount = 0
    private var windowsPlace: SourcePosition?
    private var windowsCount = 0
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
        if malformed.count < DecodedOutput.limit { malformed.append(position()) }
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    /// Adds what a byte means in windows-1252, which should be UTF-8.
    mutating func appendWindows1252(_ byte: UInt8) {
        windowsCount += 1
        if windowsPlace == nil { windowsPlace = position() }
        append(Windows1252.scalar(byte))
    }

    /// Forgets the bytes, not the places.
    mutating func removeAll() {
        if !bytes.isEmpty { _ = position() }
        bytes.removeAll(keepingCapacity: true)
        counted = 0
    }

    /// Counts text that goes another way.
    mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>) {
        removeAll()
        place.advance(over: bytes)
    }

    /// The place behind the last byte.
    private mutating func position() -> SourcePosition {
        bytes.withUnsafeBufferPointer { place.advance(over: UnsafeBufferPointer(rebasing: $0[counted...])) }
        counted = bytes.count
        return place.position
    }

    /// One diagnostic for each of the first malformed places, one for the rest, and one for all of windows-1252.
    func diagnostics(encoding: String, isDeclared: Bool = true, source: String?) -> [Diagnostic] {
        var all: [Diagnostic] = []
        if let windowsPlace {
            let count = "\(windowsCount) \(windowsCount == 1 ? "byte" : "bytes")"
            all.append(
                Diagnostic(
                    .warning, isDeclared ? "contradicted-encoding" : "guessed-encoding",
                    "Not UTF-8, as the text \(isDeclared ? "claims" : "ought") to be; \(count) read as windows-1252, the "
                        + "first here",
                    source: source, position: windowsPlace, hint: "save it as UTF-8"))
        }
        all += malformed.map {
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
