internal import Syndicate

/// The `Link` field of an answer (RFC 8288).
enum LinkField {
    /// The first target with this relation in the values of `Link` fields, as it is written; `nil` where there is none.
    static func target(_ relation: String, in values: [String]) -> String? {
        for value in values {
            var scanner = Scanner(Array(value.utf8))
            while let (target, relations) = scanner.next() {
                if relations.contains(relation) { return target }
            }
        }
        return nil
    }

    /// Walks through the links of a value: `<target>; name=value; …, <target>; …`.
    private struct Scanner {
        private let bytes: [UInt8]
        private var index = 0

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        mutating func next() -> (target: String, relations: [String])? {
            skip { $0 != UInt8(ascii: "<") }
            guard index < bytes.count else { return nil }
            index += 1
            let target = taken { $0 != UInt8(ascii: ">") }
            index += 1
            var relations: [String] = []
            while true {
                skip { $0 == 0x20 || $0 == 0x09 }
                guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else { break }
                index += 1
                let (name, value) = parameter()
                // Only the first counts (RFC 8288, section 3.3).
                if name == "rel", relations.isEmpty {
                    relations = value.lowercased().split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
                }
            }
            return (target, relations)
        }

        private mutating func parameter() -> (name: String, value: String) {
            skip { $0 == 0x20 || $0 == 0x09 }
            let name = taken { !"=;, \t".utf8.contains($0) }.lowercased()
            skip { $0 == 0x20 || $0 == 0x09 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
            index += 1
            skip { $0 == 0x20 || $0 == 0x09 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
                return (name, taken { !";, \t".utf8.contains($0) })
            }
            index += 1
            var value: [UInt8] = []
            while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
                if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count { index += 1 }
                value.append(bytes[index])
                index += 1
            }
            index += 1
            return (name, String(decoding: value, as: UTF8.self))
        }

        private mutating func skip(while condition: (UInt8) -> Bool) {
            while index < bytes.count, condition(bytes[index]) { index += 1 }
        }

        private mutating func taken(while condition: (UInt8) -> Bool) -> String {
            let start = index
            skip(while: condition)
            return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
        }
    }
}
