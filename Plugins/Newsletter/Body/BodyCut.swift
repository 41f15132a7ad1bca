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

    private func prefix(_ nodes: [HTMLNode], _ limit: Int) -> [HTMLNode] {
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
            element.children = prefix(element.children, limit - own)
            return element.children.contains { !$0.isBlank } ? .element(element) : nil
        }
    }
}

extension HTMLNode {
    fileprivate var isHeading: Bool {
        guard case .element(let element) = self else { return false }
        return ["h1", "h2", "h3", "h4", "h5", "h6"].contains(element.name)
    }
}
