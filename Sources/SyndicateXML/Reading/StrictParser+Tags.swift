internal import CLibXML2

extension StrictParser.State {
    /// Bytes of a start tag below which its attributes are not counted before the parser has them all.
    private static var shortTag: Int { 65_536 }

    /// Stops in a start tag that has more attributes than are wanted before its end is there.
    ///
    /// libxml2 compares each attribute of a tag with all before it, in time that grows with the square of their number.
    mutating func stopInEndlessTag() {
        guard let parser, excess == nil, let input = parser.pointee.input, let start = input.pointee.cur,
            let end = input.pointee.end, end - start >= Self.shortTag
        else { return }
        let waiting = UnsafeRawBufferPointer(start: start, count: end - start)
        guard waiting[0] == UInt8(ascii: "<"), !"!?/".utf8.contains(waiting[1]),
            // Declarations of namespaces are no attributes, and may stand beside as many.
            Self.countValues(ofTagIn: waiting) > 2 * limits.attributes + 64
        else { return }
        stop("an element has more than \(limits.attributes) attributes", at: offset)
    }

    /// How many values in quotation marks begin in the tag at the start of `bytes`.
    private static func countValues(ofTagIn bytes: UnsafeRawBufferPointer) -> Int {
        var count = 0
        var index = 0
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
            count += 1
            guard let close = bytes.offset(of: byte, from: index) else { break }
            index = close + 1
        }
        return count
    }
}
