internal import CLibXML2

extension StrictParser.State {
    /// How many bytes the parser may hold back before it is looked at what for.
    private static var patience: Int { 65_536 }

    /// Stops where the parser waits for an end that is not worth waiting for.
    ///
    /// It holds everything back until a reference has its semicolon, which a stray ampersand never has. And it compares each
    /// attribute of a tag with all before it, in time that grows with the square of their number.
    mutating func stopEndlessWaiting() {
        guard let parser, excess == nil, fault == nil, let input = parser.pointee.input, let start = input.pointee.cur,
            let end = input.pointee.end, end - start >= Self.patience
        else { return }
        let waiting = UnsafeRawBufferPointer(start: start, count: end - start)
        if waiting[0] == UInt8(ascii: "&"), waiting.offset(of: UInt8(ascii: ";"), from: 1) == nil {
            fault = ("An ampersand begins no reference", offset)
            xmlStopParser(parser)
            return
        }
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
