import SyndicateXML

/// Well-formedness and the grammars, in one piece and in pieces: the same is found.
enum Check: Target {
    private static let atom = RelaxNGSchema.atom

    static func test(_ bytes: [UInt8]) {
        let whole = XMLCheck().diagnostics(of: bytes)
        var stream = XMLCheckStream(XMLCheck())
        for start in stride(from: 0, to: bytes.count, by: 7) {
            bytes[start..<min(start + 7, bytes.count)].withUnsafeBytes { stream.write($0) }
        }
        let pieces = stream.finish()
        require(
            whole.isEmpty == pieces.isEmpty, "in one piece \(whole.count) problems, in several \(pieces.count)")
        if whole.isEmpty { _ = XMLCheck(schema: atom).diagnostics(of: bytes) }
    }
}
