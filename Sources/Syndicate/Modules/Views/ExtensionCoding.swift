/// How a value is spelled in the text of an element or an attribute.
public struct ExtensionCoding<Value: Sendable>: Sendable {
    /// The value that a text spells; `nil` where it spells none.
    public var read: @Sendable (String) -> Value?
    /// The text for a value.
    public var write: @Sendable (Value) -> String

    /// A way of spelling.
    public init(read: @escaping @Sendable (String) -> Value?, write: @escaping @Sendable (Value) -> String) {
        self.read = read
        self.write = write
    }

    /// Whether a text spells the same value as another, which was written here.
    func isSame(_ text: String, _ written: String) -> Bool {
        read(text).map(write) == written
    }
}

/// A value with one usual way of spelling it.
public protocol ExtensionValue: Sendable {
    /// The usual way.
    static var extensionCoding: ExtensionCoding<Self> { get }
}

extension String: ExtensionValue {
    /// The text without white space around it.
    public static var extensionCoding: ExtensionCoding<String> {
        ExtensionCoding(read: \.trimmedOfSpace, write: \.self)
    }
}

extension Int: ExtensionValue {
    /// Decimal digits, with a sign perhaps.
    public static var extensionCoding: ExtensionCoding<Int> {
        ExtensionCoding(read: { Int($0.trimmedOfSpace) }, write: \.description)
    }
}

extension Double: ExtensionValue {
    /// A decimal number. What is not finite is not read, and an exponent is not written.
    public static var extensionCoding: ExtensionCoding<Double> {
        ExtensionCoding(read: DecimalText.number, write: DecimalText.text)
    }
}

extension Bool: ExtensionValue {
    /// `true` or `false`; `yes`, `no`, `1`, `0` are read too, in any case.
    public static var extensionCoding: ExtensionCoding<Bool> { .words("true", "false") }
}

extension Timestamp: ExtensionValue {
    /// Read leniently, and kept as `unparsed` where it cannot be read; written as ISO 8601 at its own precision.
    public static var extensionCoding: ExtensionCoding<Timestamp> { .date(\.iso8601) }
}

extension ExtensionCoding where Value == Timestamp {
    /// A date, written by `write`.
    static func date(_ write: @escaping @Sendable (Timestamp) -> String) -> Self {
        ExtensionCoding(
            read: { Timestamp(lenient: $0) ?? Timestamp(unparsed: $0) }, write: { $0.unparsed ?? write($0) })
    }

    /// A date as RFC 822 writes it.
    public static var rfc822: Self { .date(\.rfc822) }
}

extension ExtensionCoding where Value == String {
    /// The text as it is, with the white space around it.
    public static var verbatim: Self { ExtensionCoding(read: \.self, write: \.self) }
}

extension ExtensionCoding where Value == Bool {
    /// Written with these two words; `true`, `yes`, `1`, `explicit` and `false`, `no`, `0`, `clean` are read in any case.
    public static func words(_ yes: String, _ no: String) -> Self {
        ExtensionCoding(
            read: {
                switch $0.trimmedOfSpace.lowercased() {
                case "true", "yes", "1", "explicit": true
                case "false", "no", "0", "clean": false
                default: nil
                }
            }, write: { $0 ? yes : no })
    }

    /// Written `yes` or `no`.
    public static var yesNo: Self { .words("yes", "no") }
}

extension ExtensionCoding where Value == Double {
    /// A length of time in any form that `ClockDuration` reads, written as decimal seconds.
    public static var seconds: Self {
        ExtensionCoding(read: { ClockDuration.seconds(from: $0) }, write: DecimalText.text)
    }

    /// A length of time in any form that `ClockDuration` reads, written as `HH:MM:SS` with milliseconds where there are
    /// some.
    public static var clock: Self {
        ExtensionCoding(read: { ClockDuration.seconds(from: $0) }, write: DecimalText.clock)
    }
}

extension ExtensionCoding where Value == [String] {
    /// Words with commas between them.
    public static var commaSeparated: Self {
        ExtensionCoding(
            read: { text in
                text.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)).trimmedOfSpace }
                    .filter { !$0.isEmpty }
            }, write: { $0.joined(separator: ", ") })
    }

    /// Words with white space between them.
    public static var spaceSeparated: Self {
        ExtensionCoding(
            read: { text in text.utf8.split(whereSeparator: ASCII.isSpace).map { String(Substring($0)) } },
            write: { $0.joined(separator: " ") })
    }
}

// A field is written as the name alone where its value has one usual way of spelling.

extension AttributeField: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
where Content: ExtensionValue {
    /// The attribute of that name.
    public init(stringLiteral value: String) {
        self.init(ExtensionName(stringLiteral: value), Content.extensionCoding)
    }
}

extension TextField: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
where Content: ExtensionValue {
    /// The child element of that name.
    public init(stringLiteral value: String) {
        self.init(ExtensionName(stringLiteral: value), Content.extensionCoding)
    }
}

extension TextListField: ExpressibleByStringLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByUnicodeScalarLiteral
where Content: ExtensionValue {
    /// The child elements of that name.
    public init(stringLiteral value: String) {
        self.init(ExtensionName(stringLiteral: value), Content.extensionCoding)
    }
}
