/// Looks for bytes in bytes.
enum ByteSearch {
    /// Whether `text` stands somewhere in `bytes`.
    static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
        return bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            let end = buffer.count - wanted.count
            while index <= end {
                if buffer[index] == first {
                    var length = 1
                    while length < wanted.count, buffer[index + length] == wanted[length] { length += 1 }
                    if length == wanted.count { return true }
                }
                index += 1
            }
            return false
        }
    }
}
