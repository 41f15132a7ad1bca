extension Array<UInt8> {
    /// Whether `needle`, in lower case, occurs, whatever the case of the ASCII letters here.
    func contains(ignoringCase needle: [UInt8]) -> Bool {
        guard let first = needle.first, count >= needle.count else { return needle.isEmpty }
        var index = 0
        while index <= count - needle.count {
            if self[index].asciiLowercased == first {
                var offset = 1
                while offset < needle.count, self[index + offset].asciiLowercased == needle[offset] { offset += 1 }
                if offset == needle.count { return true }
            }
            index += 1
        }
        return false
    }
}

extension UInt8 {
    /// The byte with an ASCII capital made small.
    var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// Whether the byte is HTML's ASCII whitespace.
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}

extension String {
    /// The string with ASCII capitals made small and nothing else changed.
    var asciiLowercased: String {
        guard utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return self }
        return String(decoding: utf8.map(\.asciiLowercased), as: UTF8.self)
    }

    /// The string without HTML's ASCII whitespace at both ends.
    var trimmedHTMLSpace: String {
        guard let first = utf8.firstIndex(where: { !$0.isHTMLSpace }),
            let last = utf8.lastIndex(where: { !$0.isHTMLSpace })
        else { return "" }
        return String(self[first...last])
    }

    /// The parts between runs of HTML's ASCII whitespace.
    var htmlTokens: [String] {
        utf8.split(whereSeparator: \.isHTMLSpace).map { String(decoding: $0, as: UTF8.self) }
    }
}
