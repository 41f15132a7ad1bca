internal import SyndicateXML

/// Tags of attributes that are known in a place.
struct AtomTagSet: ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    init(arrayLiteral tags: AtomTag...) {
        for tag in tags { bits |= Self.bit(tag.rawValue) }
    }

    func contains(_ tag: Int) -> Bool { bits & Self.bit(tag) != 0 }

    private static func bit(_ tag: Int) -> UInt64 {
        let index = tag - AtomTag.typeAttribute.rawValue
        return index >= 0 && index < 64 ? 1 << UInt64(index) : 0
    }
}

extension XMLReader {
    /// The value of the attribute of that name.
    func attribute(tag: AtomTag) -> String? { attribute(tag: tag.rawValue) }
}
