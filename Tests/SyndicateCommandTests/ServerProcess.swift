import Foundation
import Testing

/// A program that listens on a port of its own beside a test, and says on which.
final class ServerProcess {
    let process = Process()
    let scratch: Scratch
    let port: UInt16

    /// `syndicate webhook listen`.
    convenience init(
        listen arguments: [String], environment: [String: String] = [:], awaits mark: String = "http://127.0.0.1:"
    ) throws {
        try self.init(
            Command.executable, ["webhook", "listen", "--port", "0"] + arguments, environment: environment,
            awaits: "listening on \(mark)")
    }

    /// A program that prints a line that begins with the mark and ends with its port and a slash.
    init(
        _ executable: URL, _ arguments: [String], environment: [String: String] = [:],
        awaits mark: String = "http://127.0.0.1:"
    ) throws {
        scratch = try Scratch()
        let errors = scratch.folder.appending(path: "stderr")
        let output = scratch.folder.appending(path: "stdout")
        for file in [errors, output] { try Data().write(to: file) }
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = Command.package
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        var text = ""
        for _ in 0..<6000 where !text.contains("/\n") {
            usleep(10_000)
            text = try String(contentsOf: errors, encoding: .utf8) + String(contentsOf: output, encoding: .utf8)
        }
        let line = try #require(text.split(separator: "\n").last { $0.hasPrefix(mark) })
        port = try #require(line.dropLast().split(separator: ":").last.flatMap { UInt16($0) })
    }

    deinit { if process.isRunning { process.terminate() } }

    var output: String { get throws { try scratch.read("stdout") } }

    /// The status that ends it.
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// A connection to it.
    func open() throws -> Int32 {
        let descriptor = socket(AF_INET, Self.stream, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        try #require(result == 0)
        // A receiver that does not answer fails a test, and does not stop it.
        var time = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        return descriptor
    }

    /// Sends bytes on a connection of their own; gives what comes back until the receiver closes it, or the first line.
    func exchange(_ request: [UInt8], toEnd: Bool = false) throws -> String {
        let descriptor = try open()
        defer { close(descriptor) }
        var sent = 0
        while sent < request.count {
            let count = request[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Self.flags) }
            guard count > 0 else { break }
            sent += count
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while toEnd || !answer.contains(0x0A) {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
        }
        return String(decoding: answer, as: UTF8.self)
    }

    /// Posts a body; gives the status.
    func post(_ body: String, _ fields: [String] = [], path: String = "/hook") throws -> Int {
        let bytes = Array(body.utf8)
        let head = ["POST \(path) HTTP/1.1", "Host: x", "Content-Length: \(bytes.count)"] + fields + ["", ""]
        let answer = try exchange(Array(head.joined(separator: "\r\n").utf8) + bytes)
        return try #require(answer.split(separator: " ").dropFirst().first.flatMap { Int($0) })
    }

    #if os(Linux)
        private static let stream = Int32(SOCK_STREAM.rawValue)
        private static let flags = Int32(MSG_NOSIGNAL)
    #else
        private static let stream = SOCK_STREAM
        private static let flags: Int32 = 0
    #endif
}
