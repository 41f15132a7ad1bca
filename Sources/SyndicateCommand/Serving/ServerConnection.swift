#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A connection that a server has taken; reading and writing never block.
final class ServerConnection {
    private enum State {
        case open
        /// The answer is the last one.
        case closing
        /// The answer is out, and what still comes is thrown away: closing at once would take the answer from who still sends.
        case draining(rest: Int)
        case closed
    }

    /// How long a request may take, and a connection be idle, in milliseconds.
    private static let patience: Int64 = 30_000
    /// How long, and how many bytes of what is not taken, are waited for.
    private static let drainPatience: Int64 = 2_000
    private static let drainLimit = 64 << 20

    let descriptor: Int32
    private var reader: RequestReader
    private var output: [UInt8] = []
    private var sent = 0
    private var state = State.open
    private var deadline: Int64

    init(_ descriptor: Int32, bodyLimit: Int) {
        self.descriptor = descriptor
        reader = RequestReader(bodyLimit: bodyLimit)
        deadline = System.milliseconds() + Self.patience
    }

    deinit { close(descriptor) }

    var isClosed: Bool { if case .closed = state { true } else { false } }
    var hasOutput: Bool { sent < output.count }
    /// Whether the other side has not had its last answer yet.
    var isLeaving: Bool { if case .draining = state { true } else { hasOutput } }
    /// What to wait for.
    var events: Int16 { Int16(hasOutput ? POLLOUT : POLLIN) }

    /// Closes what has taken too long.
    func checkTime(_ now: Int64) {
        if now > deadline { state = .closed }
    }

    /// Reads and writes what is possible; each request goes to `handler`.
    func proceed(_ handler: any RequestHandler) {
        if hasOutput {
            flush()
        } else {
            receive()
        }
        while !hasOutput, case .open = state, !handler.hasEnough {
            do throws(RequestRefusal) {
                switch try reader.next() {
                case .needsMore: return
                case .needsLeave: respond("HTTP/1.1 100 Continue\r\n\r\n")
                case .request(let request):
                    deadline = System.milliseconds() + Self.patience
                    if request.closes { state = .closing }
                    respond(handler.answer(request))
                }
            } catch {
                state = .closing
                respond(handler.answer(error))
            }
        }
    }

    private func receive() {
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            let count = System.readSome(descriptor, buffer)
            guard count > 0 else {
                if count == 0 || (errno != EAGAIN && errno != EINTR) { state = .closed }
                return
            }
            if case .draining(let rest) = state {
                state = rest > count ? .draining(rest: rest - count) : .closed
                return
            }
            if !reader.isInside { deadline = System.milliseconds() + Self.patience }
            reader.append(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private func respond(_ text: String) {
        output = Array(text.utf8)
        sent = 0
        flush()
    }

    private func flush() {
        while hasOutput {
            let count = output[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                sent += count
            } else if errno == EAGAIN {
                return
            } else if errno != EINTR {
                state = .closed
                return
            }
        }
        if case .closing = state {
            shutdown(descriptor, Int32(SHUT_WR))
            state = .draining(rest: Self.drainLimit)
            deadline = System.milliseconds() + Self.drainPatience
        }
    }
}
