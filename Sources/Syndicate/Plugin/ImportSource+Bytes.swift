extension ImportSource {
    /// All bytes: those in memory, or else what the stream has to its end, for importers that need the whole.
    ///
    /// - Throws: `ImportError` of the stream, or with the code `limit` where there are more than `limit` bytes.
    public func allBytes(limit: Int = 1 << 30) throws(ImportError) -> [UInt8] {
        guard let stream else { return bytes }
        let read = try stream.reading()
        var all: [UInt8] = []
        if let size = stream.size { all.reserveCapacity(min(size, limit)) }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            var failure: ImportError?
            let count = piece.withUnsafeMutableBytes { buffer -> Int in
                do throws(ImportError) { return try read(buffer) } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            guard count > 0 else { return all }
            guard all.count + count <= limit else {
                throw ImportError(.limit, "more than \(limit) bytes", rule: "input-too-large", source: name)
            }
            all += piece[..<count]
        }
    }
}
