/// A start tag that is being read, in places counted from its `<`, so that it may continue in the next window.
struct TagScan {
    enum State {
        case name, between, attributeName, afterName, beforeValue, quoted, unquoted, slash
    }

    struct Attribute {
        var nameStart: Int
        var nameEnd: Int
        var valueStart = 0
        var valueEnd = 0
    }

    var state = State.name
    /// Where to go on.
    var place = 1
    var nameEnd = 1
    var quote: UInt8 = 0
    /// The first `<` within the value being read, which well-formed documents have none of.
    var lessThan: Int?
    var attributes: [Attribute] = []
    var isEmpty = false

    mutating func begin() {
        state = .name
        place = 1
        nameEnd = 1
        lessThan = nil
        attributes.removeAll(keepingCapacity: true)
        isEmpty = false
    }

    /// Begins an attribute whose name begins at `place`.
    mutating func beginAttribute() {
        attributes.append(Attribute(nameStart: place, nameEnd: place))
        state = .attributeName
    }

    /// Begins a value at `start`.
    mutating func beginValue(at start: Int, quote: UInt8?) {
        attributes[attributes.count - 1].valueStart = start
        attributes[attributes.count - 1].valueEnd = start
        lessThan = nil
        self.quote = quote ?? 0
        state = quote == nil ? .unquoted : .quoted
    }

    mutating func endName(at end: Int) { attributes[attributes.count - 1].nameEnd = end }
    mutating func endValue(at end: Int) { attributes[attributes.count - 1].valueEnd = end }
    var valueStart: Int { attributes.last?.valueStart ?? 0 }
}
