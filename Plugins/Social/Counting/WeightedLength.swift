internal import Syndicate

/// The length that X counts: configuration 3 of twitter-text.
enum WeightedLength {
    private static let link = 23

    /// The length of a text in which `findings` were found; it is counted in Normalization Form C.
    static func of(_ scalars: [UInt32], _ findings: [Finding]) -> Int {
        guard let composed = CanonicalComposition.compose(scalars) else {
            return count(scalars, findings.filter { $0.kind == .url })
        }
        return count(composed, LinkScanner.links(in: composed))
    }

    private static func count(_ scalars: [UInt32], _ links: [Finding]) -> Int {
        var total = 0
        var position = 0
        var next = 0
        while position < scalars.count {
            if next < links.count, links[next].range.lowerBound <= position {
                total += link
                position = max(position, links[next].range.upperBound)
                next += 1
                continue
            }
            let scalar = scalars[position]
            if scalar < 0x1100, !mayBeginEmoji(scalars, position) {
                total += 1
                position += 1
                continue
            }
            let emoji = EmojiSequences.length(in: scalars, at: position)
            total += emoji > 0 ? 2 : weight(scalar)
            position += max(emoji, 1)
        }
        return total
    }

    /// Among the scalars of weight 1, those that something follows that makes an emoji of them.
    private static func mayBeginEmoji(_ scalars: [UInt32], _ position: Int) -> Bool {
        guard position + 1 < scalars.count else { return false }
        return scalars[position + 1] == 0xFE0F || scalars[position + 1] == 0x20E3
    }

    private static func weight(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0...0x10FF, 0x2000...0x200D, 0x2010...0x201F, 0x2032...0x2037: 1
        default: 2
        }
    }
}
