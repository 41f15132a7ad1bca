/// The places of what a decoder put in for malformed UTF-8.
package enum UTF8Replacements {
    /// The places behind each malformed part: in the document, and in the text that was read of it.
    package static func places(in document: [UInt8]) -> [(original: Int, replaced: Int)] {
        var result: [(original: Int, replaced: Int)] = []
        document.withUnsafeBufferPointer { bytes in
            var index = UTF8Sequence.firstMalformed(in: bytes)
            guard index < bytes.count else { return }
            var survey = UTF8Survey()
            survey.look(at: UnsafeBufferPointer(rebasing: bytes.prefix(UTF8Survey.limit)))
            let isWindows1252 = survey.isWindows1252
            var shift = 0
            while index < bytes.count {
                let part = bytes[index..<index - UTF8Sequence.length(at: index, in: bytes)]
                var length = 3
                if isWindows1252, survey.isWindows1252(bytes[index]) {
                    length = part.reduce(0) { $0 + UTF8.width(Windows1252.scalar($1)) }
                }
                index += part.count
                shift += length - part.count
                result.append((index, index + shift))
                index = UTF8Sequence.firstMalformed(in: bytes, from: index)
            }
        }
        return result
    }
}
