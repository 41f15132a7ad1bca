internal import Syndicate
internal import Yams

/// What a YAML scalar is by the core schema of YAML 1.2 (section 10.3.2): `yes`, `no`, dates and version numbers are text.
enum YAMLScalar {
    /// The kind of a scalar: by its tag where it has one, else by its spelling where it is plain.
    static func kind(_ scalar: Node.Scalar) -> FrontMatterValue.ScalarKind {
        switch scalar.tag.description {
        case "tag:yaml.org,2002:str", "!": return .string
        case "tag:yaml.org,2002:null": return .null
        case "tag:yaml.org,2002:bool": return .boolean
        case "tag:yaml.org,2002:int", "tag:yaml.org,2002:float": return .number
        default: return scalar.style == .plain ? kind(plain: scalar.string) : .string
        }
    }

    /// The kind of a plain scalar.
    static func kind(plain text: String) -> FrontMatterValue.ScalarKind {
        switch text {
        case "", "~", "null", "Null", "NULL": .null
        case "true", "True", "TRUE", "false", "False", "FALSE": .boolean
        case ".inf", ".Inf", ".INF", "+.inf", "-.inf", ".nan", ".NaN", ".NAN": .number
        default: isNumber(text) ? .number : .string
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if text.hasPrefix("0x") || text.hasPrefix("0o") {
            let radix: UInt8 = text.hasPrefix("0x") ? 16 : 8
            rest = rest.dropFirst(2)
            return !rest.isEmpty && rest.allSatisfy { ASCII.hexValue($0).map { $0 < radix } ?? false }
        }
        if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
        let whole = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        rest = rest.dropFirst(whole)
        var fraction = 0
        if rest.first == 0x2E {
            rest = rest.dropFirst()
            fraction = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
            rest = rest.dropFirst(fraction)
        }
        guard whole + fraction > 0 else { return false }
        if let letter = rest.first, letter | 0x20 == 0x65 {
            rest = rest.dropFirst()
            if let sign = rest.first, sign == 0x2B || sign == 0x2D { rest = rest.dropFirst() }
            guard !rest.isEmpty else { return false }
            return rest.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        }
        return rest.isEmpty
    }
}
