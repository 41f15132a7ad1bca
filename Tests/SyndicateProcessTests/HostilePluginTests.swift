import Syndicate
import Testing

@testable import SyndicateProcess

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct HostilePluginTests {
    struct Case: CustomTestStringConvertible {
        var command: String
        var code: PluginError.Code
        var words: String
        var limits = Samples.patient
        var testDescription: String { command }
    }

    static let short = PluginLimits(total: .seconds(300), quiet: .milliseconds(600))
    static let brief = PluginLimits(total: .milliseconds(900), quiet: .seconds(300))
    static let small = PluginLimits(total: .seconds(300), quiet: .seconds(300), output: 1 << 20)

    @Test(arguments: [
        Case(command: "sleep 600", code: .quiet, words: "neither read nor wrote", limits: short),
        Case(command: "cat >/dev/null; sleep 600", code: .quiet, words: "neither read nor wrote", limits: short),
        Case(command: "while :; do printf x; sleep 0.05; done", code: .quiet, words: "1024 bytes", limits: short),
        Case(command: "exec >&-; sleep 600", code: .quiet, words: "neither read nor wrote", limits: short),
        Case(command: "yes >&2", code: .timedOut, words: "took longer than", limits: brief),
        Case(command: "yes", code: .tooMuch, words: "more than 1048576 bytes", limits: small),
        Case(command: "(sleep 600 &); echo done", code: .leftBehind, words: "left a process behind"),
        Case(command: "kill -SEGV $$", code: .killed, words: "signal 11"),
        Case(
            command: "echo no such template >&2; exit 3", code: .failed, words: "ended with status 3: no such template"),
        Case(command: "no-such-program-anywhere", code: .failed, words: "what it runs is not there"),
        Case(command: "exit 65", code: .refused, words: "cannot do it with this input"),
        Case(command: #"printf 'a\377b'"#, code: .badOutput, words: "not UTF-8, from byte 1 on"),
        Case(command: #"printf 'abc\303'"#, code: .badOutput, words: "not UTF-8, from byte 3 on"),
    ])
    func endsWithAClearError(_ hostile: Case) {
        let failure = Samples.failure {
            _ = try Samples.export(hostile.command, Samples.entries(2000), limits: hostile.limits)
        }
        #expect(failure?.code == hostile.code)
        let message = failure?.description ?? ""
        #expect(message.contains(hostile.words), "\(message)")
        #expect(message.hasPrefix("sample"))
    }

    @Test func whatItLeavesBehindInSilenceIsEndedAndTold() throws {
        let (text, report) = try Samples.export("cat >/dev/null; sleep 600 >/dev/null 2>&1 & echo $!")
        let pid = try #require(Int32(text.filter(\.isNumber)))
        #expect(isGone(pid))
        #expect(report.findings.map(\.rule) == ["plugin-left-process"])
    }

    @Test func aProgramThatIsNotThere() {
        let failure = Samples.failure {
            let program = PluginProgram("sample", path: "/no/such/program")
            var entries = EntryCursor([])
            var output = ByteWriter()
            _ = try ProcessExporter(program, descriptor: Samples.descriptor).export(
                FeedMetadata(), entries: &entries, options: OptionValues(for: []), to: &output)
        }
        #expect(failure?.code == .notStarted)
        #expect(failure?.message == "sample: /no/such/program cannot be run: No such file or directory")
    }

    @Test func memoryIsBounded() throws {
        #if os(Linux)
            var limits = Samples.patient
            limits.memory = 64 << 20
            let failure = Samples.failure {
                _ = try Samples.export("exec python3 -c 'x = bytearray(1 << 30)'", limits: limits)
            }
            #expect(failure?.code == .failed)
            #expect(failure?.words.last == "MemoryError")
        #endif
    }

    @Test func whatIsCancelledLeavesNothing() async throws {
        let folder = try TemporaryFolder()
        let file = "\(folder.path)/pid"
        let task = Task.detached {
            Samples.failure { _ = try Samples.export("sleep 600 & echo $$ $! >'\(file)'; wait") }
        }
        var pids: [Int32] = []
        while pids.count < 2 {
            try await Task.sleep(for: .milliseconds(10))
            pids = folder.text("pid").split(whereSeparator: \.isWhitespace).compactMap { Int32($0) }
        }
        task.cancel()
        #expect(await task.value?.code == .cancelled)
        for pid in pids { #expect(isGone(pid)) }
    }

    @Test func aSourceThatFailsEndsTheProgram() throws {
        let folder = try TemporaryFolder()
        let exporter = try ProcessExporter(
            Samples.program("echo $$ >'\(folder.path)/pid'; exec sleep 600"), descriptor: Samples.descriptor)
        var output = ByteWriter()
        var entries = EntryCursor { () throws(ExportError) -> Entry? in
            while folder.text("pid").isEmpty { usleep(1000) }
            throw ExportError(.source, "broken")
        }
        #expect {
            try exporter.export(
                FeedMetadata(), entries: &entries, options: OptionValues(for: Samples.descriptor.options), to: &output)
        } throws: {
            ($0 as? ExportError)?.message == "broken"
        }
        #expect(isGone(try #require(Int32(folder.text("pid").filter(\.isNumber)))))
    }

    @Test func aReaderThatHasGoneEndsTheProgram() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        signal(SIGPIPE, SIG_IGN)
        let exporter = try ProcessExporter(Samples.program("yes"), descriptor: Samples.descriptor)
        var output = ByteWriter(fileDescriptor: ends[1])
        var entries = EntryCursor([])
        #expect {
            try exporter.export(
                FeedMetadata(), entries: &entries, options: OptionValues(for: Samples.descriptor.options), to: &output)
        } throws: {
            ($0 as? ExportError)?.code == .output
        }
    }

    /// Whether there is no such process, or no more than what is left of one that nobody has asked for yet.
    private func isGone(_ pid: Int32) -> Bool {
        for _ in 0..<500 {
            if kill(pid, 0) != 0 { return true }
            usleep(10_000)
        }
        return false
    }
}
