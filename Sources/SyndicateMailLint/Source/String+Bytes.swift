extension String {
    /// Whether an ASCII text stands in it, byte for byte.
    func has(_ word: StaticString) -> Bool { offset(of: word) != nil }

    /// The offset in UTF-8 at which an ASCII text stands first.
    func offset(of word: StaticString) -> Int? {
        let count = word.utf8CodeUnitCount
        var text = self
        return text.withUTF8 { bytes in
            guard count > 0, bytes.count >= count else { return nil }
            for start in 0...(bytes.count - count) where bytes[start] == word.utf8Start[0] {
                var length = 1
                while length < count, bytes[start + length] == word.utf8Start[length] { length += 1 }
                if length == count { return start }
            }
            return nil
        }
    }
}
