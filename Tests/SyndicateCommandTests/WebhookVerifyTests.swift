import Foundation
import Testing

/// `syndicate webhook verify`.
@Suite struct WebhookVerifyTests {
    static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    static let body = #"{"test": 2432232314}"#
    static let headers = """
        POST /hooks HTTP/1.1\r
        Host: film.example\r
        Webhook-Id: msg_p5jXN8AQM9LWM0D4loKWxJek\r
        webhook-timestamp: 1614265330\r
        webhook-signature: v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=\r
        \r
        not a field
        """

    private func run(
        _ arguments: [String], body: String = body, headers: String = headers, secret: String = secret,
        input: String? = nil
    ) throws -> Command.Result {
        let scratch = try Scratch()
        try scratch.write(body, to: "body.json")
        try scratch.write(headers, to: "headers.txt")
        let file = try scratch.write(secret + "\n", to: "secret")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path())
        let result = try Command.run(
            ["webhook", "verify"] + arguments, in: scratch.folder, input: input, environment: ["FILM_SECRET": secret])
        #expect(!result.errors.contains("MfKQ") && !result.output.contains("MfKQ"))
        return result
    }

    private let call = ["--headers", "headers.txt", "--secret", "env:FILM_SECRET", "body.json"]
    private let at = ["--at", "2021-02-25T15:02:10Z"]

    @Test func `what was signed verifies`() throws {
        let result = try run(at + call)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "verified: msg_p5jXN8AQM9LWM0D4loKWxJek, signed 2021-02-25T15:02:10Z\n")
        #expect(result.errors.isEmpty)
        for source in ["file:secret", "command:cat secret"] {
            let other = try run(at + ["--headers", "headers.txt", "--secret", source, "body.json"])
            #expect(other.status == 0, "\(other.errors)")
        }
    }

    @Test func `body or header may come from standard input`() throws {
        let secret = ["--secret", "env:FILM_SECRET"]
        #expect(try run(at + secret + ["--headers", "headers.txt", "-"], input: Self.body).status == 0)
        #expect(try run(at + secret + ["--headers", "-", "body.json"], input: Self.headers).status == 0)
        #expect(try run(at + secret + ["--headers", "-", "-"]).status == 64)
    }

    @Test func `what was changed, or is not from now, does not`() throws {
        let changed = try run(at + call, body: Self.body + "\n")
        #expect(changed.status == 1)
        #expect(changed.output.hasPrefix("not verified: no signature fits"))
        let other = try run(at + call, secret: "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        #expect(other.status == 1)
        let now = try run(call)
        #expect(now.status == 1)
        #expect(now.output.contains("seconds ago, and at most 300 are allowed"))
        #expect(try run(["--tolerance", "90000d"] + call).status == 0)
        let early = try run(["--at", "1614265029"] + call)
        #expect(early.output.contains("1614265029") == false)
        #expect(early.output == "not verified: it was signed 301 seconds in the future, and at most 300 are allowed\n")
        #expect(try run(["--at", "1614265030"] + call).status == 0)
        let missing = try run(at + call, headers: "webhook-id: a")
        #expect(missing.output == "not verified: the field webhook-signature is missing\n")
    }

    @Test func `a clock for builds does not make the past the present`() throws {
        let scratch = try Scratch()
        try scratch.write(Self.body, to: "body.json")
        try scratch.write(Self.headers, to: "headers.txt")
        let result = try Command.run(
            ["webhook", "verify"] + call, in: scratch.folder,
            environment: ["FILM_SECRET": Self.secret, "SOURCE_DATE_EPOCH": "1614265330"])
        #expect(result.status == 1)
    }

    @Test func `JSON tells the same`() throws {
        let good = try #require(JSONSerialization.jsonObject(with: run(at + ["--json"] + call).bytes) as? [String: Any])
        #expect(good["verified"] as? Bool == true)
        #expect(good["id"] as? String == "msg_p5jXN8AQM9LWM0D4loKWxJek")
        #expect(good["signed"] as? String == "2021-02-25T15:02:10Z")
        #expect(good["scheme"] as? String == "standard")
        let bad = try #require(JSONSerialization.jsonObject(with: run(["--json"] + call).bytes) as? [String: Any])
        #expect(bad["verified"] as? Bool == false)
        #expect(bad["reason"] as? String == "too-old")
        #expect(bad["message"] as? String != nil)
    }

    @Test func `GitHub's is verified by single fields`() throws {
        let field = "x-hub-signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
        let call = ["--scheme", "github", "--secret", "env:FILM_SECRET", "--header", field, "body.json"]
        let secret = "It's a Secret to Everybody"
        #expect(try run(call, body: "Hello, World!", secret: secret).output == "verified\n")
        #expect(try run(call, body: "Hello, World?", secret: secret).status == 1)
        #expect(
            try run(["--header", field] + call, body: "Hello, World!", secret: secret).output
                == "not verified: the field X-Hub-Signature-256 is there twice\n")
    }

    @Test func `a secret that is readable by everybody is a warning`() throws {
        let scratch = try Scratch()
        try scratch.write(Self.body, to: "body.json")
        try scratch.write(Self.headers, to: "headers.txt")
        let file = try scratch.write(Self.secret, to: "secret")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path())
        let result = try Command.run(
            ["webhook", "verify"] + at + ["--headers", "headers.txt", "--secret", "file:secret", "body.json"],
            in: scratch.folder)
        #expect(result.status == 0)
        #expect(result.errors.contains("secret: warning: everybody on this machine can read the secret"))
    }

    @Test(arguments: [
        (["--headers", "headers.txt", "--secret", secret, "body.json"], 64, "env:NAME, file:PATH or command:COMMAND"),
        (["--headers", "headers.txt", "--secret", "env:\(secret)", "body.json"], 64, "env:NAME"),
        (["--headers", "headers.txt", "--secret", "env:FILM_NONE", "body.json"], 66, "env:FILM_NONE"),
        (["--headers", "headers.txt", "--secret", "file:none", "body.json"], 66, "file:none"),
        (["--headers", "headers.txt", "--secret", "command:cat secret; exit 3", "body.json"], 78, "status 3"),
        (["--headers", "headers.txt", "--secret", "env:HOME", "body.json"], 78, "begins with whsec_"),
        (["--headers", "headers.txt", "--secret", "env:FILM_SECRET", "none.json"], 66, "none.json"),
        (["--headers", "none.txt", "--secret", "env:FILM_SECRET", "body.json"], 66, "none.txt"),
        (
            ["--headers", "secret", "--secret", "env:FILM_SECRET", "body.json"], 65,
            "secret:1:1: error: the line is not a field"
        ),
        (["--header", "x", "--secret", "env:FILM_SECRET", "body.json"], 64, "name: value"),
        (["--secret", "env:FILM_SECRET", "body.json"], 64, "--headers"),
        (["--headers", "headers.txt", "body.json"], 64, "--secret"),
        (["--headers", "headers.txt", "--secret", "env:FILM_SECRET", "--at", "noon", "body.json"], 64, "--at"),
        (
            ["--headers", "headers.txt", "--secret", "env:FILM_SECRET", "--tolerance", "-1s", "body.json"], 64,
            "tolerance"
        ),
        (["--headers", "headers.txt", "--secret", "env:FILM_SECRET", "--scheme", "git", "body.json"], 64, "scheme"),
    ])
    func `what is wrong with the call is told`(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let result = try run(arguments)
        #expect(result.status == status)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output.isEmpty)
    }
}
