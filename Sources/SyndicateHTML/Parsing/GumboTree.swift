internal import CGumbo

/// A tree that Gumbo made, alive for as long as the closure that is given it runs.
enum GumboTree {
    /// Parses `bytes` within `limits` and hands the tree to `body`; nil when not even the part of the input before
    /// the first violation of a limit could be parsed within them.
    static func with<Result>(
        _ bytes: UnsafeBufferPointer<UInt8>, context: GumboTag, limits: HTMLLimits, report: inout HTMLParseReport,
        _ body: (UnsafeMutablePointer<GumboOutput>) -> Result
    ) -> Result? {
        var length = bytes.count
        if length > limits.maximumBytes {
            length = boundary(in: bytes, before: max(0, limits.maximumBytes))
            report.truncatedAt = length
            report.limit = .bytes
        }
        // Gumbo makes whole again what is cut, so that the prefix before a violation needs no more than one second
        // try; a third and a fourth are for limits that the prefix itself just touches.
        for _ in 0..<4 {
            let result = parse(bytes, length, context, limits)
            defer { cgumbo_release(result) }
            if let output = result.output { return body(output) }
            let offset = min(Int(result.offset), length - 1)
            report.limit =
                switch Int(result.outcome) {
                case CGUMBO_TOO_DEEP: .depth
                case CGUMBO_TOO_MANY_ATTRIBUTES: .attributes
                default: .memory
                }
            guard offset > 0 else { break }
            length = offset
            report.truncatedAt = length
        }
        report.truncatedAt = 0
        return nil
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, _ length: Int, _ context: GumboTag, _ limits: HTMLLimits
    ) -> cgumbo_result {
        let depth = UInt32(clamping: max(1, limits.maximumDepth) * 2)
        let attributes = UInt32(clamping: max(1, limits.maximumAttributes))
        // Gumbo wants an address even for no bytes.
        guard length > 0, let base = bytes.baseAddress else {
            return cgumbo_parse("", 0, context, 1 << 20, depth, attributes)
        }
        // A small input may not take all the memory that a large one is allowed.
        let memory = min(max(0, limits.maximumMemory), (16 << 20) + length * 160)
        return base.withMemoryRebound(to: CChar.self, capacity: length) {
            cgumbo_parse($0, length, context, memory, depth, attributes)
        }
    }

    /// The last place at or before `offset` where a scalar begins.
    private static func boundary(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int {
        var offset = offset
        var steps = 0
        while offset > 0, steps < 3, bytes[offset] & 0xC0 == 0x80 {
            offset -= 1
            steps += 1
        }
        return offset
    }
}
