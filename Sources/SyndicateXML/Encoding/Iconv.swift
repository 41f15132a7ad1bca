internal import CLibXML2

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The system's converter to UTF-8, with what it remembers between the pieces of a text.
final class Iconv {
    private let converter: iconv_t
    private let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 65_536)

    /// A converter from the encoding that iconv knows as `name`; `nil` if it knows none.
    init?(_ name: String) {
        guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
        self.converter = converter
    }

    deinit {
        iconv_close(converter)
        buffer.deallocate()
    }

    /// Converts `bytes`, up to a character that they do not end unless they are the last; how many were taken.
    func convert(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into output: inout DecodedOutput) -> Int {
        bytes.withMemoryRebound(to: CChar.self) { bytes in
            // The function is declared to take a mutable pointer for historical reasons and writes nothing there.
            var source = UnsafeMutablePointer(mutating: bytes.baseAddress)
            var left = bytes.count
            while left > 0 {
                let problem = step(&source, &left, &output)
                if problem == 0 || problem == E2BIG { continue }
                if problem == EINVAL && !isLast { break }
                // Malformed or cut short: the byte is replaced, and what follows is read afresh.
                output.appendReplacement()
                source = source.map { $0 + 1 }
                left -= 1
            }
            if isLast { flush(into: &output) }
            return bytes.count - left
        }
    }

    /// Converts until an error, the end or a full buffer; 0 or the error's number.
    private func step(
        _ source: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ output: inout DecodedOutput
    ) -> Int32 {
        var target = buffer.baseAddress
        var room = buffer.count
        let result = iconv(converter, &source, &left, &target, &room)
        let problem = result == -1 ? errno : 0
        output.append(UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
        return problem
    }

    /// Gives what an encoding with combining characters still holds.
    private func flush(into output: inout DecodedOutput) {
        var target = buffer.baseAddress
        var room = buffer.count
        _ = iconv(converter, nil, nil, &target, &room)
        output.append(UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
    }
}
