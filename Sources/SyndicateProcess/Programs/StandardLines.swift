internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Reads lines from a file descriptor, and behind some of them bytes as they are.
final class StandardLines {
    private let descriptor: Int32
    private var lines = LineBuffer()
    private var isAtEnd = false
    /// The number of the line that was read last, from 1 on.
    private(set) var number = 0

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next line that says something, as JSON; `nil` behind the last.
    func next() throws(ImportError) -> JSONValue? {
        while true {
            if let line = lines.next() {
                number += 1
                if let value = try value(line) { return value }
            } else if isAtEnd {
                number += 1
                return try value(lines.rest())
            } else {
                try readMore()
            }
        }
    }

    /// The first line: an object that names the version of the protocol.
    func header() throws(ImportError) -> JSONObject {
        guard case .object(let members)? = try next(), let version = members["protocol"] else {
            throw failure(.malformed, "the first line is an object with \"protocol\": 1")
        }
        guard case .number(let spelling) = version, Int(spelling) == PluginProgram.protocolVersion else {
            throw failure(.malformed, "another version of the protocol than \(PluginProgram.protocolVersion)")
        }
        return members
    }

    /// The entries that come now, a line each.
    func entries() -> EntryCursor {
        EntryCursor { () throws(ExportError) -> Entry? in
            do throws(ImportError) {
                guard let value = try self.next() else { return nil }
                do throws(ModelError) { return try Entry(json: value) } catch {
                    throw self.failure(.malformed, "no entry: \(error)")
                }
            } catch {
                throw ExportError(.source, error.diagnostic.message, cause: error)
            }
        }
    }

    /// All bytes that come now, at most `limit`.
    func rest(limit: Int) throws(ImportError) -> [UInt8] {
        var bytes = Array(lines.rest())
        while let piece = try piece() {
            bytes += piece
            guard bytes.count <= limit else { throw failure(.limit, "more than \(limit) bytes") }
        }
        return bytes
    }

    private func readMore() throws(ImportError) {
        guard let piece = try piece() else {
            isAtEnd = true
            return
        }
        lines.add(piece)
        guard lines.waiting <= LineBuffer.longestLine else { throw failure(.limit, "a line is too long") }
    }

    private func piece() throws(ImportError) -> [UInt8]? {
        var number: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            while true {
                let got = read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { number = errno }
                count = max(0, got)
                return
            }
        }
        guard number == 0 else { throw failure(.unreadable, String(cString: strerror(number))) }
        return piece.isEmpty ? nil : piece
    }

    private func value(_ line: ArraySlice<UInt8>) throws(ImportError) -> JSONValue? {
        guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) else { return nil }
        var parser = JSONParser()
        do throws(JSONError) {
            return try parser.parse(line.span)
        } catch {
            throw failure(.malformed, "no JSON: \(error.message)", column: error.position.column)
        }
    }

    func failure(_ code: ImportError.Code, _ message: String, column: Int = 1) -> ImportError {
        ImportError(
            code, message, source: "standard input", position: SourcePosition(line: max(1, number), column: column))
    }
}
