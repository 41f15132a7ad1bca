internal import Syndicate

/// Dates as the W3C's profile of ISO 8601 writes them.
enum W3CDTF {
    /// The date that `text` is: `2026`, `2026-03`, `2026-03-01`, `2026-03-01T09:30Z`, with seconds and a fraction of them.
    static func date(_ text: String, needsZone: Bool) -> Timestamp? {
        let bytes = Array(text.utf8)
        let shape = bytes.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
        let date = shape.prefix(10)
        switch shape.count {
        case 4: guard shape.elementsEqual("0000".utf8) else { return nil }
        case 7: guard shape.elementsEqual("0000-00".utf8) else { return nil }
        case 10: guard shape.elementsEqual("0000-00-00".utf8) else { return nil }
        default:
            guard date.elementsEqual("0000-00-00".utf8), shape.count >= 16, shape[10] == UInt8(ascii: "T"),
                hasTime(shape.dropFirst(11), needsZone: needsZone)
            else { return nil }
        }
        return Timestamp(lenient: text, defaultOffsetMinutes: 0)
    }

    private static func hasTime(_ time: ArraySlice<UInt8>, needsZone: Bool) -> Bool {
        guard time.starts(with: "00:00".utf8) else { return false }
        var rest = time.dropFirst(5)
        if rest.starts(with: ":00".utf8) {
            rest = rest.dropFirst(3)
            if rest.first == UInt8(ascii: ".") {
                let digits = rest.dropFirst().prefix { $0 == UInt8(ascii: "0") }
                guard !digits.isEmpty else { return false }
                rest = rest.dropFirst(1 + digits.count)
            }
        }
        if rest.isEmpty { return !needsZone }
        if rest.elementsEqual("Z".utf8) { return true }
        return rest.elementsEqual("+00:00".utf8) || rest.elementsEqual("-00:00".utf8)
    }
}
