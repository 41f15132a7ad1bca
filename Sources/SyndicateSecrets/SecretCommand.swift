internal import Subprocess

#if canImport(System)
    internal import System
#else
    internal import SystemPackage
#endif

/// A command that prints a secret.
struct SecretCommand {
    private enum Outcome: Sendable {
        case ended(status: TerminationStatus, output: [UInt8])
        case tooLong
        case failed
        case timedOut
        case cancelled
    }

    let command: String
    let source: SecretSource

    /// What the command prints on standard output.
    func run(timeout: Duration) async throws(SecretError) -> [UInt8] {
        let outcome = await withTaskGroup(of: Outcome.self) { group in
            group.addTask { await Self.outcome(of: command) }
            group.addTask {
                do {
                    try await Task.sleep(for: timeout)
                    return .timedOut
                } catch {
                    return .cancelled
                }
            }
            let first = await group.next() ?? .failed
            // This kills the process group, and waits until it is gone.
            group.cancelAll()
            return first
        }
        switch outcome {
        case .ended(.exited(0), let output): return output
        case .ended(.exited(let status), _):
            throw SecretError(.commandFailed, "\(source): it ended with status \(status)")
        case .ended: throw SecretError(.commandFailed, "\(source): a signal ended it")
        case .tooLong: throw SecretError(.tooLong, "\(source): a secret has at most \(SecretSource.limit >> 10) KiB")
        case .failed: throw SecretError(.commandFailed, "\(source): /bin/sh cannot be run")
        case .timedOut: throw SecretError(.timedOut, "\(source): it was killed, as it took longer than \(timeout)")
        case .cancelled: throw SecretError(.cancelled, "\(source): it was cancelled")
        }
    }

    private static func outcome(of command: String) async -> Outcome {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        do {
            let result = try await Subprocess.run(
                .path("/bin/sh"), arguments: ["-c", command], platformOptions: options,
                output: .bytes(limit: SecretSource.limit + 2), error: .discarded)
            return .ended(status: result.terminationStatus, output: result.standardOutput)
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .tooLong
        } catch {
            return Task.isCancelled ? .cancelled : .failed
        }
    }
}
