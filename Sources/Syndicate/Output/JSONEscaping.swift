extension ByteWriter {
    /// Appends UTF-8 bytes as the inside of a JSON string (RFC 8259, section 7).
    mutating func writeJSONEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        // No byte becomes more than six, so a chunk of this size always fits the emptied buffer.
        let chunk = ByteWriter.capacity / 8
        var index = 0
        while index < bytes.count {
            let end = min(index + chunk, bytes.count)
            reserve((end - index) * 6)
            var target = staging + used
            while index < end {
                while end - index >= 16 {
                    let block = UnsafeRawPointer(source + index).loadUnaligned(as: SIMD16<UInt8>.self)
                    if any((block .< 0x20) .| (block .== 0x22) .| (block .== 0x5C)) { break }
                    UnsafeMutableRawPointer(target).storeBytes(of: block, as: SIMD16<UInt8>.self)
                    target += 16
                    index += 16
                }
                let stop = min(index + 16, end)
                while index < stop {
                    let byte = source[index]
                    index += 1
                    if byte >= 0x20, byte != 0x22, byte != 0x5C {
                        target.pointee = byte
                        target += 1
                    } else {
                        Self.putEscape(byte, at: &target)
                    }
                }
            }
            used = target - staging
        }
    }

    private static func putEscape(_ byte: UInt8, at target: inout UnsafeMutablePointer<UInt8>) {
        target[0] = UInt8(ascii: "\\")
        let short: UInt8? =
            switch byte {
            case 0x22, 0x5C: byte
            case 0x08: UInt8(ascii: "b")
            case 0x09: UInt8(ascii: "t")
            case 0x0A: UInt8(ascii: "n")
            case 0x0C: UInt8(ascii: "f")
            case 0x0D: UInt8(ascii: "r")
            default: nil
            }
        if let short {
            target[1] = short
            target += 2
            return
        }
        target[1] = UInt8(ascii: "u")
        target[2] = UInt8(ascii: "0")
        target[3] = UInt8(ascii: "0")
        target[4] = hexDigit(byte >> 4)
        target[5] = hexDigit(byte & 0x0F)
        target += 6
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
