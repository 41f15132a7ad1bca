internal import CProcess
internal import Syndicate

/// Looks how memory grows while many entries are pulled one by one, and whether something comes out before the last goes in.
final class MemoryGrowth {
    private let scale: Int
    private var pulled = 0
    private var first = 0
    private var most = 0
    private var isStreaming = false

    /// How much it may grow, in bytes.
    private static let allowed = 64 << 20

    init(over scale: Int) {
        self.scale = scale
    }

    /// The entries.
    var cursor: EntryCursor {
        EntryCursor { () throws(ExportError) -> Entry? in
            self.pulled += 1
            if self.pulled == min(1000, self.scale / 10) { self.first = Int(syndicate_memory_in_use()) }
            if self.pulled % 1000 == 0 { self.most = max(self.most, Int(syndicate_memory_in_use())) }
            return self.pulled > self.scale ? nil : Samples.entry(self.pulled)
        }
    }

    /// Notes that something came out.
    func somethingCame() { isStreaming = isStreaming || pulled <= scale }

    /// Tells how the memory of this process grows with the entries, which `pull` takes; as others may use memory meanwhile, what
    /// grows must grow each of three times.
    static func tell(_ probe: Probe, over scale: Int, _ does: String, pull: (MemoryGrowth) throws -> Void) rethrows {
        var growth: MemoryGrowth
        var times = 0
        repeat {
            growth = MemoryGrowth(over: scale)
            try pull(growth)
            times += 1
        } while growth.most - growth.first > allowed && times < 3
        growth.tell(
            probe, "while \(scale) entries went through, the memory grew by", growth.most - growth.first, does)
    }

    /// Tells how the memory of a program grows with the entries: `peak` hands it the entries, and gives what it had at the most.
    static func tell(
        ofProgram probe: Probe, over scale: Int, _ does: String, peak: (MemoryGrowth) throws -> UInt64
    ) throws {
        let few = MemoryGrowth(over: min(1000, scale))
        let little = try peak(few)
        let many = MemoryGrowth(over: scale)
        let much = try peak(many)
        many.tell(
            probe, "with \(scale) entries the program had, more than with few,", Int(much) - Int(little), does)
    }

    private func tell(_ probe: Probe, _ what: String, _ growth: Int, _ does: String) {
        guard growth > Self.allowed else { return }
        let fault = "\(what) \(growth >> 20) MiB"
        if isStreaming {
            probe.faults.append(fault)
        } else {
            // It may be unable to begin before it knows all, as who sorts is.
            probe.notes.append("\(fault): it \(does) when it has taken all entries")
        }
    }
}
