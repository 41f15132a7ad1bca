/// A text as a key, byte for byte: `é` in one scalar and `é` in two are different.
///
/// It holds 128 bits of hash instead of the text, so that keys of a million texts are small whatever these are.
struct ByteKey: Hashable {
    private let high: Int
    private let low: Int

    init(_ text: String) { self.init(text.utf8) }

    /// A text that says something only together with what `scope` is the key of.
    init(_ scope: ByteKey, and text: String) {
        self.init(Array("\(scope.high) \(scope.low) ".utf8) + Array(text.utf8))
    }

    init(_ bytes: some Sequence<UInt8>) {
        let hashed =
            bytes.withContiguousStorageIfAvailable { Self.hashed($0) }
            ?? Array(bytes).withUnsafeBufferPointer { Self.hashed($0) }
        (high, low) = hashed
    }

    private static func hashed(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int) {
        var first = Hasher()
        var second = Hasher()
        second.combine(true)
        first.combine(bytes: UnsafeRawBufferPointer(bytes))
        second.combine(bytes: UnsafeRawBufferPointer(bytes))
        return (first.finalize(), second.finalize())
    }
}
