/// What a plugin that is another program may take of time and room.
public struct PluginLimits: Sendable, Equatable {
    /// How long it may take in all.
    public var total: Duration
    /// How long it may take and give less than 1 KiB.
    public var quiet: Duration
    /// How many bytes it may write.
    public var output: Int
    /// How many bytes of data each of its processes may have; `nil` for as many as there are. Held to by Linux only.
    public var memory: Int?

    /// How much has to go in or out within `quiet`, in bytes.
    static let leastMoved = 1 << 10

    /// Ten minutes in all, a minute in quiet, 4 GiB of output, 2 GiB of memory.
    public init(
        total: Duration = .seconds(600), quiet: Duration = .seconds(60), output: Int = 4 << 30, memory: Int? = 2 << 30
    ) {
        self.total = total
        self.quiet = quiet
        self.output = output
        self.memory = memory
    }

    /// The limits for what a program says of itself: ten seconds, 1 MiB.
    var describing: PluginLimits {
        PluginLimits(
            total: min(total, .seconds(10)), quiet: min(quiet, .seconds(10)), output: min(output, 1 << 20),
            memory: memory)
    }
}
