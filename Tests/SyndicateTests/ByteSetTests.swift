import Syndicate
import Testing

@Suite("Sets of bytes")
struct ByteSetTests {
    @Test("are found wherever one of them stands, and nowhere else", arguments: [1, 7, 8, 9, 63, 64, 65, 130])
    func places(length: Int) {
        let few = ByteSet("<&\n")
        let many = ByteSet("\"<>\\^`{|}\u{7F}", controlsUpTo: 0x20)
        for byte in UInt8.min...UInt8.max {
            for place in [0, length / 2, length - 1] {
                var bytes = [UInt8](repeating: 0xBC, count: length)
                bytes[place] = byte
                #expect(few.isIn(bytes.span) == [0x3C, 0x26, 0x0A].contains(byte))
                #expect(many.isIn(bytes.span) == (byte <= 0x20 || "\"<>\\^`{|}\u{7F}".utf8.contains(byte)))
            }
        }
    }
}
