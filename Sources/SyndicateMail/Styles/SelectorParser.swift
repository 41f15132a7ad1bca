/// Reads selectors.
struct SelectorParser {
    private enum Failure: Error {
        case invalid, dynamic, unknown
    }

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ bytes: [UInt8], depth: Int = 0) {
        self.bytes = bytes
        self.depth = depth
    }

    private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    mutating func selector() -> StyleSelector.Outcome {
        do throws(Failure) {
            guard depth < 8 else { throw .invalid }
            var compounds: [StyleSelector.Compound] = []
            var combinator = StyleSelector.Combinator.descendant
            skipSpace()
            while true {
                var compound = try compound()
                compound.combinator = combinator
                compounds.append(compound)
                guard compounds.count <= 64 else { throw .invalid }
                let hadSpace = skipSpace()
                guard index < bytes.count else { return .selector(StyleSelector(compounds: compounds)) }
                switch byte {
                case UInt8(ascii: ">"): combinator = .child
                case UInt8(ascii: "+"): combinator = .nextSibling
                case UInt8(ascii: "~"): combinator = .laterSibling
                default:
                    guard hadSpace else { throw .invalid }
                    combinator = .descendant
                    continue
                }
                index += 1
                skipSpace()
            }
        } catch {
            switch error {
            case .invalid: return .invalid
            case .dynamic: return .dynamic
            case .unknown: return .unknown
            }
        }
    }

    private mutating func compound() throws(Failure) -> StyleSelector.Compound {
        var compound = StyleSelector.Compound()
        let start = index
        if byte == UInt8(ascii: "*") {
            index += 1
        } else if Self.startsName(byte) {
            compound.conditions.append(.type(try name().lowercased()))
        }
        while index < bytes.count {
            switch byte {
            case UInt8(ascii: "#"):
                index += 1
                compound.conditions.append(.id(try name()))
            case UInt8(ascii: "."):
                index += 1
                compound.conditions.append(.className(try name()))
            case UInt8(ascii: "["): compound.conditions.append(try attribute())
            case UInt8(ascii: ":"): if let condition = try pseudo() { compound.conditions.append(condition) }
            default:
                guard index > start else { throw .invalid }
                return compound
            }
        }
        guard index > start else { throw .invalid }
        return compound
    }

    private mutating func attribute() throws(Failure) -> StyleSelector.Condition {
        index += 1
        skipSpace()
        let name = try name().lowercased()
        skipSpace()
        var test = StyleSelector.AttributeTest()
        let kinds: [(UInt8, StyleSelector.AttributeTest.Kind)] = [
            (UInt8(ascii: "~"), .word), (UInt8(ascii: "|"), .language), (UInt8(ascii: "^"), .prefix),
            (UInt8(ascii: "$"), .suffix), (UInt8(ascii: "*"), .contains),
        ]
        if byte != UInt8(ascii: "]") {
            test.kind = .equals
            if let kind = kinds.first(where: { $0.0 == byte }) {
                test.kind = kind.1
                index += 1
            }
            guard byte == UInt8(ascii: "=") else { throw .invalid }
            index += 1
            skipSpace()
            test.value = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? try string() : try self.name()
            skipSpace()
            if byte | 0x20 == UInt8(ascii: "i") || byte | 0x20 == UInt8(ascii: "s") {
                test.ignoresCase = byte | 0x20 == UInt8(ascii: "i")
                index += 1
                skipSpace()
            }
        }
        guard byte == UInt8(ascii: "]") else { throw .invalid }
        index += 1
        return .attribute(name: name, test)
    }

    private mutating func pseudo() throws(Failure) -> StyleSelector.Condition? {
        index += 1
        let isElement = byte == UInt8(ascii: ":")
        if isElement { index += 1 }
        let name = try name().lowercased()
        if isElement || Self.elements.contains(name) { throw Self.elements.contains(name) ? .dynamic : .unknown }
        guard byte == UInt8(ascii: "(") else {
            switch name {
            case "first-child": return .nth(step: 0, offset: 1, isFromEnd: false, isOfType: false)
            case "last-child": return .nth(step: 0, offset: 1, isFromEnd: true, isOfType: false)
            case "first-of-type": return .nth(step: 0, offset: 1, isFromEnd: false, isOfType: true)
            case "last-of-type": return .nth(step: 0, offset: 1, isFromEnd: true, isOfType: true)
            case "only-child":
                return .anyOf([try Self.both(isOfType: false)], hasWeight: true)
            case "only-of-type":
                return .anyOf([try Self.both(isOfType: true)], hasWeight: true)
            case "empty": return .empty
            case "root": return .root
            // A mail program's reader has visited nothing yet.
            case "link", "any-link": return .link
            default: throw Self.states.contains(name) ? .dynamic : .unknown
            }
        }
        let start = index + 1
        var scanner = StyleScanner(bytes, index..<bytes.count)
        scanner.skipOne()
        index = scanner.index
        guard bytes[index - 1] == UInt8(ascii: ")") else { throw .invalid }
        let inner = start..<(index - 1)
        switch name {
        case "not": return .not(try list(inner))
        case "is", "matches", "-webkit-any": return .anyOf(try list(inner), hasWeight: true)
        case "where": return .anyOf(try list(inner), hasWeight: false)
        case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type":
            guard let (step, offset) = NthExpression.read(Array(bytes[inner])) else { throw .invalid }
            return .nth(
                step: step, offset: offset, isFromEnd: name.contains("last"), isOfType: name.hasSuffix("of-type"))
        default: throw name == "lang" ? .dynamic : .unknown
        }
    }

    private static let elements: Set<String> = ["before", "after", "first-line", "first-letter"]
    private static let states: Set<String> = [
        "hover", "active", "focus", "visited", "target", "checked", "enabled", "disabled",
    ]

    /// The only one: the first that is the last as well. As one pseudo-class it counts once.
    private static func both(isOfType: Bool) throws(Failure) -> StyleSelector {
        let first = StyleSelector.Condition.nth(step: 0, offset: 1, isFromEnd: false, isOfType: isOfType)
        let last = StyleSelector(compounds: [
            .init(conditions: [.nth(step: 0, offset: 1, isFromEnd: true, isOfType: isOfType)])
        ])
        return StyleSelector(compounds: [.init(conditions: [first, .anyOf([last], hasWeight: false)])])
    }

    private func list(_ range: Range<Int>) throws(Failure) -> [StyleSelector] {
        var selectors: [StyleSelector] = []
        for part in StyleSheet.split(bytes, range) {
            var parser = SelectorParser(StyleScanner.plain(bytes, part, isSelector: true), depth: depth + 1)
            switch parser.selector() {
            case .selector(let selector): selectors.append(selector)
            case .dynamic: throw .dynamic
            case .unknown: throw .unknown
            case .invalid: throw .invalid
            }
        }
        return selectors
    }

    @discardableResult
    private mutating func skipSpace() -> Bool {
        let start = index
        while index < bytes.count, StyleScanner.isSpace(bytes[index]) { index += 1 }
        return index > start
    }

    private static func startsName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte >= 0x80 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\\")
    }

    /// An identifier, its escapes undone.
    private mutating func name() throws(Failure) -> String {
        let second = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isNumber = byte == UInt8(ascii: "-") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
        guard Self.startsName(byte), !isNumber else { throw .invalid }
        var result: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                result += escaped()
            } else if Self.startsName(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                result.append(byte)
                index += 1
            } else {
                break
            }
        }
        guard !result.isEmpty else { throw .invalid }
        return String(decoding: result, as: UTF8.self)
    }

    private mutating func string() throws(Failure) -> String {
        let quote = byte
        index += 1
        var result: [UInt8] = []
        while index < bytes.count, bytes[index] != quote {
            if bytes[index] == UInt8(ascii: "\\") {
                result += escaped()
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        guard byte == quote else { throw .invalid }
        index += 1
        return String(decoding: result, as: UTF8.self)
    }

    /// What an escape stands for (CSS Syntax, section 4.3.7).
    private mutating func escaped() -> [UInt8] {
        index += 1
        var value: UInt32 = 0
        var digits = 0
        while digits < 6, let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 {
            value = value << 4 | UInt32(digit)
            digits += 1
            index += 1
        }
        if digits > 0 {
            if StyleScanner.isSpace(byte) { index += 1 }
            let scalar = value == 0 ? nil : Unicode.Scalar(value)
            return Array(String(scalar ?? "\u{FFFD}").utf8)
        }
        guard index < bytes.count else { return Array("\u{FFFD}".utf8) }
        index += 1
        return [bytes[index - 1]]
    }
}
