extension String {
    /// Whether the bytes of a short text stand in it; what `contains` takes for equal may be other bytes, and takes longer.
    func holds(_ text: String) -> Bool {
        var text = text
        var whole = self
        return text.withUTF8 { part in
            guard let first = part.first else { return true }
            return whole.withUTF8 { bytes in
                guard bytes.count >= part.count else { return false }
                for start in 0...(bytes.count - part.count) where bytes[start] == first {
                    var length = 1
                    while length < part.count, bytes[start + length] == part[length] { length += 1 }
                    if length == part.count { return true }
                }
                return false
            }
        }
    }
}
