package import Syndicate
internal import SyndicateXML

/// The bytes of a document as UTF-8 and where its lines begin.
package struct SourceDocument: Sendable {
    /// The document as UTF-8, without a byte order mark.
    package let bytes: [UInt8]
    /// The first byte that is no UTF-8.
    package let firstMalformed: Int?

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let end = bytes.withUnsafeBufferPointer { UTF8Sequence.firstMalformed(in: $0) }
        firstMalformed = end < bytes.count ? end : nil
    }

    /// The places of byte offsets that are in ascending order, counted in one pass.
    package func positions(of offsets: [Int]) -> [SourcePosition] {
        var result: [SourcePosition] = []
        result.reserveCapacity(offsets.count)
        var line = 1
        var column = 1
        var index = 0
        bytes.withUnsafeBufferPointer { bytes in
            for offset in offsets {
                let end = min(offset, bytes.count)
                while index < end {
                    let byte = bytes[index]
                    // A carriage return before a line feed is a part of the line's end (XML 1.0, section 2.11).
                    if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) {
                        line += 1
                        column = 1
                    } else if byte & 0xC0 != 0x80 {
                        column += 1
                    }
                    index += 1
                }
                result.append(SourcePosition(line: line, column: column))
            }
        }
        return result
    }

    /// The byte at which a place is; the end of the document for one that is not in it.
    package func offset(of position: SourcePosition) -> Int {
        var line = 1
        var index = 0
        while line < position.line, index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A) { line += 1 }
            index += 1
        }
        var column = 1
        while column < position.column, index < bytes.count, bytes[index] != 0x0A {
            index += 1
            while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
            column += 1
        }
        return index
    }

    /// The first place at or behind `start`, and before `end`, where the ASCII text `wanted` stands.
    package func find(_ wanted: StaticString, from start: Int, to end: Int? = nil) -> Int? {
        let end = min(end ?? bytes.count, bytes.count)
        let count = wanted.utf8CodeUnitCount
        guard start >= 0, start + count <= end else { return nil }
        return bytes.withUnsafeBytes { bytes in
            var index = start
            while let next = bytes.offset(of: wanted.utf8Start[0], from: index), next + count <= end {
                var length = 1
                while length < count, bytes[next + length] == wanted.utf8Start[length] { length += 1 }
                if length == count { return next }
                index = next + 1
            }
            return nil
        }
    }
}
