/// Texts as arrays of scalars, which are read much faster than a string's own view of them.
enum ScalarText {
    /// The scalars of a text.
    static func scalars(of text: String) -> [UInt32] {
        var text = text
        return text.withUTF8 { bytes in
            [UInt32](unsafeUninitializedCapacity: bytes.count) { buffer, count in
                var position = 0
                while position < bytes.count {
                    let lead = UInt32(bytes[position])
                    // A string's UTF-8 is always whole.
                    func part(_ offset: Int) -> UInt32 { UInt32(bytes[position + offset] & 0x3F) }
                    switch lead {
                    case 0..<0x80:
                        buffer[count] = lead
                        position += 1
                    case 0..<0xE0:
                        buffer[count] = (lead & 0x1F) << 6 | part(1)
                        position += 2
                    case 0..<0xF0:
                        buffer[count] = (lead & 0x0F) << 12 | part(1) << 6 | part(2)
                        position += 3
                    default:
                        buffer[count] = (lead & 0x07) << 18 | part(1) << 12 | part(2) << 6 | part(3)
                        position += 4
                    }
                    count += 1
                }
            }
        }
    }

    /// Appends a scalar in UTF-8.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> shift & 0x3F | 0x80) }
        switch scalar {
        case 0..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: scalar))
        case 0..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: scalar >> 6 | 0xC0))
            bytes.append(tail(0))
        case 0..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: scalar >> 12 | 0xE0))
            bytes.append(tail(6))
            bytes.append(tail(0))
        default:
            bytes.append(UInt8(truncatingIfNeeded: scalar >> 18 | 0xF0))
            bytes.append(tail(12))
            bytes.append(tail(6))
            bytes.append(tail(0))
        }
    }

    /// How many units of UTF-16 scalars take.
    static func utf16Count(_ scalars: [UInt32]) -> Int { scalars.reduce(0) { $0 + ($1 < 0x10000 ? 1 : 2) } }
}
