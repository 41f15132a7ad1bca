internal import SyndicateMail

/// The features that styles use.
extension FeatureMarks {
    /// What is used in declarations: where, and whether something plainer stands beside it.
    static func marks(
        of declarations: [PlacedDeclaration]
    ) -> [(mark: Mark, range: Range<Int>, hasFallback: Bool)] {
        var result: [(mark: Mark, range: Range<Int>, hasFallback: Bool)] = []
        var before: Set<String> = []
        for declaration in declarations {
            let value = declaration.value
            let name = declaration.name
            // The same property with a plainer value stands before, or a colour beside a picture.
            let hasPlainer = before.contains(name)
            let hasColour =
                name.hasPrefix("background")
                && declarations.contains { $0.name == "background-color" && $0.declaration != declaration.declaration }
            let words = StyleComputer.words(value)
            let isGround =
                name == "background" && words.contains { if case .colour = Colour.read($0) { true } else { false } }
            let hasFallback = hasPlainer || hasColour || isGround
            func add(_ mark: Mark) { result.append((mark, declaration.range, hasFallback)) }
            // `none` and its like undo what is not there.
            let isPlain = ["none", "0", "auto", "normal", "static", "visible", "inherit", "initial"].contains(value)
            if !isPlain, !(name == "background-image" && value.has("gradient(")) { add(.property(name)) }
            for word in words {
                if let open = word.firstIndex(of: "(") {
                    add(.function(String(word[..<open])))
                    if word.hasPrefix("url(") { add(.value(name, "url(")) }
                } else {
                    add(.value(name, word))
                }
            }
            for unit in units(in: value) { add(.unit(unit)) }
            before.insert(name)
        }
        return result
    }

    /// The units of the numbers in a value.
    private static func units(in value: String) -> Set<String> {
        var units: Set<String> = []
        guard !value.has("url("), value.utf8.first != UInt8(ascii: "#") else { return units }
        var unit: [UInt8] = []
        var isNumber = false
        for byte in value.utf8 + [0x20] {
            switch byte {
            case 0x30...0x39:
                if unit.isEmpty { isNumber = true }
            case 0x61...0x7A:
                if isNumber { unit.append(byte) }
                isNumber = isNumber && !unit.isEmpty
            case UInt8(ascii: "."): break
            default:
                if isNumber, !unit.isEmpty { units.insert(String(decoding: unit, as: UTF8.self)) }
                unit.removeAll()
                isNumber = false
            }
        }
        return units
    }

    /// What is used in a list of selectors.
    static func marks(ofSelector text: String) -> Set<Mark> {
        var marks: Set<Mark> = []
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"):
                marks.insert(.combinator(String(decoding: [byte], as: UTF8.self)))
            case UInt8(ascii: "*"): marks.insert(.universalSelector)
            case UInt8(ascii: "["):
                marks.insert(.attributeSelector)
                while index < bytes.count, bytes[index] != UInt8(ascii: "]") { index += 1 }
            case UInt8(ascii: ":"):
                let start = index - 1
                if index < bytes.count, bytes[index] == byte { index += 1 }
                while index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20) || bytes[index] == 0x2D {
                    index += 1
                }
                var name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
                if [":before", ":after", ":first-line", ":first-letter"].contains(name) { name = ":" + name }
                marks.insert(.pseudo(name))
            default: break
            }
        }
        return marks
    }
}
