/// Deletes, duplicates, misplaces and corrupts each element and attribute of a document of XML in turn.
struct MarkupMutator {
    let document: MarkupTree
    let table: FormatTable
    /// Whether the format allows no attributes but its own.
    var isClosed = true
    /// What the table cannot say: whether the deletion or the copy of an element or attribute breaks the specification.
    var exceptions: @Sendable (_ act: Act, _ element: MarkupTree, _ parent: MarkupTree, _ attribute: String?) -> Bool? =
        {
            _, _, _, _ in nil
        }

    enum Act { case delete, copy }

    /// The marks of what is looked for.
    private static let here = 1
    private static let there = 2

    var all: [Mutation] {
        var result: [Mutation] = []
        for path in document.paths where path != [] {
            let parent = document[path.dropLast()]
            let element = document[path[...]]
            guard let row = table.row(parent.name, element.name) else { continue }
            result += elements(path, element, parent, row)
            for number in element.attributes.indices { result += attributes(path, element, parent, row, number) }
        }
        return result
    }

    // MARK: Elements

    private func elements(
        _ path: [Int], _ element: MarkupTree, _ parent: MarkupTree, _ row: FormatTable.Row
    ) -> [Mutation] {
        let last = path.last!
        let siblings = parent.children.count { $0.name == element.name }
        var result: [Mutation] = []

        let leaves = siblings == 1 && row.count.isRequired
        result.append(
            mutation(
                "delete", path, breaks: exceptions(.delete, element, parent, nil) ?? leaves, anywhere: element.isListing
            ) { tree in
                tree[path.dropLast()].children.remove(at: last)
                tree[path.dropLast()].mark = Self.here
            })
        result.append(
            mutation(
                "duplicate", path, breaks: exceptions(.copy, element, parent, nil) ?? row.count.isUnique, whole: true
            ) {
                tree in
                var copy = element
                copy.mark = Self.here
                tree[path.dropLast()].children.insert(copy, at: last + 1)
            })
        result.append(
            mutation("rename", path, breaks: true, anywhere: element.isListing) { tree in
                tree[path[...]].name += "x"
                tree[path[...]].mark = Self.here
            })
        result.append(
            mutation("leave open", path, breaks: true, anywhere: true) { tree in
                tree[path[...]].isOpen = true
            })
        if path.count > 1 {
            let isAllowed = mayStand(element, in: document[path.dropLast(2)])
            result.append(
                mutation("move out", path, breaks: !isAllowed || leaves) { tree in
                    var moved = element
                    moved.mark = Self.here
                    tree[path.dropLast()].children.remove(at: last)
                    if leaves { tree[path.dropLast()].mark = Self.there }
                    tree[path.dropLast(2)].children.append(moved)
                })
        }
        if parent.text.isEmpty, table.row(document[path.dropLast(2)].name, parent.name)?.kind == nil {
            result.append(
                mutation("text before", path, breaks: true) { tree in
                    tree[path[...]].prefix = "stray"
                    tree[path[...]].mark = Self.here
                    tree[path.dropLast()].mark = Self.there
                })
        }
        if let kind = row.kind {
            if let wrong = kind.wrong {
                result.append(mutation("corrupt", path, breaks: true) { $0[path[...]].spoil(wrong, Self.here) })
            }
            if kind.needsValue {
                result.append(mutation("empty", path, breaks: true) { $0[path[...]].spoil("", Self.here) })
            }
        }
        return result
    }

    /// Whether a further element may stand at another place.
    private func mayStand(_ element: MarkupTree, in place: MarkupTree) -> Bool {
        guard let row = table.row(place.name, element.name) else { return false }
        if row.count.isUnique, place.children.contains(where: { $0.name == element.name }) { return false }
        return row.attributes.allSatisfy { name, attribute in
            !attribute.isRequired || element.attributes.contains { $0.name == name }
        }
    }

    // MARK: Attributes

    private func attributes(
        _ path: [Int], _ element: MarkupTree, _ parent: MarkupTree, _ row: FormatTable.Row, _ number: Int
    ) -> [Mutation] {
        let name = element.attributes[number].name
        guard let known = row.attributes[name] else { return [] }
        func change(_ act: String, breaks: Bool, _ body: (inout MarkupTree) -> Void) -> Mutation {
            mutation("\(act) @\(name)", path, breaks: breaks) { tree in
                body(&tree[path[...]])
                tree[path[...]].mark = Self.here
            }
        }
        var result = [
            change("delete", breaks: exceptions(.delete, element, parent, name) ?? known.isRequired) {
                $0.attributes.remove(at: number)
            },
            change("duplicate", breaks: true) { $0.attributes.append($0.attributes[number]) },
            change("rename", breaks: known.isRequired || isClosed) { $0.attributes[number].name += "x" },
        ]
        if let wrong = known.kind.wrong {
            result.append(change("corrupt", breaks: true) { $0.attributes[number].value = wrong })
        }
        if known.kind.needsValue {
            result.append(change("empty", breaks: true) { $0.attributes[number].value = "" })
        }
        return result
    }

    private func mutation(
        _ act: String, _ path: [Int], breaks: Bool, whole: Bool = false, anywhere: Bool = false,
        _ change: (inout MarkupTree) -> Void
    ) -> Mutation {
        var tree = document
        change(&tree)
        let (text, marks) = tree.printed()
        var lines: Set<Int> = []
        if breaks {
            for (mark, range) in marks {
                if mark == Self.here, whole { lines.formUnion(range) } else { lines.insert(range.lowerBound) }
            }
        }
        let names = path.indices.map { document[path[...$0]].name }
        return Mutation(
            name: "\(act) \(names.joined(separator: "/"))", document: text, lines: breaks && anywhere ? nil : lines)
    }
}

extension MarkupTree {
    /// Whether the element lists others, so that its lack shows at those that are then in no list.
    var isListing: Bool { name == "rdf:Seq" || name == "rdf:li" }

    mutating func spoil(_ value: String, _ mark: Int) {
        text = value
        children = []
        self.mark = mark
    }
}
