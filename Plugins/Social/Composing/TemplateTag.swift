/// A tag of a Mustache template.
struct TemplateTag: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case variable, section, inverted, end
        /// A part of another template, a block, a setting of the library: what posts have no use for.
        case other(UInt8)
    }

    var kind: Kind
    var name: String
    /// What is done to the value, from the outermost on: `last(sorted(name))`.
    var transforms: [String] = []
    /// Where its first byte stands.
    var offset: Int
    /// How many bytes of text stand before it, up to the tag before.
    var textBefore: Int

    /// The tags of a template; what does not end is none, which the parser tells better.
    static func all(in source: String) -> [TemplateTag] {
        let bytes = Array(source.utf8)
        var start = Array("{{".utf8)
        var end = Array("}}".utf8)
        var tags: [TemplateTag] = []
        var position = 0
        var text = 0
        func find(_ sign: [UInt8], from: Int) -> Int? {
            guard let first = sign.first else { return nil }
            var index = from
            while index + sign.count <= bytes.count {
                if bytes[index] == first, bytes[index...].starts(with: sign) { return index }
                index += 1
            }
            return nil
        }
        while let open = find(start, from: position) {
            text += open - position
            var first = open + start.count
            let sign = first < bytes.count ? bytes[first] : 0
            // What is not escaped may end with one brace more; a change of signs ends with one that is told.
            let closing = sign == UInt8(ascii: "{") ? end + [UInt8(ascii: "}")] : end
            if [0x23, 0x26, 0x2F, 0x5E, 0x7B, 0x21, 0x3D, 0x3E, 0x3C, 0x24, 0x25].contains(sign) { first += 1 }
            guard let close = find(closing, from: first) else { break }
            let inner = bytes[first..<close]
            position = close + closing.count
            switch sign {
            case UInt8(ascii: "!"): continue
            case UInt8(ascii: "="):
                let words = inner.split { $0 == UInt8(ascii: "=") || ScalarClass.isSpace(UInt32($0)) }
                guard words.count == 2 else { return tags }
                start = Array(words[0])
                end = Array(words[1])
            default:
                let kind: Kind =
                    switch sign {
                    case UInt8(ascii: "#"): .section
                    case UInt8(ascii: "^"): .inverted
                    case UInt8(ascii: "/"): .end
                    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): .other(sign)
                    default: .variable
                    }
                var names = inner.filter { !ScalarClass.isSpace(UInt32($0)) }
                    .split(separator: UInt8(ascii: "("), omittingEmptySubsequences: false)
                    .map { String(decoding: $0.filter { $0 != UInt8(ascii: ")") }, as: UTF8.self) }
                let name = names.removeLast()
                tags.append(TemplateTag(kind: kind, name: name, transforms: names, offset: open, textBefore: text))
                text = 0
            }
        }
        return tags
    }
}
