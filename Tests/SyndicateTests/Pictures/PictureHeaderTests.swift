import Syndicate
import Testing

/// The beginnings of pictures, made by hand.
enum Pictures {
    static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.utf8.filter { $0 != 0x20 }
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16) ?? 0
        }
    }

    static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    static let png = bytes("89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0802000000")
    static let gif = Array("GIF89a".utf8) + bytes("8002 E001 800000")
    static func riff(_ form: String, _ payload: String) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(form)".utf8) + [0x40, 0, 0, 0] + bytes(payload)
    }
    static let lossy = riff("VP8 ", "300100 9D012A 8002 E001 0000")
    static let lossless = riff("VP8L", "2F 7FC27700 0000000000")
    static let extended = riff("VP8X", "10000000 7F0200 DF0100")
    static func frame(_ width: Int, _ height: Int, marker: UInt8 = 0xC0) -> [UInt8] {
        [0xFF, marker, 0, 11, 8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
    }
    static func jpeg(_ segments: [[UInt8]]) -> [UInt8] { [0xFF, 0xD8] + segments.joined() }
    static let tables: [UInt8] = [0xFF, 0xDB, 0, 4, 1, 2]
    static func exif(_ orientation: Int, isLittle: Bool) -> [UInt8] {
        let order = Array((isLittle ? "II" : "MM").utf8)
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            isLittle ? big(value, count).reversed() : big(value, count)
        }
        let tiff: [[UInt8]] = [
            order, number(42, 2), number(8, 4), number(1, 2), number(0x0112, 2), number(3, 2), number(1, 4),
            number(orientation, 2), [0, 0], number(0, 4),
        ]
        let payload = Array("Exif\0\0".utf8) + tiff.joined()
        let head: [UInt8] = [0xFF, 0xE1] + big(payload.count + 2, 2)
        return head + payload
    }
    static func box(_ name: String, _ payload: [UInt8]) -> [UInt8] {
        big(payload.count + 8, 4) + Array(name.utf8) + payload
    }
    static func avif(_ sizes: [(Int, Int)], brand: String = "avif") -> [UInt8] {
        let properties = sizes.flatMap { box("ispe", [0, 0, 0, 0] + big($0.0, 4) + big($0.1, 4)) }
        let brands = Array(brand.utf8) + [0, 0, 0, 0] + Array("mif1".utf8)
        let meta = [0, 0, 0, 0] + box("hdlr", big(0, 24)) + box("iprp", box("ipco", properties))
        return box("ftyp", brands) + box("meta", meta)
    }
}

@Suite("The header of a picture")
struct PictureHeaderTests {
    static let strangers: [[UInt8]] = [
        Array("<!DOCTYPE html><html>".utf8), Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8),
        Pictures.jpeg([[0xFF, 0xDA, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0]]), Pictures.jpeg([[0xFF, 0xD9, 0, 0]]),
        Pictures.jpeg([[0xFF, 0xDB, 0, 0, 0, 0, 0]]), Pictures.jpeg([Pictures.frame(0, 480)]),
        Pictures.avif([(1, 1)], brand: "isom"), Pictures.avif([]), Pictures.riff("ALPH", "00000000000000000000"),
        Pictures.bytes("89504E470D0A1A0A 0000000D 49444154 00000280 000001E0 0802000000"),
    ]
    static let photograph = Pictures.jpeg([
        Pictures.exif(6, isLittle: true), [0xFF, 0xE2, 0xFF, 0xFF], [UInt8](repeating: 7, count: 65_533),
        Pictures.tables, Pictures.frame(480, 640),
    ])
    static let files: [(bytes: [UInt8], type: String)] = [
        (Pictures.png, "image/png"), (Pictures.gif, "image/gif"), (Pictures.lossy, "image/webp"),
        (Pictures.lossless, "image/webp"), (Pictures.extended, "image/webp"), (photograph, "image/jpeg"),
        (Pictures.jpeg([Pictures.frame(640, 480)]), "image/jpeg"),
        (Pictures.jpeg([Pictures.tables, [0xFF, 0xFF], Pictures.frame(640, 480, marker: 0xC2)]), "image/jpeg"),
        (Pictures.jpeg([Pictures.exif(1, isLittle: true), Pictures.frame(640, 480)]), "image/jpeg"),
        (Pictures.jpeg([Pictures.exif(8, isLittle: false), Pictures.frame(480, 640)]), "image/jpeg"),
        (Pictures.avif([(160, 120), (640, 480), (512, 480)]), "image/avif"),
    ]

    @Test("tells type and size", arguments: files)
    func sizes(bytes: [UInt8], type: String) {
        #expect(PictureHeader.read(bytes) == .header(PictureHeader(type: type, width: 640, height: 480)))
    }

    @Test("is not found in other files", arguments: strangers)
    func others(bytes: [UInt8]) {
        #expect(PictureHeader.read(bytes) == .unknown)
    }

    /// However far away the size stands, what is asked for leads there.
    @Test("asks for more bytes until there are enough", arguments: files.map(\.bytes))
    func prefixes(bytes: [UInt8]) {
        var count = 1
        for _ in 0..<20 {
            guard case .incomplete(let needed) = PictureHeader.read(Array(bytes.prefix(count))) else { break }
            #expect(needed > count)
            count = needed
        }
        #expect(PictureHeader.read(Array(bytes.prefix(count))) == PictureHeader.read(bytes))
        if case .incomplete = PictureHeader.read(bytes) { Issue.record("the whole file is not enough") }
    }

    @Test("of a damaged file is none, and no crash")
    func damaged() {
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let samples = [
            Pictures.png, Pictures.gif, Pictures.lossy, Pictures.lossless, Pictures.extended,
            Pictures.avif([(640, 480)]),
            Pictures.jpeg([Pictures.exif(6, isLittle: false), Pictures.tables, Pictures.frame(480, 640)]),
        ]
        for _ in 0..<20_000 {
            var bytes = samples[random(samples.count)]
            for _ in 0...random(4) { bytes[random(bytes.count)] = [0, 1, 0xFF, 0x7F, UInt8(random(256))][random(5)] }
            if case .header(let header) = PictureHeader.read(bytes) { #expect(header.width > 0 && header.height > 0) }
        }
    }
}
