internal import Syndicate

/// Reads TOML 1.0 with the order and the place of every key and the spelling of every scalar.
///
/// Line ends and a last comma within inline tables are taken too, as TOML 1.1 has them.
struct TOMLFrontMatterReader {
    var source: SourceText
    private var count = 0

    /// A reader of `source`.
    init(_ source: SourceText) {
        self.source = source
    }

    /// Reads the document.
    mutating func map() throws(ImportError) -> FrontMatterValue {
        let root = TOMLTable(.header, position: source.position)
        var current = root
        while true {
            source.skipSpace(lines: true)
            if source.isAtEnd { return root.value }
            switch source.byte {
            case UInt8(ascii: "#"): try skipComment()
            case UInt8(ascii: "["):
                current = try header(in: root)
                try endLine()
            default:
                try keyValue(in: current, depth: 0)
                try endLine()
            }
        }
    }

    // MARK: Tables

    private mutating func header(in root: TOMLTable) throws(ImportError) -> TOMLTable {
        let isArray = source.byte(ahead: 1) == UInt8(ascii: "[")
        source.index += isArray ? 2 : 1
        source.skipSpace(lines: false)
        let path = try dottedKey()
        source.skipSpace(lines: false)
        guard isArray ? source.hasNext("]]") : source.byte == UInt8(ascii: "]") else {
            throw source.error("expected \"\(isArray ? "]]" : "]")\" behind the table's name, found \(source.found)")
        }
        source.index += isArray ? 2 : 1

        var table = root
        for (key, position) in path.dropLast() { table = try descend(into: key, at: position, of: table) }
        guard let (key, position) = path.last else { return root }
        switch table.member(key)?.node {
        case nil:
            let new = TOMLTable(.header, position: position)
            table.set(key, isArray ? .tables(TOMLTables(new, position: position)) : .table(new), position: position)
            return new
        case .table(let known)? where !isArray && known.origin == .implied:
            known.origin = .header
            return known
        case .tables(let tables)? where isArray:
            let new = TOMLTable(.header, position: position)
            try countValue()
            tables.items.append(new)
            return new
        default: throw twice(key, table, position)
        }
    }

    private mutating func descend(
        into key: String, at position: SourcePosition, of table: TOMLTable
    ) throws(ImportError) -> TOMLTable {
        switch table.member(key)?.node {
        case nil:
            let new = TOMLTable(.implied, position: position)
            table.set(key, .table(new), position: position)
            return new
        case .table(let known)? where known.origin != .inline: return known
        case .tables(let tables)?: return tables.items.last ?? table
        default: throw twice(key, table, position)
        }
    }

    mutating func keyValue(in table: TOMLTable, depth: Int) throws(ImportError) {
        let path = try dottedKey()
        source.skipSpace(lines: false)
        guard source.byte == UInt8(ascii: "=") else {
            throw source.error("expected \"=\" behind the key, found \(source.found)")
        }
        source.index += 1
        source.skipSpace(lines: false)

        var table = table
        for (key, position) in path.dropLast() {
            switch table.member(key)?.node {
            case nil:
                let new = TOMLTable(.dotted, position: position)
                table.set(key, .table(new), position: position)
                table = new
            case .table(let known)? where known.origin == .dotted: table = known
            default: throw twice(key, table, position)
            }
        }
        guard let (key, position) = path.last else { return }
        guard table.member(key) == nil else { throw twice(key, table, position) }
        table.set(key, try value(depth: depth + path.count), position: position)
    }

    private func twice(_ key: String, _ table: TOMLTable, _ position: SourcePosition) -> ImportError {
        let first = table.member(key)?.position.line ?? position.line
        return ImportError(
            .malformed, "the key \"\(key)\" stands twice; first on line \(first)", rule: "invalid-front-matter",
            source: source.name, position: position)
    }

    private mutating func dottedKey() throws(ImportError) -> [(String, SourcePosition)] {
        var path: [(String, SourcePosition)] = []
        while true {
            let position = source.position
            let start = source.index
            let key: String
            if source.byte == UInt8(ascii: "\"") || source.byte == UInt8(ascii: "'") {
                key = try string()
            } else {
                while Self.isBare(source.byte) { source.index += 1 }
                key = source.text(start..<source.index)
                guard !key.isEmpty else { throw source.error("expected a key, found \(source.found)") }
            }
            path.append((key, position))
            guard path.count <= FrontMatterLimits.depth else { throw tooDeep() }
            source.skipSpace(lines: false)
            guard source.byte == UInt8(ascii: ".") else { return path }
            source.index += 1
            source.skipSpace(lines: false)
        }
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    // MARK: Lines

    private mutating func endLine() throws(ImportError) {
        source.skipSpace(lines: false)
        if source.byte == UInt8(ascii: "#") { try skipComment() }
        if source.byte == 0x0D, source.byte(ahead: 1) == 0x0A { source.index += 1 }
        guard source.isAtEnd || source.byte == 0x0A else {
            throw source.error("expected the end of the line behind the value, found \(source.found)")
        }
    }

    private mutating func skipComment() throws(ImportError) {
        while !source.isAtEnd, source.byte != 0x0A, source.byte != 0x0D { source.index += 1 }
    }

    mutating func skipBlank() throws(ImportError) {
        while true {
            source.skipSpace(lines: true)
            guard source.byte == UInt8(ascii: "#") else { return }
            try skipComment()
        }
    }

    mutating func countValue() throws(ImportError) {
        count += 1
        guard count <= FrontMatterLimits.values else { throw source.error("too many values") }
    }

    mutating func tooDeep() -> ImportError {
        source.error("more than \(FrontMatterLimits.depth) tables and arrays within each other")
    }
}
