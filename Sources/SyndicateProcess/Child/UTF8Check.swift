/// Looks whether bytes that come in pieces are UTF-8.
struct UTF8Check {
    private let isOn: Bool
    /// The beginning of a scalar whose rest has not come yet.
    private var begun: [UInt8] = []
    private var checked = 0

    init(isOn: Bool) {
        self.isOn = isOn
    }

    /// Where, counted in bytes from the beginning of all, something is wrong; `nil` where nothing is.
    mutating func flaw(in bytes: [UInt8]) -> Int? {
        guard isOn else { return nil }
        let all = begun.isEmpty ? bytes : begun + bytes
        let whole = Self.wholeLength(all)
        begun = Array(all[whole...])
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: all.span.extracting(first: whole))
        } catch {
            return checked + error.byteOffsets.lowerBound
        }
        checked += whole
        return nil
    }

    /// Where it ends within a scalar; `nil` where it does not.
    func end() -> Int? { begun.isEmpty ? nil : checked }

    /// How many bytes there are without a scalar at the end that is not whole.
    private static func wholeLength(_ bytes: [UInt8]) -> Int {
        for back in 1...3 where back <= bytes.count {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back ? bytes.count - back : bytes.count
        }
        return bytes.count
    }
}
