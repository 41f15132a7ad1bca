/// What the command's exit status says, after sysexits.h.
enum ExitStatus: Int32, Sendable {
    /// Done.
    case success = 0
    /// Findings, or deliveries that failed.
    case findings = 1
    /// The command was called wrongly.
    case usage = 64
    /// The input cannot be read as what it claims to be.
    case dataError = 65
    /// There is no such input.
    case noInput = 66
    /// A server does not give what is asked of it.
    case unavailable = 69
    /// The output cannot be made.
    case cannotCreate = 73
    /// Reading or writing failed on the way.
    case inputOutput = 74
    /// The configuration is wrong.
    case configuration = 78
}
