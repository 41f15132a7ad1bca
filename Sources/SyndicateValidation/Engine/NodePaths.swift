/// The paths of elements, such as `/rss/channel/item[3]/guid`.
///
/// Children of an element that has many are counted once, so that a finding in each of them costs no look at all of them.
struct NodePaths {
    /// A place among the siblings of the same name.
    private struct Place {
        /// From 1 on.
        var position: Int32
        var name: String
    }

    private struct Family {
        var places: [Int32: Place] = [:]
        var counts: [String: Int32] = [:]
    }

    /// How many children are too many to be counted again for each path.
    private static let many = 32

    private var families: [Int32: Family] = [:]

    /// The path from the root.
    mutating func path(of node: Node) -> String {
        var parts: [String] = []
        for node in sequence(first: node, next: \.parent) { parts.append(part(node)) }
        return "/" + parts.reversed().joined(separator: "/")
    }

    /// The name of an element, with its place where several siblings have that name.
    private mutating func part(_ node: Node) -> String {
        guard let parent = node.parent else { return node.name }
        let family = families[parent.index] ?? count(parent)
        guard let place = family.places[node.index], let count = family.counts[place.name], count > 1 else {
            return node.name
        }
        return "\(place.name)[\(place.position)]"
    }

    private mutating func count(_ parent: Node) -> Family {
        var family = Family()
        for child in parent.children {
            let name = child.name
            let position = family.counts[name, default: 0] + 1
            family.counts[name] = position
            family.places[child.index] = Place(position: position, name: name)
        }
        if family.places.count > Self.many { families[parent.index] = family }
        return family
    }
}
