internal import Syndicate

/// LinkedIn's "little text" (Posts API, little Text Format): reserved characters behind a backslash, tags as templates, and
/// where the entities stand in it.
struct LittleText {
    private(set) var text = ""
    private(set) var entities: [TextEntity] = []

    private struct Place {
        var utf8 = 0
        var utf16 = 0
        var scalars = 0
    }

    private static let reserved = Set(#"|{}@[]()<>#\*_~"#.unicodeScalars)

    /// - Parameter entities: What was found in `plain`, in its order.
    init(_ plain: String, _ entities: [TextEntity]) {
        var output = String.UnicodeScalarView()
        var place = Place()
        func append(_ scalar: Unicode.Scalar) {
            output.append(scalar)
            place.utf8 += UTF8.width(scalar)
            place.utf16 += UTF16.width(scalar)
            place.scalars += 1
        }
        func escape(_ scalar: Unicode.Scalar) {
            if Self.reserved.contains(scalar) { append("\\") }
            append(scalar)
        }
        var position = 0
        var next = 0
        var starts: [(entity: TextEntity, start: Place)] = []
        func close() {
            while let open = starts.last, open.entity.scalars.upperBound <= position {
                if open.entity.kind == .hashtag { append("}") }
                var entity = open.entity
                entity.utf8 = open.start.utf8..<place.utf8
                entity.utf16 = open.start.utf16..<place.utf16
                entity.scalars = open.start.scalars..<place.scalars
                self.entities.append(entity)
                starts.removeLast()
            }
        }
        for scalar in plain.unicodeScalars {
            close()
            // One inside another is none of its own to LinkedIn.
            while next < entities.count, entities[next].scalars.lowerBound < position { next += 1 }
            if starts.isEmpty, next < entities.count, entities[next].scalars.lowerBound == position {
                let entity = entities[next]
                starts.append((entity, place))
                next += 1
                if entity.kind == .hashtag {
                    for scalar in "{hashtag|".unicodeScalars { append(scalar) }
                    escape(scalar)
                    append("|")
                    position += 1
                    continue
                }
            }
            escape(scalar)
            position += 1
        }
        close()
        text = String(output)
    }
}
