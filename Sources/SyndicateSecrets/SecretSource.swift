#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Where a secret is kept: `env:NAME`, `file:PATH` or `command:COMMAND`.
///
/// Secrets are never arguments or settings themselves, which everybody on the machine, or with the settings, could read.
public struct SecretSource: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case environment(String)
        case file(String)
        case command(String)
    }

    /// The largest secret, in bytes.
    static let limit = 64 << 10
    let kind: Kind

    /// The source that a setting names.
    ///
    /// - Throws: `noSource` where it names none, without repeating it: it may be the secret itself.
    public init(_ text: String) throws(SecretError) {
        if let name = text.rest(behind: "env:"), Self.isName(name) {
            kind = .environment(name)
        } else if let path = text.rest(behind: "file:"), !path.isEmpty, !path.utf8.contains(0) {
            kind = .file(path)
        } else if let command = text.rest(behind: "command:"), !command.isEmpty, !command.utf8.contains(0) {
            kind = .command(command)
        } else {
            throw SecretError(
                .noSource,
                "a secret is named by where it is kept: env:NAME, file:PATH or command:COMMAND, not given itself")
        }
    }

    /// Reads the secret.
    ///
    /// One line end at the end of a file, or of what a command prints, is not part of it. A command runs in `/bin/sh`, in a process
    /// group of its own that is killed as a whole; what it prints on standard error is thrown away.
    ///
    /// - Parameter timeout: How long a command may take, or a file that is a pipe.
    /// - Throws: All codes but `noSource`.
    public func read(timeout: Duration = .seconds(30)) async throws(SecretError) -> Secret {
        switch kind {
        case .environment(let name):
            guard let value = getenv(name) else {
                throw SecretError(.notSet, "\(self): the environment has no such variable")
            }
            return Secret(try text(of: Array(UnsafeRawBufferPointer(start: value, count: strlen(value)))))
        case .file(let path):
            let (bytes, warning) = try await SecretFile(path: path, source: self).read(timeout: timeout)
            return Secret(try text(of: Self.withoutLineEnd(bytes)), warning: warning)
        case .command(let command):
            let bytes = try await SecretCommand(command: command, source: self).run(timeout: timeout)
            return Secret(try text(of: Self.withoutLineEnd(bytes)))
        }
    }

    private func text(of bytes: [UInt8]) throws(SecretError) -> String {
        guard bytes.count <= Self.limit else {
            throw SecretError(.tooLong, "\(self): a secret has at most \(Self.limit >> 10) KiB")
        }
        guard !bytes.isEmpty else { throw SecretError(.empty, "\(self): the secret is empty") }
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
            throw SecretError(.notText, "\(self): the secret is not UTF-8, or has a NUL")
        }
        return text
    }

    private static func withoutLineEnd(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if bytes.last == UInt8(ascii: "\n") {
            bytes.removeLast()
            if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        }
        return bytes
    }

    /// Whether it is the name of a variable, and does not look like a secret of Standard Webhooks that got there by mistake.
    private static func isName(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else {
            return false
        }
        guard !["whsec_", "whsk_", "whpk_"].contains(where: { name.utf8.starts(with: $0.utf8) }) else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
    }
}

extension SecretSource: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The source as it is written; of a command no more than that it is one, as people put secrets into commands.
    public var description: String {
        switch kind {
        case .environment(let name): "env:\(name)"
        case .file(let path): "file:\(path)"
        case .command: "command:…"
        }
    }
    /// The description.
    public var debugDescription: String { description }
    /// The description.
    public var customMirror: Mirror { Mirror(self, children: ["source": description]) }
}

extension String {
    /// What stands behind `mark` at the beginning.
    fileprivate func rest(behind mark: String) -> String? {
        utf8.starts(with: mark.utf8) ? String(utf8.dropFirst(mark.utf8.count)) : nil
    }
}
