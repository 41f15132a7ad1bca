/// The members of a JSON object in their order; a name may occur more than once.
public struct JSONObject: Sendable {
    /// A name and its value.
    public struct Member: Sendable {
        /// The name.
        public var name: String
        /// The value.
        public var value: JSONValue

        /// A member called `name`.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The members in their order, duplicates included.
    public private(set) var members: [Member]
    /// The place of the last member of each name; only where there are so many that looking at all would be slow.
    private var places: [SpelledString: Int]?

    private static let fewMembers = 16

    /// An object of these members.
    public init(_ members: [Member] = []) {
        self.members = members
        indexAll()
    }

    /// How many members there are, duplicates included.
    public var count: Int { members.count }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// The value of the member called `name`, the last one where there are several, as JavaScript has it.
    ///
    /// Names are compared scalar by scalar. Setting a value replaces that of the same member, or adds one at the end;
    /// setting `nil` removes all members of the name.
    public subscript(_ name: String) -> JSONValue? {
        get { place(of: name).map { members[$0].value } }
        set {
            if let newValue {
                if let place = place(of: name) {
                    members[place].value = newValue
                } else {
                    append(name, newValue)
                }
            } else {
                members.removeAll { $0.name.isSpelled(as: name) }
                indexAll()
            }
        }
    }

    /// Adds a member at the end, also where there is one of that name.
    public mutating func append(_ name: String, _ value: JSONValue) {
        members.append(Member(name, value))
        if places != nil {
            places?[SpelledString(name)] = members.count - 1
        } else if members.count > Self.fewMembers {
            indexAll()
        }
    }

    /// The names that occur more than once, each once, in the order of their second occurrence.
    public var duplicateNames: [String] {
        var seen: [SpelledString: Int] = [:]
        var duplicates: [String] = []
        for member in members {
            let count = seen[SpelledString(member.name), default: 0] + 1
            seen[SpelledString(member.name)] = count
            if count == 2 { duplicates.append(member.name) }
        }
        return duplicates
    }

    private func place(of name: String) -> Int? {
        if let places { return places[SpelledString(name)] }
        return members.lastIndex { $0.name.isSpelled(as: name) }
    }

    private mutating func indexAll() {
        guard members.count > Self.fewMembers else {
            places = nil
            return
        }
        var places: [SpelledString: Int] = [:]
        places.reserveCapacity(members.count)
        for (place, member) in members.enumerated() { places[SpelledString(member.name)] = place }
        self.places = places
    }
}

extension JSONObject.Member: Hashable {
    /// Whether name and value are written the same.
    public static func == (left: Self, right: Self) -> Bool {
        left.name.isSpelled(as: right.name) && left.value == right.value
    }
}

extension JSONObject: Hashable {
    /// Whether both have the same members in the same order.
    public static func == (left: Self, right: Self) -> Bool { left.members == right.members }
    /// Hashes the members in their order.
    public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}

extension JSONObject: Sequence {
    /// Gives the members in their order, duplicates included.
    public func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
}
