internal import Syndicate

/// The names of a document as they are written, each once, and what follows from the spelling alone.
struct RawNames {
    struct Entry {
        var text: String
        /// The number of the prefix; 0 for none.
        var prefix: Int32
        /// The local name, made fit for XML.
        var local: String
        var isOdd: Bool
        /// The number of the same name in lower case.
        var folded: Int32
        var roles: ElementRoles
        /// What it resolved to, while the prefix was bound as it was.
        var element: (binding: Int, number: Int32) = (-1, 0)
        var attribute: (binding: Int, number: Int32) = (-1, 0)
        /// The last tag that had an attribute of this name.
        var lastTag = 0
    }

    var entries: [Entry] = []
    private(set) var prefixes: [String] = [""]
    private var prefixNumbers: [String: Int32] = ["": 0]
    private var slots: [Int32] = Array(repeating: -1, count: 512)

    /// The number of a name.
    mutating func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
        var slot = hasher.finalize() & (slots.count - 1)
        while slots[slot] >= 0 {
            if entries[Int(slots[slot])].text.utf8.elementsEqual(bytes) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return insert(bytes)
    }

    private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let text = String(decoding: bytes, as: UTF8.self)
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")).flatMap { $0 > 0 && $0 < bytes.count - 1 ? $0 : nil }
        let prefixText = colon.map { String(decoding: bytes[..<$0], as: UTF8.self) } ?? ""
        let localText = colon.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) } ?? text
        let local = Self.repaired(localText)
        let prefix = Self.repaired(prefixText)
        let folded = bytes.map(NameBytes.lowercased)
        let number = Int32(entries.count)
        let localRoles = ElementRoles(String(decoding: localText.utf8.map(NameBytes.lowercased), as: UTF8.self))
        entries.append(
            Entry(
                text: text, prefix: prefixNumber(prefix), local: local,
                isOdd: local != localText || prefix != prefixText,
                folded: number, roles: localRoles))
        put(number)
        if entries.count * 2 > slots.count { grow() }
        if !folded.elementsEqual(bytes) {
            let other = folded.withUnsafeBufferPointer { self.number(of: $0) }
            entries[Int(number)].folded = other
        }
        return number
    }

    /// The number of a prefix, declared or not.
    mutating func prefixNumber(_ prefix: String) -> Int32 {
        if let known = prefixNumbers[prefix] { return known }
        let number = Int32(prefixes.count)
        prefixes.append(prefix)
        prefixNumbers[prefix] = number
        return number
    }

    private mutating func put(_ number: Int32) {
        var slot = hash(entries[Int(number)].text)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = number
    }

    private func hash(_ text: String) -> Int {
        var text = text
        var hasher = Hasher()
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize() & (slots.count - 1)
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 4)
        for number in entries.indices { put(Int32(number)) }
    }

    /// The name with what XML forbids in one replaced by underscores.
    private static func repaired(_ name: String) -> String {
        if name.isEmpty || XMLNameSyntax.isValid(name) { return name }
        var result = ""
        for scalar in name.unicodeScalars {
            let isFine = XMLNameSyntax.isValid("a" + String(scalar))
            result.unicodeScalars.append(isFine ? scalar : "_")
        }
        return XMLNameSyntax.isValid(result) ? result : "_" + result
    }
}
