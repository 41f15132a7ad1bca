/// Names and values as forms have them (URL Standard, section 5): `application/x-www-form-urlencoded`.
enum FormBody {
    static let mediaType = "application/x-www-form-urlencoded"

    static func bytes(_ fields: [(name: String, value: String)]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "&")) }
            encode(field.name, &bytes)
            bytes.append(UInt8(ascii: "="))
            encode(field.value, &bytes)
        }
        return bytes
    }

    /// A value as it stands in such a body.
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        encode(text, &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func encode(_ text: String, _ bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"):
                bytes.append(byte)
            case 0x20: bytes.append(UInt8(ascii: "+"))
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digit(byte >> 4))
                bytes.append(digit(byte & 15))
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
