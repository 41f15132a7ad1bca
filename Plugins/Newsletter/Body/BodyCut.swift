internal import SyndicateHTML

/// The beginning of an article: as many blocks as have room, the last one cut between words.
///
/// Time does not grow with what is cut off: nothing is measured further than the room.
struct BodyCut {
    /// The bytes of nodes as they are written; more than the limit where they go beyond it.
    let size: (_ nodes: [HTMLNode], _ limit: Int) -> Int

    /// The nodes that have room in `limit` bytes.
    func beginning(of nodes: [HTMLNode], within limit: Int) -> [HTMLNode] {
        var kept = prefix(nodes, limit)
        while let last = kept.last, last.isBlank || last.isHeading { kept.removeLast() }
        return kept
    }

    private func prefix(_ nodes: [HTMLNode], _ limit: Int, isBeyond: Bool = false) -> [HTMLNode] {
        // What stands alone in something too large is too large itself; deep trees must not be measured at every depth.
        if isBeyond, nodes.count == 1, let part = part(of: nodes[0], limit) { return [part] }
        var kept: [HTMLNode] = []
        var left = limit
        for node in nodes {
            let size = size([node], left)
            if size <= left {
                kept.append(node)
                left -= size
                continue
            }
            if let part = part(of: node, left) { kept.append(part) }
            break
        }
        return kept
    }

    private func part(of node: HTMLNode, _ limit: Int) -> HTMLNode? {
        switch node {
        case .comment: return nil
        case .text(let text):
            var room = limit
            // Escaping makes words longer; a few rounds find how many have room.
            for _ in 0..<8 where room > 0 {
                let cut = HTMLNode.text(WordCut.cut(text, within: room))
                let size = size([cut], limit)
                if size <= limit { return cut.isBlank ? nil : cut }
                room = room * limit / (size + 1)
            }
            return nil
        case .element(var element):
            var shell = element
            shell.children = [.text("…")]
            let own = size([.element(shell)], limit)
            guard own < limit else { return nil }
            if element.name == "table" { return rows(of: element, limit) }
            element.children = prefix(element.children, limit - own, isBeyond: true)
            return element.children.contains { !$0.isBlank } ? .element(element) : nil
        }
    }
}

extension BodyCut {
    /// A table with as many rows as have room.
    private func rows(of table: HTMLElement, _ limit: Int) -> HTMLNode? {
        let rows = table.elements.flatMap { $0.name == "tr" ? [$0] : $0.elements.filter { $0.name == "tr" } }
        var (low, high) = (0, rows.count)
        var cut = table
        while low < high {
            let middle = (low + high + 1) / 2
            cut.children = rows.prefix(middle).map(HTMLNode.element)
            if size([.element(cut)], limit) <= limit { low = middle } else { high = middle - 1 }
        }
        cut.children = rows.prefix(low).map(HTMLNode.element)
        return low == 0 ? nil : .element(cut)
    }
}

extension HTMLNode {
    fileprivate var isHeading: Bool {
        guard case .element(let element) = self else { return false }
        return ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name)
    }
}
