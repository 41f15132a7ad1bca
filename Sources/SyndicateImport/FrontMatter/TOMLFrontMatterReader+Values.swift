internal import Syndicate

extension TOMLFrontMatterReader {
    mutating func value(depth: Int) throws(ImportError) -> TOMLTable.Node {
        guard depth <= FrontMatterLimits.depth else { throw tooDeep() }
        try countValue()
        let position = source.position
        switch source.byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return .value(FrontMatterValue(.scalar(try string(), .string), position: position))
        case UInt8(ascii: "["): return .value(FrontMatterValue(.list(try list(depth: depth)), position: position))
        case UInt8(ascii: "{"): return .table(try inlineTable(depth: depth))
        default: return .value(try bareScalar(position))
        }
    }

    private mutating func list(depth: Int) throws(ImportError) -> [FrontMatterValue] {
        source.index += 1
        var items: [FrontMatterValue] = []
        while true {
            try skipBlank()
            if source.byte == UInt8(ascii: "]") {
                source.index += 1
                return items
            }
            switch try value(depth: depth + 1) {
            case .value(let value): items.append(value)
            case .table(let table): items.append(table.value)
            case .tables: break
            }
            try skipBlank()
            if source.byte == UInt8(ascii: ",") {
                source.index += 1
            } else if source.byte != UInt8(ascii: "]") {
                throw source.error("expected \",\" or \"]\", found \(source.found)")
            }
        }
    }

    private mutating func inlineTable(depth: Int) throws(ImportError) -> TOMLTable {
        let table = TOMLTable(.inline, position: source.position)
        source.index += 1
        while true {
            try skipBlank()
            if source.byte == UInt8(ascii: "}") {
                source.index += 1
                return table
            }
            try keyValue(in: table, depth: depth + 1)
            try skipBlank()
            if source.byte == UInt8(ascii: ",") {
                source.index += 1
            } else if source.byte != UInt8(ascii: "}") {
                throw source.error("expected \",\" or \"}\", found \(source.found)")
            }
        }
    }
}
