internal import Dispatch
internal import Synchronization
public import Syndicate

/// What a program wrote.
public struct PluginOutput: Sendable, Equatable {
    /// What it wrote to standard output.
    public var bytes: [UInt8]
    /// What it said on standard error.
    public var messages: [Diagnostic]
}

extension PluginProgram {
    /// Runs the program once on an input that is in memory, without keeping a thread of tasks waiting. Where the task is cancelled, the
    /// program is ended.
    public func run(_ arguments: [String], input: [UInt8]) async throws(PluginError) -> PluginOutput {
        let isCancelled = Atomic(false)
        let queue = DispatchQueue(label: "plugin \(name)")
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation {
                (continuation: CheckedContinuation<Result<PluginOutput, PluginError>, Never>) in
                queue.async {
                    continuation.resume(
                        returning: Result { () throws(PluginError) in
                            try output(arguments, input) { isCancelled.load(ordering: .relaxed) }
                        })
                }
            }
        } onCancel: {
            isCancelled.store(true, ordering: .relaxed)
        }
        return try result.get()
    }

    /// Runs the program once on an input that is in memory.
    func output(
        _ arguments: [String], _ input: [UInt8], isCancelled: @escaping () -> Bool = { Task.isCancelled }
    ) throws(PluginError) -> PluginOutput {
        let talk = try Conversation(self, arguments, isCancelled: isCancelled)
        talk.send(input)
        talk.endInput()
        var bytes: [UInt8] = []
        while !talk.isOver {
            try talk.exchange()
            bytes += talk.take()
        }
        do { try talk.finish() } catch {
            var error = error
            if [.failed, .refused].contains(error.code) { error.output = bytes }
            throw error
        }
        return PluginOutput(bytes: bytes, messages: talk.messages.diagnostics)
    }

    /// The object that the program prints when it is asked to `describe` itself, or printed when its file was as it is now; its name is the
    /// program's.
    public func description(cache: DescriptionCache) throws(PluginError) -> JSONObject {
        try cache.description(of: self) { (description) throws(PluginError) in
            guard case .object(let members) = try PluginDescription.object(description, of: self) else {
                return JSONObject()
            }
            guard case .string(let name)? = members["name"] else {
                throw PluginDescription.fault(self, "its name is no text")
            }
            try PluginDescription.check(name, of: self)
            return members
        }
    }

    /// Checks options that the program says it takes: their names, and that their defaults are values of theirs.
    public func check(_ options: [OptionSpec]) throws(PluginError) { try PluginDescription.check(options, of: self) }

    /// An object on a line of its own, with the version of the protocol in front: how everything begins that a program is given.
    public static func line(_ members: (inout JSONWriter) -> Void) -> [UInt8] { ProtocolLines.line(members) }
}
