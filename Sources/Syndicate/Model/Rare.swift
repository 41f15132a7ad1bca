/// What few values of a type have: kept apart, so that all others are small, and copied when it is written to while it is
/// shared.
///
/// A feed in memory is mostly its entries, and a copy of an entry has to retain all that stands in it.
struct Rare<Parts: RareParts>: Sendable, Hashable {
    /// Written to by `unique` alone, when nobody else has it.
    final class Box: @unchecked Sendable {
        @exclusivity(unchecked) var parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    /// `nil` where all parts are as they are without anybody's doing.
    private(set) var box: Box?

    /// Whether there is anything to write to.
    var isEmpty: Bool { box == nil }

    /// The box to write to.
    mutating func unique() -> Box {
        if isKnownUniquelyReferenced(&box), let box { return box }
        let copy = Box(box?.parts ?? Parts())
        box = copy
        return copy
    }

    static func == (left: Rare, right: Rare) -> Bool {
        left.box === right.box || (left.box?.parts ?? Parts()) == (right.box?.parts ?? Parts())
    }

    func hash(into hasher: inout Hasher) { hasher.combine(box?.parts ?? Parts()) }
}

/// Parts of a value that few values have; without anything being said they are `init()`.
protocol RareParts: Sendable, Hashable {
    init()
}

extension Rare: CustomReflectable {
    /// The parts, whether there is a box for them or not.
    var customMirror: Mirror {
        Mirror(self, children: Mirror(reflecting: box?.parts ?? Parts()).children, displayStyle: .struct)
    }
}
