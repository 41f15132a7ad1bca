/// A field of an HTTP header.
public struct HTTPField: Sendable, Equatable {
    /// The name as it was written; it means the same in any case.
    public var name: String
    /// The value without white space around it.
    public var value: String

    /// A field called `name`.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    /// Whether the field is called `name`, in any case.
    public func isNamed(_ name: String) -> Bool { self.name.utf8.elementsEqual(name.utf8, by: Self.isSameLetter) }

    /// Whether a request can carry it: the name is a token (RFC 9110, section 5.6.2), and neither can end its line.
    package var isValid: Bool {
        !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
            && value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
    }

    private static func isSameLetter(_ left: UInt8, _ right: UInt8) -> Bool {
        lowercased(left) == lowercased(right)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

extension [HTTPField] {
    /// The value of the first field called `name`, in any case.
    public func first(_ name: String) -> String? { first { $0.isNamed(name) }?.value }
}
