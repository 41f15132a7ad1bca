internal import Syndicate

/// Reads JSON (RFC 8259) with the place of every key and value.
struct JSONFrontMatterReader {
    private var source: SourceText
    private var count = 0
    private var loneSurrogates: (first: SourcePosition?, count: Int) = (nil, 0)

    /// A reader of `source`.
    init(_ source: SourceText) {
        self.source = source
    }

    /// What was replaced in the text that was read.
    var diagnostics: [Diagnostic] {
        guard let first = loneSurrogates.first else { return [] }
        let times = loneSurrogates.count > 1 ? " (\(loneSurrogates.count) times)" : ""
        return [
            Diagnostic(
                .warning, "json-lone-surrogate", "half a surrogate pair was replaced by U+FFFD\(times)",
                source: source.name, position: first)
        ]
    }

    /// Reads one object and tells where it ends.
    mutating func object() throws(ImportError) -> (value: FrontMatterValue, end: Int) {
        source.skipSpace(lines: true)
        let value = try readObject(depth: 0)
        return (value, source.index)
    }

    /// Reads an object that takes all there is.
    mutating func wholeObject() throws(ImportError) -> FrontMatterValue {
        let value = try object().value
        source.skipSpace(lines: true)
        guard source.isAtEnd else {
            throw source.error("expected nothing more behind the object, found \(source.found)")
        }
        return value
    }

    /// Reads the members of an object whose braces are left out, to the end.
    mutating func bareMembers() throws(ImportError) -> FrontMatterValue {
        let position = source.position
        return FrontMatterValue(.map(try members(depth: 1, isBare: true)), position: position)
    }

    private mutating func readObject(depth: Int) throws(ImportError) -> FrontMatterValue {
        let position = source.position
        guard source.byte == UInt8(ascii: "{") else { throw source.error("expected \"{\", found \(source.found)") }
        source.index += 1
        return FrontMatterValue(.map(try members(depth: depth + 1, isBare: false)), position: position)
    }

    private mutating func members(depth: Int, isBare: Bool) throws(ImportError) -> [FrontMatterMember] {
        try check(depth)
        var members: [FrontMatterMember] = []
        var places: [String: SourcePosition] = [:]
        source.skipSpace(lines: true)
        if isEnd(UInt8(ascii: "}"), isBare) { return members }
        while true {
            let position = source.position
            guard source.byte == UInt8(ascii: "\"") else {
                throw source.error("expected a key in double quotes, found \(source.found)")
            }
            let key = try string()
            if let first = places.updateValue(position, forKey: key) {
                throw ImportError(
                    .malformed, "the key \"\(key)\" stands twice; first on line \(first.line)",
                    rule: "invalid-front-matter", source: source.name, position: position)
            }
            source.skipSpace(lines: true)
            guard source.byte == UInt8(ascii: ":") else {
                throw source.error("expected \":\" behind the key \"\(key)\", found \(source.found)")
            }
            source.index += 1
            members.append(FrontMatterMember(key, try value(depth: depth), keyPosition: position))
            source.skipSpace(lines: true)
            let comma = source.byte == UInt8(ascii: ",")
            if comma {
                source.index += 1
                source.skipSpace(lines: true)
                // A comma behind the last member is a slip that says nothing wrong.
                if !isBare || !source.isAtEnd { if source.byte != UInt8(ascii: "}") { continue } }
            }
            if isEnd(UInt8(ascii: "}"), isBare) { return members }
            throw source.error("expected \",\" or \"}\", found \(source.found)")
        }
    }

    private mutating func isEnd(_ byte: UInt8, _ isBare: Bool) -> Bool {
        if isBare { return source.isAtEnd }
        guard source.byte == byte else { return false }
        source.index += 1
        return true
    }

    private mutating func value(depth: Int) throws(ImportError) -> FrontMatterValue {
        source.skipSpace(lines: true)
        count += 1
        guard count <= FrontMatterLimits.values else { throw source.error("too many values") }
        let position = source.position
        switch source.byte {
        case UInt8(ascii: "{"): return try readObject(depth: depth)
        case UInt8(ascii: "["): return FrontMatterValue(.list(try list(depth: depth + 1)), position: position)
        case UInt8(ascii: "\""): return FrontMatterValue(.scalar(try string(), .string), position: position)
        default: break
        }
        for (word, kind): (StaticString, FrontMatterValue.ScalarKind) in [
            ("true", .boolean), ("false", .boolean), ("null", .null),
        ] where source.hasNext(word) {
            source.index += word.utf8CodeUnitCount
            return FrontMatterValue(.scalar("\(word)", kind), position: position)
        }
        let length = JSONNumber.length(source.bytes.span, at: source.index)
        guard length > 0, source.index + length <= source.end else {
            throw source.error("expected a value, found \(source.found)")
        }
        let text = source.text(source.index..<source.index + length)
        source.index += length
        return FrontMatterValue(.scalar(text, .number), position: position)
    }

    private mutating func list(depth: Int) throws(ImportError) -> [FrontMatterValue] {
        try check(depth)
        source.index += 1
        var items: [FrontMatterValue] = []
        while true {
            source.skipSpace(lines: true)
            if source.byte == UInt8(ascii: "]") {
                source.index += 1
                return items
            }
            items.append(try value(depth: depth))
            source.skipSpace(lines: true)
            if source.byte == UInt8(ascii: ",") {
                source.index += 1
            } else if source.byte != UInt8(ascii: "]") {
                throw source.error("expected \",\" or \"]\", found \(source.found)")
            }
        }
    }

    private mutating func check(_ depth: Int) throws(ImportError) {
        guard depth <= FrontMatterLimits.depth else {
            throw source.error("more than \(FrontMatterLimits.depth) objects and lists within each other")
        }
    }

    private mutating func string() throws(ImportError) -> String {
        let start = source.index
        source.index += 1
        var bytes: [UInt8] = []
        while true {
            guard !source.isAtEnd else { throw source.error("the text in quotes is not closed", at: start) }
            let byte = source.byte
            switch byte {
            case UInt8(ascii: "\""):
                source.index += 1
                return String(decoding: bytes, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &bytes)
            case 0..<0x20:
                throw source.error(
                    "expected a closing quote, found \(source.found)", hint: "write a line end within text as \\n")
            default:
                bytes.append(byte)
                source.index += 1
            }
        }
    }

    private mutating func escape(into bytes: inout [UInt8]) throws(ImportError) {
        let kind = source.byte(ahead: 1)
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(kind)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            let start = source.index
            guard var value = hexadecimal(at: start + 2) else {
                throw source.error("expected four hexadecimal digits behind \\u")
            }
            source.index += 6
            if value & 0xFC00 == 0xD800, source.hasNext("\\u"), let low = hexadecimal(at: source.index + 2),
                low & 0xFC00 == 0xDC00
            {
                value = 0x10000 + (value & 0x3FF) << 10 + (low & 0x3FF)
                source.index += 6
            }
            if value & 0xF800 == 0xD800 {
                loneSurrogates.first = loneSurrogates.first ?? source.position(at: start)
                loneSurrogates.count += 1
            }
            // Half of a pair of surrogates stands for nothing.
            bytes.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
            return
        default: throw source.error("unknown escape sequence in text")
        }
        source.index += 2
    }

    private func hexadecimal(at start: Int) -> UInt32? {
        guard start + 4 <= source.end else { return nil }
        var value: UInt32 = 0
        for byte in source.bytes[start..<start + 4] {
            guard let digit = ASCII.hexValue(byte) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
