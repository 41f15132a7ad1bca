extension XMLNamespace {
    /// The known namespace with this customary prefix.
    public static func known(prefix: String) -> XMLNamespace? { known.first { $0.prefix == prefix } }

    /// The known namespace or language that a document means by `uri`: its name, or whatever else `matches(_:)` allows.
    public static func known(uri: String) -> XMLNamespace? { names[significantText(uri)] }

    /// Every name there is, reduced to what tells it from others.
    private static let names: [String: XMLNamespace] = {
        var names: [String: XMLNamespace] = [:]
        for namespace in known + languages {
            for name in [namespace.uri] + namespace.aliases { names[significantText(name)] = namespace }
        }
        return names
    }()

    private static func significantText(_ uri: String) -> String {
        let bytes = uri.utf8.span
        let range = significant(bytes)
        return String(unsafeUninitializedCapacity: range.count) { buffer in
            for (offset, index) in range.enumerated() { buffer[offset] = ASCII.lowercased(bytes[index]) }
            return range.count
        }
    }

    /// Whether `uri` names this namespace as feeds in the wild do: by its URI or an alias, in any case, as `http` or
    /// `https`, with `www.` or without, with or without a final `/` or `#`, and with white space around it.
    public func matches(_ uri: String) -> Bool {
        if self.uri == uri { return true }
        let bytes = uri.utf8.span
        let range = Self.significant(bytes)
        if range.isEmpty { return false }
        if Self.areEqual(bytes, range, self.uri.utf8.span) { return true }
        for alias in aliases where Self.areEqual(bytes, range, alias.utf8.span) { return true }
        return false
    }

    /// The part of a namespace name that tells it from others.
    private static func significant(_ bytes: Span<UInt8>) -> Range<Int> {
        var start = 0
        var end = bytes.count
        func take(_ prefix: StaticString) -> Bool {
            guard end - start >= prefix.utf8CodeUnitCount else { return false }
            for index in 0..<prefix.utf8CodeUnitCount {
                guard ASCII.lowercased(bytes[start + index]) == prefix.utf8Start[index] else { return false }
            }
            start += prefix.utf8CodeUnitCount
            return true
        }
        while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
        while end > start {
            let last = bytes[end - 1]
            guard ASCII.isSpace(last) || last == UInt8(ascii: "/") || last == UInt8(ascii: "#") else { break }
            end -= 1
        }
        if take("http://") || take("https://") { _ = take("www.") }
        return start..<end
    }

    private static func areEqual(_ left: Span<UInt8>, _ leftRange: Range<Int>, _ right: Span<UInt8>) -> Bool {
        let rightRange = significant(right)
        guard leftRange.count == rightRange.count else { return false }
        // Backwards, because most names begin alike.
        var index = leftRange.count
        while index > 0 {
            index -= 1
            let first = ASCII.lowercased(left[leftRange.lowerBound + index])
            if first != ASCII.lowercased(right[rightRange.lowerBound + index]) { return false }
        }
        return true
    }

    /// Whether both have the same name and prefix; what else they are called does not matter.
    public static func == (left: XMLNamespace, right: XMLNamespace) -> Bool {
        left.uri == right.uri && left.prefix == right.prefix
    }

    /// Hashes the name and the prefix.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(uri)
        hasher.combine(prefix)
    }
}
