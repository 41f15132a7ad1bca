internal import CLibXML2

/// The system's converter.
enum Iconv {
    /// Converts `bytes` from the encoding that iconv knows as `name`; false if it knows none.
    static func convert(_ bytes: ArraySlice<UInt8>, from name: String, into output: inout DecodedOutput) -> Bool {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return false }
        defer { iconv_close(converter) }
        let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 65_536)
        defer { buffer.deallocate() }
        var input = bytes.map { CChar(bitPattern: $0) }
        input.withUnsafeMutableBufferPointer { input in
            var source = input.baseAddress
            var left = input.count
            while left > 0 {
                if step(converter, &source, &left, buffer, &output) || left == 0 { continue }
                // Malformed or cut short: the byte is replaced, and what follows is read afresh.
                output.appendReplacement()
                source = source.map { $0 + 1 }
                left -= 1
            }
        }
        // Gives what an encoding with combining characters still holds.
        var target = buffer.baseAddress
        var room = buffer.count
        _ = iconv(converter, nil, nil, &target, &room)
        output.append(UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
        return true
    }

    /// Converts until an error, the end or a full buffer; true if it was the buffer.
    private static func step(
        _ converter: iconv_t, _ source: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
        _ buffer: UnsafeMutableBufferPointer<CChar>, _ output: inout DecodedOutput
    ) -> Bool {
        var target = buffer.baseAddress
        var room = buffer.count
        let result = iconv(converter, &source, &left, &target, &room)
        output.append(UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
        return result == .max && room < 16
    }
}
