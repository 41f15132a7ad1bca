internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The three standard streams: the result alone goes to standard output, everything else to standard error.
struct Console: Sendable {
    /// Whether standard error is a terminal that shows colours.
    let usesColour: Bool
    /// Whether standard error is a terminal, so that progress can be shown.
    let showsProgress: Bool
    /// Whether notes and warnings are kept back.
    var isQuiet = false

    init() {
        let isTerminal = System.isTerminal(2)
        showsProgress = isTerminal && System.environment("TERM") != "dumb"
        usesColour = showsProgress && (System.environment("NO_COLOR") ?? "").isEmpty
    }

    /// Prints a diagnostic on a line of standard error.
    func show(_ diagnostic: Diagnostic) {
        if isQuiet, diagnostic.severity != .error { return }
        note(usesColour ? coloured(diagnostic) : diagnostic.description.withoutControls)
    }

    /// Prints a line on standard error.
    func note(_ line: String) {
        var output = ByteWriter(fileDescriptor: 2)
        output.write(line)
        output.write(UInt8(ascii: "\n"))
        try? output.flush()
    }

    /// Prints text on standard output.
    func result(_ text: String) throws(CommandError) {
        var output = ByteWriter(fileDescriptor: 1)
        output.write(text)
        do {
            try output.flush()
        } catch  where error.code == .brokenPipe {
            return
        } catch {
            throw CommandError(.inputOutput, "output-failed", error.description, source: "standard output")
        }
    }

    private func coloured(_ diagnostic: Diagnostic) -> String {
        let colour =
            switch diagnostic.severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        let word = "\(diagnostic.severity.rawValue): "
        let text = diagnostic.description.withoutControls
        return text.replacing(word, with: "\u{1B}[1;\(colour)m\(word)\u{1B}[0m", maxReplacements: 1)
    }
}

extension String {
    /// The text with control characters made visible: what comes from an input must not steer the terminal.
    var withoutControls: String {
        var clean = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A: clean.append(" ")
            case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: clean.append("\u{FFFD}")
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }
}
