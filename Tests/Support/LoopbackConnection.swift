internal import Foundation

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A connection that a server has taken; used by one thread.
public final class LoopbackConnection {
    private let socket: Int32
    private var pending: [UInt8] = []
    private var isOver = false

    init(_ socket: Int32) {
        self.socket = socket
    }

    /// Sends bytes; says whether the other side still takes them.
    @discardableResult
    public func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count, !isOver {
            let count = bytes.withUnsafeBytes { buffer -> Int in
                #if os(Linux)
                    Glibc.send(socket, buffer.baseAddress! + sent, buffer.count - sent, Int32(MSG_NOSIGNAL))
                #else
                    Darwin.send(socket, buffer.baseAddress! + sent, buffer.count - sent, 0)
                #endif
            }
            if count <= 0 { isOver = true } else { sent += count }
        }
        return !isOver
    }

    /// Sends text, whose line ends become those of HTTP.
    @discardableResult
    public func send(_ text: String) -> Bool {
        send(Array(text.replacing("\n", with: "\r\n").utf8))
    }

    /// Sends an answer with its length.
    public func respond(_ status: Int = 200, _ fields: [String] = [], body: [UInt8] = []) {
        let lines = ["HTTP/1.1 \(status) Answer"] + fields + ["Content-Length: \(body.count)", "", ""]
        send(Array(lines.joined(separator: "\r\n").utf8) + body)
    }

    /// Sends an answer with text for a body.
    public func respond(_ status: Int = 200, _ fields: [String] = [], text: String) {
        respond(status, fields, body: Array(text.utf8))
    }

    /// Closes the connection behind what was sent.
    public func end() {
        isOver = true
        shutdown(socket, Int32(SHUT_WR))
    }

    /// Breaks the connection off (RST).
    public func reset() {
        isOver = true
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(socket, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout.size(ofValue: option)))
        // A duplicate takes the place, so that the number is not given to another before the thread closes it.
        let other = open("/dev/null", O_RDONLY)
        dup2(other, socket)
        close(other)
    }

    /// Waits until the other side has closed the connection, or an hour is over: other tests may keep it from doing so for minutes.
    public func waitForEnd() {
        var time = timeval(tv_sec: 3600, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        while receive() {}
        isOver = true
    }

    /// The next request; `nil` at the end of the connection.
    func request(_ number: Int) -> LoopbackServer.Request? {
        let mark = Array("\r\n\r\n".utf8)
        var end = pending.firstRange(of: mark)
        while end == nil {
            guard !isOver, pending.count < 1 << 20, receive() else { return nil }
            end = pending.firstRange(of: mark)
        }
        guard let end else { return nil }
        let head = String(decoding: pending[..<end.lowerBound], as: UTF8.self)
        pending.removeSubrange(..<end.upperBound)
        var lines = head.components(separatedBy: "\r\n")
        let words = lines.removeFirst().components(separatedBy: " ")
        var request = LoopbackServer.Request(
            method: words.first ?? "", target: words.count > 1 ? words[1] : "", lines: lines, body: [],
            connection: number)
        let length = request.field("Content-Length").flatMap { Int($0) } ?? 0
        while pending.count < length {
            guard receive() else { return nil }
        }
        request.body = Array(pending[..<length])
        pending.removeSubrange(..<length)
        return request
    }

    private func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        pending += buffer[..<count]
        return true
    }
}
