internal import Syndicate
internal import SyndicateProcess

/// Why the command ends: what to tell, and with which status.
struct CommandError: Error, Equatable {
    /// The exit status.
    var status: ExitStatus
    /// What to tell, a line each.
    var diagnostics: [Diagnostic]

    init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
        self.status = status
        self.diagnostics = diagnostics
    }

    init(_ status: ExitStatus, _ rule: String, _ message: String, source: String? = nil, hint: String? = nil) {
        self.init(status, [Diagnostic(.error, rule, message, source: source, hint: hint)])
    }

    init(_ error: ImportError) {
        let status: ExitStatus =
            switch error.code {
            case .notFound: .noInput
            case .unreadable: .inputOutput
            case .malformed, .unknownFormat, .limit: .dataError
            case .plugin: .unavailable
            }
        self.init(status, [error.diagnostic])
    }

    init(_ error: ExportError, target: String?) {
        if let cause = error.cause as? ImportError {
            self.init(cause)
            return
        }
        let status: ExitStatus =
            switch error.code {
            case .output: .inputOutput
            case .source, .content: .dataError
            case .option: .usage
            case .nothing: .findings
            case .plugin: .unavailable
            }
        let rule =
            switch error.code {
            case .content: Self.missingContent
            case .nothing: "nothing-new"
            default: "export-failed"
            }
        self.init(status, [Diagnostic(.error, rule, error.description, source: target)])
        // What a plugin said before it failed tells why; the last of it stands in the error.
        guard let cause = error.cause as? PluginError else { return }
        diagnostics += cause.words.dropLast().map { Diagnostic(.note, "plugin", $0) }
    }

    /// A value of an option that is of no use: told for the file that it was read from, at its place there.
    ///
    /// - Parameters:
    ///   - message: `option NAME: …` or `option NAME:LINE:COLUMN: …`.
    ///   - files: The files of options, by the options' names.
    init(option message: String, files: [String: String], hint: String? = nil) {
        var diagnostic = Diagnostic(.error, "invalid-option", message, hint: hint)
        for (name, file) in files where message.hasPrefix("option \(name):") {
            diagnostic.source = file
            let parts = message.dropFirst(7).split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let line = Int(parts[1]), let column = Int(parts[2]) else { continue }
            diagnostic.position = SourcePosition(line: line, column: column)
            diagnostic.message = "option \(name):\(parts[3])"
        }
        self.init(.usage, [diagnostic])
    }

    private static let missingContent = "missing-content"

    /// Whether what is to be written lacks what its format cannot do without.
    var isAboutContent: Bool { diagnostics.first?.rule == Self.missingContent }

    /// Whether the reader of the output has gone, which is no fault and nothing to tell.
    static func isBrokenPipe(_ error: ExportError) -> Bool {
        (error.cause as? OutputError)?.code == .brokenPipe
    }
}
