internal import Syndicate
internal import SyndicateOutbox
internal import SyndicatePublish

/// The way from a command to the outbox.
enum Outbox {
    /// The outbox at `path`, to send what is in it; it is made where there is none, with its folder.
    static func own(_ path: String, console: Console) throws(CommandError) -> any OutboxStore {
        do throws(System.Failure) {
            try System.makeFolder(Path.folder(of: path))
        } catch {
            throw CommandError(.cannotCreate, "outbox", error.message, source: Path.folder(of: path))
        }
        return try open(path, as: .publisher, console: console)
    }

    /// The outbox at `path`, to look in.
    static func visit(_ path: String, console: Console) throws(CommandError) -> any OutboxStore {
        try open(path, as: .visitor, console: console)
    }

    private static func open(
        _ path: String, as role: SQLiteOutbox.Role, console: Console
    ) throws(CommandError) -> any OutboxStore {
        do throws(OutboxError) {
            let outbox = try SQLiteOutbox(path, as: role)
            for warning in outbox.warnings { console.show(Diagnostic(.warning, "outbox", warning, source: path)) }
            return outbox
        } catch {
            throw CommandError(error, path)
        }
    }

    /// What `body` brings of the outbox.
    static func waiting<Value: Sendable>(
        _ body: @escaping @Sendable () async throws(OutboxError) -> Value
    ) throws(CommandError) -> Value {
        do throws(OutboxError) {
            return try Waiting.value(of: body)
        } catch {
            throw CommandError(error, nil)
        }
    }
}

extension CommandError {
    /// What the outbox at `path` does not do.
    init(_ error: OutboxError, _ path: String?) {
        let status: ExitStatus =
            switch error.code {
            case .unavailable: .noInput
            case .inUse, .busy: .unavailable
            case .readOnly, .full: .cannotCreate
            case .damaged, .tooNew: .dataError
            case .system: .inputOutput
            }
        self.init(status, "outbox", error.message, source: path ?? "outbox", hint: error.hint)
    }
}
