/// What the first bytes of a picture tell: its format and its size, without decoding any pixel.
///
/// Read are PNG, JPEG, GIF, WebP and AVIF. A photograph that its camera marked as turned has the size that readers see.
public struct PictureHeader: Sendable, Equatable {
    /// The media type.
    public var type: String
    /// The width in pixels.
    public var width: Int
    /// The height in pixels.
    public var height: Int

    /// A picture of this type and size.
    public init(type: String, width: Int, height: Int) {
        self.type = type
        self.width = width
        self.height = height
    }

    /// What came of reading the beginning of a file.
    public enum Outcome: Sendable, Equatable {
        /// The header.
        case header(PictureHeader)
        /// It takes the first so many bytes to tell, at least.
        case incomplete(needed: Int)
        /// It is no picture of a known format, or a damaged one.
        case unknown
    }

    /// Reads the beginning of a file; takes time by the number of its parts, however large they are.
    public static func read(_ bytes: [UInt8]) -> Outcome {
        let outcome: Outcome
        if starts(bytes, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            outcome = png(bytes)
        } else if starts(bytes, [0xFF, 0xD8, 0xFF]) {
            outcome = JPEGHeader.read(bytes)
        } else if starts(bytes, Array("GIF87a".utf8)) || starts(bytes, Array("GIF89a".utf8)) {
            outcome = gif(bytes)
        } else if starts(bytes, Array("RIFF".utf8)), starts(bytes.dropFirst(8), Array("WEBP".utf8)) {
            outcome = webp(bytes)
        } else if starts(bytes.dropFirst(4), Array("ftyp".utf8)) {
            outcome = AVIFHeader.read(bytes)
        } else {
            return bytes.count < 16 ? .incomplete(needed: 16) : .unknown
        }
        if case .header(let header) = outcome, header.width < 1 || header.height < 1 { return .unknown }
        return outcome
    }

    /// PNG (third edition), sections 5.2 and 11.2.1: `IHDR` comes first.
    private static func png(_ bytes: [UInt8]) -> Outcome {
        guard bytes.count >= 24 else { return .incomplete(needed: 24) }
        guard starts(bytes.dropFirst(12), Array("IHDR".utf8)) else { return .unknown }
        return .header(
            PictureHeader(type: "image/png", width: bytes.bigEndian(16, 4), height: bytes.bigEndian(20, 4)))
    }

    /// GIF89a, section 18: the logical screen.
    private static func gif(_ bytes: [UInt8]) -> Outcome {
        guard bytes.count >= 10 else { return .incomplete(needed: 10) }
        return .header(
            PictureHeader(type: "image/gif", width: bytes.littleEndian(6, 2), height: bytes.littleEndian(8, 2)))
    }

    /// RFC 9649, section 2: the lossy, the lossless or the extended form.
    private static func webp(_ bytes: [UInt8]) -> Outcome {
        guard bytes.count >= 30 else { return .incomplete(needed: 30) }
        let size: (Int, Int)
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8 ":
            // RFC 6386, section 9.1: a key frame.
            guard bytes[20] & 1 == 0, starts(bytes.dropFirst(23), [0x9D, 0x01, 0x2A]) else { return .unknown }
            size = (bytes.littleEndian(26, 2) & 0x3FFF, bytes.littleEndian(28, 2) & 0x3FFF)
        case "VP8L":
            guard bytes[20] == 0x2F else { return .unknown }
            let bits = bytes.littleEndian(21, 4)
            size = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case "VP8X": size = (bytes.littleEndian(24, 3) + 1, bytes.littleEndian(27, 3) + 1)
        default: return .unknown
        }
        return .header(PictureHeader(type: "image/webp", width: size.0, height: size.1))
    }

    private static func starts(_ bytes: some Collection<UInt8>, _ mark: [UInt8]) -> Bool {
        bytes.starts(with: mark)
    }
}

extension [UInt8] {
    /// The number that `count` bytes from `index` on stand for, the most significant first; the bytes must be there.
    func bigEndian(_ index: Int, _ count: Int) -> Int {
        self[index..<(index + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    /// The number that `count` bytes from `index` on stand for, the least significant first; the bytes must be there.
    func littleEndian(_ index: Int, _ count: Int) -> Int {
        self[index..<(index + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
