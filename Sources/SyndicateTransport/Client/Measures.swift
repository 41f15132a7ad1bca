extension Duration {
    /// Whole milliseconds, not below zero and at most some thirty years, which no sum of them overflows.
    var milliseconds: Int {
        let (seconds, attoseconds) = components
        if seconds < 0 { return 0 }
        return Int(min(seconds, 1 << 30)) * 1000 + Int(max(0, attoseconds) / 1_000_000_000_000_000)
    }

    /// The time for a person: `10 s`, `0.5 s`.
    var asTime: String {
        let milliseconds = milliseconds
        if milliseconds % 1000 == 0 { return "\(milliseconds / 1000) s" }
        return "\(Double(milliseconds) / 1000) s"
    }
}

extension Int {
    /// The number of bytes for a person: `256 MiB`, `64 KiB`, `1000 bytes`.
    var asSize: String {
        for (name, size) in [("GiB", 1 << 30), ("MiB", 1 << 20), ("KiB", 1 << 10)]
        where self >= size && self % size == 0 {
            return "\(self / size) \(name)"
        }
        return "\(self) bytes"
    }
}
