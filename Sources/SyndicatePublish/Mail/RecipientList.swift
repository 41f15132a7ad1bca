internal import Syndicate
internal import SyndicateTransport

/// Addresses in a file: one a line, alone or as `Name <address>`; what stands behind `#` at the beginning of a line says nothing.
public enum RecipientList {
    /// A line that is no address.
    public struct Fault: Error, Sendable, Equatable {
        /// The line, from 1 on.
        public var line: Int
        /// What it says.
        public var text: String
    }

    /// The addresses, each once, in order; addresses are the same in any case of their domain.
    ///
    /// - Throws: `Fault` for the first line that is no address in ASCII.
    public static func addresses(in bytes: [UInt8]) throws(Fault) -> [String] {
        var addresses: [String] = []
        var seen: Set<String> = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let text = PlainLine.folded(String(decoding: line, as: UTF8.self)) ?? ""
            guard !text.isEmpty, text.utf8.first != UInt8(ascii: "#") else { continue }
            guard let address = address(text) else { throw Fault(line: index + 1, text: String(text.prefix(100))) }
            if seen.insert(withPlainDomain(address)).inserted { addresses.append(address) }
        }
        return addresses
    }

    /// The address that `text` is or holds.
    public static func address(_ text: String) -> String? {
        if MailRequest.isAddress(text) { return text }
        guard let email = Person(mailbox: text).email, MailRequest.isAddress(email) else { return nil }
        return email
    }

    private static func withPlainDomain(_ address: String) -> String {
        guard let at = address.utf8.lastIndex(of: UInt8(ascii: "@")) else { return address }
        return address[..<at] + address[at...].lowercased()
    }
}
