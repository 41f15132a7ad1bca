/// A failure to get bytes out: a full disk, a closed pipe, a device error.
public struct OutputError: Error, Sendable, Equatable {
    /// What went wrong.
    public enum Code: Sendable, Equatable {
        /// Nobody reads any more (`EPIPE`).
        case brokenPipe
        /// No space, or over quota (`ENOSPC`, `EDQUOT`, `EFBIG`).
        case full
        /// Any other error of the system call.
        case system
    }

    /// What went wrong.
    public var code: Code
    /// The system's error number.
    public var errorNumber: Int32

    /// The error for a failed system call's error number.
    public init(errorNumber: Int32) {
        self.errorNumber = errorNumber
        self.code =
            switch errorNumber {
            case SystemError.brokenPipe: .brokenPipe
            case let number where SystemError.noSpace.contains(number): .full
            default: .system
            }
    }
}

extension OutputError: CustomStringConvertible {
    /// The system's own words for the error.
    public var description: String { SystemError.message(for: errorNumber) }
}
