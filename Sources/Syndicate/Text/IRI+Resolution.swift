extension IRI {
    /// The IRI that `reference` means in a document at `base` (RFC 3986, section 5.2, strict: a reference with a scheme
    /// stands for itself even where the scheme is the base's).
    ///
    /// Nothing is normalised but dot segments. A base without a scheme gives a reference without one.
    public static func resolve(_ reference: String, against base: String) -> String {
        let reference = IRI(reference)
        let base = IRI(base)
        var scheme = base.schemeRange.map { base.text.utf8.bytes($0) }
        var authority = base.authorityRange.map { base.text.utf8.bytes($0) }
        let path: [UInt8]
        var query = reference.queryRange.map { reference.text.utf8.bytes($0) }
        let referencePath = reference.text.utf8.bytes(reference.pathRange)

        if let own = reference.schemeRange {
            scheme = reference.text.utf8.bytes(own)
            authority = reference.authorityRange.map { reference.text.utf8.bytes($0) }
            path = removingDotSegments(referencePath)
        } else if let own = reference.authorityRange {
            authority = reference.text.utf8.bytes(own)
            path = removingDotSegments(referencePath)
        } else if referencePath.isEmpty {
            path = base.text.utf8.bytes(base.pathRange)
            query = query ?? base.queryRange.map { base.text.utf8.bytes($0) }
        } else if referencePath[0] == UInt8(ascii: "/") {
            path = removingDotSegments(referencePath)
        } else {
            path = removingDotSegments(merge(base, referencePath))
        }
        return compose(
            scheme: scheme, authority: authority, path: path, query: query,
            fragment: reference.fragmentRange.map { reference.text.utf8.bytes($0) })
    }

    /// RFC 3986, section 5.2.3.
    private static func merge(_ base: IRI, _ path: [UInt8]) -> [UInt8] {
        let basePath = base.text.utf8.bytes(base.pathRange)
        if base.authorityRange != nil, basePath.isEmpty { return [UInt8(ascii: "/")] + path }
        guard let slash = basePath.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return basePath[...slash] + path
    }

    /// RFC 3986, section 5.2.4, in one pass.
    static func removingDotSegments(_ path: [UInt8]) -> [UInt8] {
        let slash = UInt8(ascii: "/")
        let dot = UInt8(ascii: ".")
        /// 1 for `.` and 2 for `..` from `start` to the next slash, 0 for anything else.
        func dots(_ start: Int) -> Int {
            var end = start
            while end < path.count, end - start < 3, path[end] == dot { end += 1 }
            return end < path.count && path[end] != slash || end - start > 2 ? 0 : end - start
        }

        var output: [UInt8] = []
        output.reserveCapacity(path.count)
        var index = 0
        // Dots at the beginning of a relative path go, with the slash behind them.
        while index < path.count, path[index] != slash, case let length = dots(index), length > 0 {
            index += length + 1
        }
        while index < path.count {
            let length = path[index] == slash ? dots(index + 1) : 0
            if length == 0 {
                output.append(path[index])
                index += 1
                while index < path.count, path[index] != slash {
                    output.append(path[index])
                    index += 1
                }
            } else {
                if length == 2 {
                    while let last = output.popLast(), last != slash {}
                }
                index += length + 1
                if index == path.count { output.append(slash) }
            }
        }
        return output
    }

    /// RFC 3986, section 5.3.
    private static func compose(
        scheme: [UInt8]?, authority: [UInt8]?, path: [UInt8], query: [UInt8]?, fragment: [UInt8]?
    ) -> String {
        var bytes: [UInt8] = []
        if let scheme {
            bytes += scheme
            bytes.append(UInt8(ascii: ":"))
        }
        if let authority {
            bytes += [UInt8(ascii: "/"), UInt8(ascii: "/")]
            bytes += authority
        } else if path.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            // Two slashes would begin an authority.
            bytes += [UInt8(ascii: "/"), UInt8(ascii: ".")]
        }
        bytes += path
        if let query {
            bytes.append(UInt8(ascii: "?"))
            bytes += query
        }
        if let fragment {
            bytes.append(UInt8(ascii: "#"))
            bytes += fragment
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String.UTF8View {
    /// The bytes of a range counted from the beginning.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        let bytes = span
        return [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
            bytes.extracting(range).withUnsafeBufferPointer { _ = buffer.initialize(from: $0) }
            count = range.count
        }
    }
}
