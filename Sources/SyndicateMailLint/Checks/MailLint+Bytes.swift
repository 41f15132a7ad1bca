internal import Syndicate
internal import SyndicateHTML
internal import SyndicateValidation

/// What can be told from the bytes alone.
extension MailLint {
    private static let warningSize = 90 << 10
    private static let errorSize = 199 << 9

    mutating func checkBytes() {
        checkSize()
        checkCharacters()
        checkReferences()
        if !document.parseReport.isComplete {
            let end = document.parseReport.truncatedAt ?? 0
            report(.mailIncomplete, min(end, bytes.count)..<min(end + 1, bytes.count))
        }
    }

    private mutating func checkSize() {
        let count = bytes.count
        let size = "\((Double(count) / 1024 * 10).rounded() / 10) KB"
        if count > Self.errorSize {
            report(.sizeError, Self.errorSize..<Self.errorSize + 1, value: size)
        } else if count > Self.warningSize {
            report(.sizeWarning, Self.warningSize..<Self.warningSize + 1, value: size)
        }
    }

    private mutating func checkCharacters() {
        guard wants(.controlCharacter) else { return }
        var index = 0
        var lastEnd = -1
        while index < bytes.count {
            let byte = bytes[index]
            var length = 0
            var code = UInt32(byte)
            if byte < 0x20 || byte == 0x7F {
                if ![0x09, 0x0A, 0x0D].contains(byte) { length = 1 }
            } else if byte == 0xC2, index + 1 < bytes.count, (0x80...0x9F).contains(bytes[index + 1]) {
                length = 2
                code = UInt32(bytes[index + 1])
            } else if byte == UInt8(ascii: "&"), let (value, end) = numericReference(at: index),
                (0x80...0x9F).contains(value)
            {
                (length, code) = (end - index, value)
            }
            if length > 0 {
                // Of several in a row the first is told.
                if index != lastEnd {
                    report(.controlCharacter, index..<index + length, value: Self.name(of: code))
                }
                lastEnd = index + length
                index = lastEnd
            } else {
                index += 1
            }
        }
    }

    static func name(of code: UInt32) -> String {
        let digits = String(code, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }

    /// The number of a reference that begins at `&`, and where it ends.
    private func numericReference(at start: Int) -> (value: UInt32, end: Int)? {
        guard start + 2 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
        var index = start + (isHexadecimal ? 3 : 2)
        let first = index
        while index < bytes.count, index - first < 8, bytes[index].isHexDigit(isHexadecimal) { index += 1 }
        guard let value = UInt32(String(decoding: bytes[first..<index], as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return nil }
        return (value, index < bytes.count && bytes[index] == UInt8(ascii: ";") ? index + 1 : index)
    }

    /// How many bytes may stand between references that belong together.
    private static let together = 16

    /// References to characters that UTF-8 writes in fewer bytes.
    private mutating func checkReferences() {
        guard wants(.entityPadding) else { return }
        var wasted = 0
        // References that stand together, and what those take too much; the worst is told.
        var run = (range: 0..<0, wasted: 0)
        var worst = run
        var last = 0
        var index = 0
        while let start = bytes[index...].firstIndex(of: UInt8(ascii: "&")) {
            index = start + 1
            var end = start + 1
            var scalar: Unicode.Scalar?
            if let (value, behind) = numericReference(at: start) {
                (scalar, end) = (Unicode.Scalar(value), behind)
            } else {
                while end < bytes.count, end - start < 32, bytes[end].isNameByte { end += 1 }
                guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { continue }
                scalar = HTMLEntities.scalar(String(decoding: bytes[start + 1..<end], as: UTF8.self))
                end += 1
            }
            guard let scalar, scalar.value > 0x9F else { continue }
            let excess = end - start - UTF8.width(scalar)
            wasted += excess
            if run.wasted == 0 || start - last > Self.together { run = (start..<end, 0) }
            run.wasted += excess
            if run.wasted > worst.wasted { worst = run }
            (index, last) = (end, end)
        }
        if wasted > 1024 { report(.entityPadding, worst.range, value: "\(wasted)") }
    }
}

extension UInt8 {
    fileprivate func isHexDigit(_ isHexadecimal: Bool) -> Bool {
        (0x30...0x39).contains(self) || isHexadecimal && (0x61...0x66).contains(self | 0x20)
    }

    fileprivate var isNameByte: Bool { (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) }
}
