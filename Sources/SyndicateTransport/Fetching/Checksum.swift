/// A sum over bytes (FNV-1a, 64 bits) that shows damage; it protects from no one who means it.
struct Checksum {
    private(set) var value: UInt64

    init(_ bytes: some Sequence<UInt8> = [], seed: UInt64 = 0xCBF2_9CE4_8422_2325) {
        value = seed
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var sum = value
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = sum
    }

    /// 16 digits.
    static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
