internal import CProcess
internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What is said to a program and what it says, both ways at once, so that neither waits for the other for ever.
///
/// Who talks gives input as long as `wantsInput`, calls `exchange()`, takes what was received, and so on until `isOver`; then `finish()`.
/// Memory does not grow: what is not taken is not read. Whatever goes wrong ends the program.
final class Conversation {
    private static let chunk = 1 << 16
    /// How much may wait to be taken.
    private static let mostReceived = 1 << 20
    /// What is read after its end: longer, or more, than what pipes hold takes comes from somebody else.
    private static let leastAfterEnd = Duration.milliseconds(300)
    private static let mostAfterEnd = 4 << 20
    /// How long to wait before it is looked after what makes no sound: ends, limits, cancellations.
    private static let tick: Int32 = 50

    let program: PluginProgram
    /// What the program says on standard error.
    private(set) var messages = MessageReader()
    /// Whether the program stopped reading before the end of its input.
    private(set) var stoppedReading = false
    /// How many bytes it has written.
    private(set) var written = 0
    private let child: ChildProcess
    private let isCancelled: () -> Bool
    private var received: [UInt8] = []
    private var pending: [UInt8] = []
    private var sent = 0
    private var isInputAtEnd = false
    /// How long it has been its turn: what others take, who supply its input or read its output, is not laid to it.
    private var turn = Duration.zero
    /// The same, since enough went in or out.
    private var still = Duration.zero
    private var moved = 0
    /// How many bytes it has said on standard error.
    private var heard = 0
    private var lookedAt = ContinuousClock.now
    /// Its turn and what it had written when it had ended.
    private var end: (turn: Duration, bytes: Int)?
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Conversation.chunk, alignment: 16)

    /// - Parameter isCancelled: Asked from time to time.
    init(
        _ program: PluginProgram, _ arguments: [String], isCancelled: @escaping () -> Bool = { Task.isCancelled }
    ) throws(PluginError) {
        self.program = program
        self.isCancelled = isCancelled
        child = try ChildProcess(program, arguments)
    }

    deinit { buffer.deallocate() }

    /// Whether it would read something now, and nothing waits for it.
    var wantsInput: Bool { child.input >= 0 && !isInputAtEnd && sent == pending.count }

    /// Whether it says nothing more.
    var isOver: Bool { child.output < 0 && child.messages < 0 }

    /// Whether there is something to take.
    var hasReceived: Bool { !received.isEmpty }

    /// The memory that it had at the most, in bytes, once it has ended.
    var peakMemory: UInt64 { child.peakMemory }

    /// Gives it something to read; nothing may be waiting.
    func send(_ bytes: [UInt8]) {
        pending = bytes
        sent = 0
    }

    /// Tells it that there is nothing more to read.
    func endInput() {
        isInputAtEnd = true
        if sent == pending.count { child.closeInput() }
    }

    /// Takes what it wrote.
    func take() -> [UInt8] {
        defer { received = [] }
        return received
    }

    /// Waits until something goes in or out, or a little while.
    func exchange() throws(PluginError) {
        try check()
        var waiting = [
            pollfd(fd: sent < pending.count ? child.input : -1, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: received.count < Self.mostReceived ? child.output : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: child.messages, events: Int16(POLLIN), revents: 0),
        ]
        let began = ContinuousClock.now
        let ready = poll(&waiting, 3, Self.tick)
        let now = ContinuousClock.now
        // What it says is read in its time, too: there may be no end to it.
        defer { pass(.now - began) }
        if ready <= 0 || now - lookedAt > .milliseconds(Self.tick) {
            lookedAt = now
            try lookAfterEnd(isIdle: ready <= 0)
        }
        guard ready > 0 else { return }
        if waiting[0].revents != 0 { write() }
        if waiting[1].revents != 0 {
            let count = read(child.output)
            if count > 0 { try receive(count) } else if count == 0 { child.closeOutput() }
        }
        if waiting[2].revents != 0 {
            let count = read(child.messages)
            if count > 0 {
                heard += count
                guard heard <= program.limits.output else {
                    throw failure(.tooMuch, "said more than \(program.limits.output) bytes, and was ended")
                }
                messages.take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            } else if count == 0 {
                child.closeMessages()
            }
        }
    }

    /// Waits for the end of the program; throws where it is none that was to be.
    func finish() throws(PluginError) {
        if sent < pending.count || !isInputAtEnd { stoppedReading = true }
        child.closeInput()
        while !isOver {
            try exchange()
            received = []
        }
        var pause: useconds_t = 100
        while !child.hasEnded() {
            try check()
            usleep(pause)
            pass(.microseconds(pause))
            pause = min(pause * 2, 20_000)
        }
        messages.finish()
        child.endLeftProcesses()
        if child.leftProcesses {
            messages.add(
                Diagnostic(.warning, "plugin-left-process", "\(program.name) left processes behind, which were ended"))
        }
        switch child.ending {
        case .status(0): return
        case .status(-1): throw failure(.system, "ended, and somebody else has taken away how")
        case .status(65): throw failure(.refused, "cannot do it with this input")
        case .status(let status): throw failure(.failed, "ended with status \(status)\(meaning(status))")
        case .signal(let number):
            throw failure(.killed, "was ended by signal \(number) (\(String(cString: strsignal(number))))")
        case nil: throw failure(.system, "ended, and nobody knows how")
        }
    }

    /// Ends the program, and gives the error.
    func failure(_ code: PluginError.Code, _ message: String) -> PluginError {
        messages.finish()
        child.end()
        return PluginError(code, "\(program.name) \(message)", words: messages.lastWords)
    }

    private func write() {
        let count = pending.withUnsafeBytes { bytes in
            syndicate_write(child.input, bytes.baseAddress! + sent, min(bytes.count - sent, 4 * Self.chunk))
        }
        guard count >= 0 else {
            guard errno != EAGAIN, errno != EINTR else { return }
            stoppedReading = true
            pending = []
            sent = 0
            child.closeInput()
            return
        }
        sent += count
        moved += count
        if sent == pending.count, isInputAtEnd { child.closeInput() }
    }

    /// The number of bytes that were read, 0 at the end, -1 where there is nothing now.
    private func read(_ descriptor: Int32) -> Int {
        #if canImport(Darwin)
            let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
        guard count < 0 else { return count }
        return errno == EAGAIN || errno == EINTR ? -1 : 0
    }

    private func receive(_ count: Int) throws(PluginError) {
        received.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        moved += count
        written += count
        guard written <= program.limits.output else {
            throw failure(.tooMuch, "wrote more than \(program.limits.output) bytes, and was ended")
        }
    }

    private func check() throws(PluginError) {
        guard !isCancelled() else { throw failure(.cancelled, "was ended, as its work was cancelled") }
        let limits = program.limits
        guard turn <= limits.total else {
            throw failure(.timedOut, "took longer than \(limits.total), and was ended")
        }
        if moved >= PluginLimits.leastMoved {
            moved = 0
            still = .zero
        }
        guard still <= limits.quiet else {
            throw failure(
                .quiet, "neither read nor wrote \(PluginLimits.leastMoved) bytes within \(limits.quiet), and was ended")
        }
    }

    private func pass(_ time: Duration) {
        turn += time
        still += time
    }

    /// A program that has ended writes no more; where its output is still open, somebody else holds it.
    private func lookAfterEnd(isIdle: Bool) throws(PluginError) {
        guard !isOver, child.hasEnded() else { return }
        guard let end else {
            // What is in the pipes is read first; it is there at once.
            end = (turn, written + heard)
            return
        }
        guard isIdle || turn - end.turn > Self.leastAfterEnd || written + heard - end.bytes > Self.mostAfterEnd else {
            return
        }
        if child.output >= 0, child.ending == .status(0) {
            throw failure(.leftBehind, "ended, and left a process behind that keeps its output open")
        }
        child.closeOutput()
        child.closeMessages()
    }

    private func meaning(_ status: Int32) -> String {
        switch status {
        case 126: ": what it runs cannot be run"
        case 127: ": what it runs is not there\(ScriptStart.adviceOnLineEnds(program.path))"
        case 129...192: ": something in it was ended by signal \(status - 128)"
        default: ""
        }
    }
}
