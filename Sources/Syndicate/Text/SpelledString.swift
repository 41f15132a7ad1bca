/// A string as a key of a dictionary in which `é` in one scalar and `é` in two are different.
struct SpelledString: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: SpelledString, right: SpelledString) -> Bool { left.text.isSpelled(as: right.text) }

    func hash(into hasher: inout Hasher) {
        text.utf8.span.withUnsafeBufferPointer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Whether both have the same scalars, which `==` does not say: it is canonical equivalence.
    func isSpelled(as other: String) -> Bool {
        // Equivalence is quick to refute, and wider than equality of spelling.
        self == other && utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
