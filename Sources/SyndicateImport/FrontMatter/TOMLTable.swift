internal import Syndicate

/// A TOML table while it is being built: who may still add to it depends on how it came to be.
final class TOMLTable {
    /// How a table came to be (TOML 1.0, "Table").
    enum Origin {
        /// By a longer header, `[a.b]` for `a`: a header of its own may follow.
        case implied
        /// By its own header.
        case header
        /// By a dotted key.
        case dotted
        /// In braces: closed.
        case inline
    }

    enum Node {
        case value(FrontMatterValue)
        case table(TOMLTable)
        /// `[[a]]`, as often as it stood there.
        case tables(TOMLTables)
    }

    struct Member {
        var key: String
        var position: SourcePosition
        var node: Node
    }

    var origin: Origin
    let position: SourcePosition
    private(set) var members: [Member] = []
    private var indices: [[UInt8]: Int] = [:]

    init(_ origin: Origin, position: SourcePosition) {
        self.origin = origin
        self.position = position
    }

    /// The member of this name.
    func member(_ key: String) -> Member? { indices[Array(key.utf8)].map { members[$0] } }

    /// Adds a member, or gives the one of this name a new value.
    func set(_ key: String, _ node: Node, position: SourcePosition) {
        let name = Array(key.utf8)
        if let index = indices[name] {
            members[index].node = node
        } else {
            indices[name] = members.count
            members.append(Member(key: key, position: position, node: node))
        }
    }

    /// The table as a value.
    var value: FrontMatterValue {
        FrontMatterValue(
            .map(members.map { FrontMatterMember($0.key, Self.value($0.node), keyPosition: $0.position) }),
            position: position)
    }

    private static func value(_ node: Node) -> FrontMatterValue {
        switch node {
        case .value(let value): value
        case .table(let table): table.value
        case .tables(let tables): FrontMatterValue(.list(tables.items.map(\.value)), position: tables.position)
        }
    }
}

/// An array of tables while it is being built.
final class TOMLTables {
    /// Where the first of them begins.
    let position: SourcePosition
    var items: [TOMLTable]

    init(_ first: TOMLTable, position: SourcePosition) {
        items = [first]
        self.position = position
    }
}
