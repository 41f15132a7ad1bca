/// Why a plugin that is another program did not do what it was asked.
public struct PluginError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// There is no such program, or the system does not start it.
        case notStarted
        /// What it says of itself is not understood, or another version of the protocol.
        case badDescriptor
        /// What it writes is not what the protocol says.
        case badOutput
        /// It has neither taken nor given enough for too long.
        case quiet
        /// It takes too long in all.
        case timedOut
        /// It writes too much.
        case tooMuch
        /// It ended with a status other than 0.
        case failed
        /// It says that what it was given cannot be written: status 65.
        case refused
        /// It was ended by a signal.
        case killed
        /// It ended, and left a process behind that keeps its output open.
        case leftBehind
        /// The task that ran it was cancelled.
        case cancelled
        /// The system refused something else.
        case system
    }

    /// The kind of failure.
    public var code: Code
    /// One sentence for a person, which names the plugin.
    public var message: String
    /// What it said on standard error, the last lines.
    public var words: [String]
    /// What it wrote before it ended with another status than 0, where `PluginProgram.run` was to give that.
    public var output: [UInt8] = []

    /// A failure of the given kind.
    public init(_ code: Code, _ message: String, words: [String] = []) {
        self.code = code
        self.message = message
        self.words = words
    }

    /// The message, and what the plugin said last.
    public var description: String { words.last.map { "\(message): \($0)" } ?? message }
}

extension PluginError {
    /// The beginning of what a program wrote, for messages; nothing in it commands a terminal.
    static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        let bytes = bytes.last == 0x0A ? bytes.dropLast() : bytes
        let line = bytes.prefix(200).prefix { $0 != 0x0A }
        let start = String(decoding: line, as: UTF8.self).unicodeScalars.prefix(60)
        let kept = start.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return
            "“\(String(String.UnicodeScalarView(kept)))\(bytes.count > line.count || line.count > start.count ? "…" : "")”"
    }
}
