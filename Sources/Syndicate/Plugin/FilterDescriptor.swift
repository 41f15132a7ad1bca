/// What a filter is called, and what values it takes.
public struct FilterDescriptor: Sendable, Equatable {
    /// The name: lower-case words joined by hyphens.
    public var name: String
    /// What a value looks like, for people: `N`, `DATE|SPAN`; empty where there are none.
    public var valueForm: String
    /// How many values it takes.
    public var valueCounts: ClosedRange<Int>
    /// Whether a comma divides values where they are written in one text.
    public var splitsAtCommas: Bool
    /// What it does, in one line.
    public var summary: String
    /// How it is written, such as `limit=10`.
    public var example: String

    /// A descriptor; see the properties.
    public init(
        name: String, valueForm: String = "", valueCounts: ClosedRange<Int> = 1...1, splitsAtCommas: Bool = false,
        summary: String, example: String
    ) {
        self.name = name
        self.valueForm = valueForm
        self.valueCounts = valueCounts
        self.splitsAtCommas = splitsAtCommas
        self.summary = summary
        self.example = example
    }

    /// How the filter is written, with its value's form: `limit=N`, `dedupe[=KEY,…]`.
    public var form: String {
        if valueForm.isEmpty { return name }
        let value = "=" + valueForm + (splitsAtCommas ? ",…" : "")
        return valueCounts.lowerBound == 0 ? "\(name)[\(value)]" : name + value
    }

    /// The values that one text holds: divided at commas where the filter has it so, `\,` standing for a comma, and without
    /// the spaces around them; `nil` holds none.
    public func values(in text: String?) -> [String] {
        guard let text else { return [] }
        guard splitsAtCommas else { return [text] }
        var values: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ",") where isEscaped: values[values.count - 1][values[values.count - 1].count - 1] = byte
            case UInt8(ascii: ","): values.append([])
            default: values[values.count - 1].append(byte)
            }
            isEscaped = byte == UInt8(ascii: "\\")
        }
        return values.map { value in
            let start = value.firstIndex { !ASCII.isSpace($0) } ?? value.endIndex
            let end = value.lastIndex { !ASCII.isSpace($0) }.map { $0 + 1 } ?? value.endIndex
            return String(decoding: value[start..<end], as: UTF8.self)
        }
    }
}
