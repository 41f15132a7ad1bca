/// The size of an AVIF file (ISO/IEC 23008-12, section 6.5.3: the property `ispe`).
enum AVIFHeader {
    static func read(_ bytes: [UInt8]) -> PictureHeader.Outcome {
        guard bytes.count >= 16 else { return .incomplete(needed: 16) }
        let brandsEnd = bytes.bigEndian(0, 4)
        guard (16...1024).contains(brandsEnd) else { return .unknown }
        guard brandsEnd <= bytes.count else { return .incomplete(needed: brandsEnd) }
        let brands = stride(from: 8, to: brandsEnd - 3, by: 4).map { Array(bytes[$0..<($0 + 4)]) }
        guard brands.contains(Array("avif".utf8)) || brands.contains(Array("avis".utf8)) else { return .unknown }
        var index = brandsEnd
        while true {
            guard index + 8 <= bytes.count else { return .incomplete(needed: index + 16) }
            let size = bytes.bigEndian(index, 4)
            guard size >= 8 else { return .unknown }
            if bytes[(index + 4)..<(index + 8)].elementsEqual("meta".utf8) {
                guard index + size <= bytes.count else { return .incomplete(needed: index + size) }
                return largest(in: bytes, index + 12, index + size)
            }
            index += size
        }
    }

    /// The largest picture that the properties name: others are its parts, or small ones of it.
    private static func largest(in bytes: [UInt8], _ start: Int, _ end: Int) -> PictureHeader.Outcome {
        var best: PictureHeader?
        walk(bytes, start, end, depth: 0) { width, height in
            if width * height > (best.map { $0.width * $0.height } ?? 0) {
                best = PictureHeader(type: "image/avif", width: width, height: height)
            }
        }
        return best.map { .header($0) } ?? .unknown
    }

    private static func walk(
        _ bytes: [UInt8], _ start: Int, _ end: Int, depth: Int, _ body: (Int, Int) -> Void
    ) {
        var index = start
        while index + 8 <= end {
            let size = bytes.bigEndian(index, 4)
            guard size >= 8, index + size <= end else { return }
            let name = bytes[(index + 4)..<(index + 8)]
            if depth < 2, name.elementsEqual((depth == 0 ? "iprp" : "ipco").utf8) {
                walk(bytes, index + 8, index + size, depth: depth + 1, body)
            } else if depth == 2, name.elementsEqual("ispe".utf8), size >= 20 {
                // Sizes are 32 bits wide; their product fits.
                body(bytes.bigEndian(index + 12, 4) & 0x7FFF_FFFF, bytes.bigEndian(index + 16, 4) & 0x7FFF_FFFF)
            }
            index += size
        }
    }
}
