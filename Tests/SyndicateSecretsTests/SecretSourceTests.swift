import Foundation
import Syndicate
import SyndicateSecrets
import Testing

/// Where secrets are kept, and that they stay there.
@Suite struct SecretSourceTests {
    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "syndicate-secret-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func error(_ source: String, timeout: Duration = .seconds(60)) async throws -> SecretError? {
        let source = try SecretSource(source)
        do throws(SecretError) {
            _ = try await source.read(timeout: timeout)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "hunter2", "env:", "env:1A", "env:A-B", "env:hunter2!", "file:",
        "command:", "ENV:HOME", "env:whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", " env:HOME", "env:A\u{301}", "file:a\0b",
        "https://hunter2.example/",
    ])
    func `what names no source is not repeated`(_ text: String) {
        do throws(SecretError) {
            _ = try SecretSource(text)
            Issue.record("it was taken")
        } catch {
            #expect(error.code == .noSource)
            for part in ["hunter2", "MfKQ", "A-B"] { #expect(!error.description.contains(part)) }
        }
    }

    @Test func `the environment has it`() async throws {
        #expect(try await SecretSource("env:PATH").read().text == ProcessInfo.processInfo.environment["PATH"])
        let missing = try await error("env:SYNDICATE_NO_SUCH_SECRET")
        #expect(missing?.code == .notSet)
        #expect(missing?.description.contains("env:SYNDICATE_NO_SUCH_SECRET") == true)
    }

    @Test(arguments: [
        ("s3cret", "s3cret"), ("s3cret\n", "s3cret"), ("s3cret\r\n", "s3cret"), ("s3cret\n\n", "s3cret\n"),
        (" a b \n", " a b "), ("\nx", "\nx"), ("x\r", "x\r"),
    ])
    func `one line end at the end goes`(_ content: String, _ secret: String) async throws {
        let file = try folder().appending(path: "secret")
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        try Data(content.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path())
        let read = try await SecretSource("file:\(file.path())").read()
        #expect(Array(read.text.utf8) == Array(secret.utf8))
        #expect(read.warning == nil)
        let printed = try await SecretSource("command:cat '\(file.path())'").read()
        #expect(Array(printed.text.utf8) == Array(secret.utf8))
    }

    @Test(arguments: [(0o604, true), (0o644, true), (0o640, false), (0o600, false)])
    func `a file that everybody can read is told`(_ mode: Int, _ isTold: Bool) async throws {
        let file = try folder().appending(path: "secret")
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        try Data("hunter2".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path())
        let secret = try await SecretSource("file:\(file.path())").read()
        #expect((secret.warning != nil) == isTold)
        #expect(secret.warning.map { !$0.description.contains("hunter2") } != false)
    }

    @Test(arguments: [
        (Data(), SecretError.Code.empty), (Data("\n".utf8), .empty), (Data([0xFF, 0xFE]), .notText),
        (Data("a\0b".utf8), .notText), (Data(repeating: 0x61, count: 65_537), .tooLong),
        (Data(repeating: 0x61, count: 65_538), .tooLong), (Data(repeating: 0x61, count: 1 << 20), .tooLong),
    ])
    func `what is no secret is told`(_ content: Data, _ code: SecretError.Code) async throws {
        let file = try folder().appending(path: "secret")
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        try content.write(to: file)
        #expect(try await error("file:\(file.path())")?.code == code)
        #expect(try await error("command:cat '\(file.path())'")?.code == code)
    }

    @Test func `the longest secret is 64 KiB`() async throws {
        let file = try folder().appending(path: "secret")
        defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
        try Data(repeating: 0x61, count: 65_536).write(to: file)
        #expect(try await SecretSource("file:\(file.path())").read().text.utf8.count == 65_536)
        #expect(try await SecretSource("command:cat '\(file.path())'; echo").read().text.utf8.count == 65_536)
    }

    @Test func `a file that is not there, or is none, is told`() async throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(try await error("file:\(folder.path())none")?.code == .notFound)
        #expect(try await error("file:\(folder.path())")?.code == .unreadable)
    }

    @Test func `a pipe that nobody writes to is waited for, but not for ever`() async throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "pipe").path()
        #expect(mkfifo(path, 0o600) == 0)
        let writer = open(path, O_RDWR)
        defer { close(writer) }
        #expect(try await error("file:\(path)", timeout: .milliseconds(30))?.code == .timedOut)
        let sent = Array("hunter2".utf8)
        #expect(write(writer, sent, sent.count) == sent.count)
        // The writer is still there: nothing says that this is all.
        let late = try await error("file:\(path)", timeout: .milliseconds(30))
        #expect(late?.code == .timedOut)
        #expect(late?.description.contains("hunter2") == false)
    }

    @Test func `a command's errors hold nothing of it`() async throws {
        for command in ["echo hunter2; exit 3", "echo hunter2; echo hunter2 >&2; kill -9 $$", "hunter2-is-no-command"] {
            let error = try await error("command:\(command)")
            #expect(error?.code == .commandFailed)
            #expect(error?.description.contains("hunter2") == false)
        }
        #expect(try await error("command:echo hunter2; exit 3")?.description == "command:…: it ended with status 3")
        #expect("\(try SecretSource("command:echo hunter2"))" == "command:…")
        var dumped = ""
        dump(try SecretSource("command:echo hunter2"), to: &dumped)
        #expect(!dumped.contains("hunter2"))
    }

    @Test func `a command that hangs is killed with all that it started`() async throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let mark = folder.appending(path: "pid").path()
        // Longer than all tests take, so that it ends by itself for nobody.
        let error = try await error("command:sleep 36000 & echo $! > '\(mark)'; wait", timeout: .milliseconds(500))
        #expect(error?.code == .timedOut)
        let text = try String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        let child = try #require(pid_t(text))
        // Its parent is gone, so that it may be some time until somebody buries it.
        for _ in 0..<500 where isRunning(child) { try await Task.sleep(for: .milliseconds(10)) }
        #expect(!isRunning(child))
    }

    @Test func `a command without an end of output is cut off`() async throws {
        #expect(try await error("command:yes hunter2")?.code == .tooLong)
    }

    @Test func `a secret that was read is not shown`() async throws {
        let secret = try await SecretSource("command:printf hunter2").read()
        #expect(secret.text == "hunter2")
        var dumped = ""
        dump([secret], to: &dumped)
        for shown in ["\(secret)", String(reflecting: secret), "\([secret])", dumped] {
            #expect(!shown.contains("hunter2"))
        }
    }

    /// Whether a process runs; one that only waits to be buried does not.
    private func isRunning(_ process: pid_t) -> Bool {
        #if os(Linux)
            guard let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else {
                return false
            }
            return !status.contains(") Z ")
        #else
            return kill(process, 0) == 0
        #endif
    }
}
