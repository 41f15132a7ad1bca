internal import CProcess
internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A program that runs, in a process group of its own that ends with it.
final class ChildProcess {
    /// How a program ended.
    enum Ending: Equatable {
        case status(Int32)
        case signal(Int32)
    }

    /// What it reads; -1 once it is closed.
    private(set) var input: Int32
    /// What it writes; -1 once it is closed.
    private(set) var output: Int32
    /// What it says on standard error; -1 once it is closed.
    private(set) var messages: Int32
    /// How it ended, once it has.
    private(set) var ending: Ending?
    /// The memory that it had at the most, in bytes, once it has ended.
    private(set) var peakMemory: UInt64 = 0
    /// Whether it left processes behind.
    private(set) var leftProcesses = false
    private let pid: pid_t
    private var isGroupOver = false

    /// Starts the program.
    init(_ program: PluginProgram, _ arguments: [String]) throws(PluginError) {
        var ends: [Int32] = []
        // A signal that ends us finds the program among those that run, or not yet begun.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        do throws(PluginError) {
            for _ in 0..<3 { ends += try Self.pipe(program) }
            pid = try Self.start(program, arguments, input: ends[0], output: ends[3], messages: ends[5])
            RunningChildren.add(pid)
        } catch {
            for end in ends { close(end) }
            throw error
        }
        for end in [ends[0], ends[3], ends[5]] { close(end) }
        input = ends[1]
        output = ends[2]
        messages = ends[4]
        for end in [input, output, messages] { _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK) }
        if let memory = program.limits.memory { _ = syndicate_limit_memory(pid, UInt64(clamping: memory)) }
    }

    deinit { end() }

    private static func pipe(_ program: PluginProgram) throws(PluginError) -> [Int32] {
        var ends: [Int32] = [-1, -1]
        let number = syndicate_pipe(&ends)
        guard number == 0 else {
            throw PluginError(.system, "\(program.name): no pipe can be made: \(String(cString: strerror(number)))")
        }
        return ends
    }

    private static func start(
        _ program: PluginProgram, _ arguments: [String], input: Int32, output: Int32, messages: Int32
    ) throws(PluginError) -> pid_t {
        let words = ([program.path] + program.arguments + arguments).map { strdup($0) } + [nil]
        let variables = program.variables.map { strdup($0) } + [nil]
        defer { for text in words + variables { free(text) } }
        var pid: pid_t = 0
        let number = syndicate_spawn(
            &pid, program.path, words, variables, program.folder, input, output, messages)
        guard number == 0 else {
            let reason = String(cString: strerror(number))
            let hint =
                switch number {
                case ENOEXEC: "; a script begins with #! and what runs it"
                case EACCES: "; chmod +x makes it a program"
                case ENOENT: ScriptStart.hint(program.path)
                default: ""
                }
            throw PluginError(.notStarted, "\(program.name): \(program.path) cannot be run: \(reason)\(hint)")
        }
        return pid
    }

    /// Tells it that nothing more comes.
    func closeInput() { Self.shut(&input) }
    /// Takes nothing more of what it writes.
    func closeOutput() { Self.shut(&output) }
    /// Hears nothing more.
    func closeMessages() { Self.shut(&messages) }

    private static func shut(_ descriptor: inout Int32) {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
    }

    /// Whether it has ended.
    func hasEnded() -> Bool {
        guard ending == nil else { return true }
        var status: Int32 = 0
        let ended = syndicate_reap(pid, &status, &peakMemory)
        guard ended != 0 else { return false }
        // Somebody else took it away: nobody knows how it ended.
        let signal = status & 0x7F
        ending = ended < 0 ? .status(-1) : signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
        leftProcesses = kill(-pid, 0) == 0
        if !leftProcesses { RunningChildren.remove(pid) }
        return true
    }

    /// Ends what it left behind.
    func endLeftProcesses() {
        guard leftProcesses, !isGroupOver else { return }
        // Once they are gone, their number may be given to others.
        isGroupOver = true
        kill(-pid, SIGKILL)
        RunningChildren.remove(pid)
    }

    /// Ends it and all that it started, and closes everything.
    func end() {
        closeInput()
        closeOutput()
        closeMessages()
        if !hasEnded() {
            kill(-pid, SIGKILL)
            while !hasEnded() { usleep(200) }
        }
        endLeftProcesses()
    }
}
