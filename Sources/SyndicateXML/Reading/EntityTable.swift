internal import Syndicate

/// The entities that a document declares for itself: text, without markup, of bounded size.
struct EntityTable {
    /// More text than is allowed.
    struct Overflow: Error {}

    /// How many bytes all references of a document may expand to, with one for each reference on the way.
    static let limit = 1_000_000
    private static let depth = 16

    private var values: [String: [UInt8]] = [:]
    private var spent = 0

    /// Keeps a declaration; the first of a name counts (XML 1.0, section 4.2).
    mutating func declare(_ name: String, _ value: [UInt8]) {
        if values[name] == nil, values.count < 10_000 { values[name] = value }
    }

    /// The text of an entity with all that it refers to; `nil` if it is not declared or holds markup.
    mutating func expand(_ name: String) throws(Overflow) -> [UInt8]? {
        guard values[name] != nil else { return nil }
        var result: [UInt8] = []
        return try append(name, to: &result, depth: 0) ? result : nil
    }

    /// False where there is no such entity, or it holds markup.
    private mutating func append(_ name: String, to result: inout [UInt8], depth: Int) throws(Overflow) -> Bool {
        guard let value = values[name], depth < Self.depth else { return false }
        spent += 1
        var index = 0
        while index < value.count {
            let byte = value[index]
            if byte == UInt8(ascii: "<") { return false }
            if byte == UInt8(ascii: "&"), let end = value[index...].prefix(64).firstIndex(of: UInt8(ascii: ";")) {
                let inner = String(decoding: value[(index + 1)..<end], as: UTF8.self)
                if let bytes = Self.predefined(inner) {
                    result.append(contentsOf: bytes)
                    spent += bytes.count
                } else if try !append(inner, to: &result, depth: depth + 1) {
                    result.append(contentsOf: value[index...end])
                    spent += end - index + 1
                }
                index = end + 1
            } else {
                result.append(byte)
                spent += 1
                index += 1
            }
            if spent > Self.limit { throw Overflow() }
        }
        return true
    }

    /// The characters of numbers and of HTML's names.
    private static func predefined(_ name: String) -> [UInt8]? {
        guard let scalar = HTMLEntities.scalar(name), scalar.value >= 0x20 || [9, 10, 13].contains(scalar.value) else {
            return nil
        }
        return Array(String(scalar).utf8)
    }
}

extension EntityTable {
    /// Reads the declarations of a document type's internal subset; parameter and external entities are passed over.
    mutating func read(_ subset: ArraySlice<UInt8>) {
        var rest = subset
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: "<!--".utf8) {
                guard let end = Self.index(of: Array("-->".utf8), in: rest.dropFirst(4)) else { return }
                rest = rest[(end + 3)...]
            } else if rest.starts(with: "<!ENTITY".utf8) {
                rest = entity(rest.dropFirst(8))
            } else {
                rest = rest.dropFirst()
            }
        }
    }

    private mutating func entity(_ declaration: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = declaration.drop(while: NameBytes.isSpace)
        let name = rest.prefix(while: NameBytes.continues)
        rest = rest[name.endIndex...].drop(while: NameBytes.isSpace)
        guard !name.isEmpty, let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = rest.dropFirst().firstIndex(of: quote)
        else { return rest }
        declare(String(decoding: name, as: UTF8.self), Self.resolveNumbers(rest[(rest.startIndex + 1)..<end]))
        return rest[(end + 1)...]
    }

    /// Character references in a value count when it is declared (XML 1.0, section 4.4.5).
    private static func resolveNumbers(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            if value[index] == UInt8(ascii: "&"), index + 1 < value.endIndex, value[index + 1] == UInt8(ascii: "#"),
                let end = value[index...].prefix(16).firstIndex(of: UInt8(ascii: ";")),
                let bytes = predefined(String(decoding: value[(index + 1)..<end], as: UTF8.self))
            {
                result.append(contentsOf: bytes)
                index = end + 1
            } else {
                result.append(value[index])
                index += 1
            }
        }
        return result
    }

    private static func index(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + pattern.count <= bytes.endIndex {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index += 1
        }
        return nil
    }
}
