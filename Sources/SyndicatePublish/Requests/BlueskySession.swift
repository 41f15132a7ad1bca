internal import Synchronization
internal import Syndicate
internal import SyndicateTransport

/// The session of an account of the AT Protocol: made with the app password, kept in memory, renewed where it is over.
///
/// Servers allow few sessions to be made (30 in five minutes and 300 a day on Bluesky), so all deliveries share one, and a
/// failure holds for a while.
actor BlueskySession {
    struct Tokens: Sendable, Equatable {
        var access: String
        var refresh: String
        var did: String
    }

    private let server: String
    private let handle: String
    private let password: String
    private let client: HTTPClient
    private let policy: AddressPolicy
    private let timeout: Duration
    private var tokens: Tokens?
    private var pending: Task<Result<Tokens, RequestFailure>, Never>?
    private var failure: (failure: RequestFailure, until: ContinuousClock.Instant)?
    private nonisolated let known = Mutex<[String]>([])

    init(server: String, handle: String, password: String, _ settings: DestinationSettings) {
        self.server = server
        self.handle = handle
        self.password = password
        client = settings.client
        policy = settings.addresses
        timeout = min(settings.timeout, .seconds(20))
    }

    /// The tokens that must not be told to anybody.
    nonisolated var hidden: [String] { known.withLock { $0 } }

    /// The tokens; a session is made where there is none.
    func current() async throws(RequestFailure) -> Tokens {
        if let tokens { return tokens }
        return try await shared(refresh: nil)
    }

    /// Other tokens than those with `access`, which are over.
    func renewed(instead access: String?) async throws(RequestFailure) -> Tokens {
        if let tokens, tokens.access != access { return tokens }
        let refresh = tokens?.refresh
        tokens = nil
        return try await shared(refresh: refresh)
    }

    /// Whether an answer says that the session is over: `ExpiredToken`, or a token that the server does not know.
    static func isExpired(_ response: HTTPResponse, _ body: [UInt8]) -> Bool {
        guard response.status == 400 || response.status == 401 else { return false }
        let error = JSONBytes.object(body)?["error"]?.stringValue
        return error == "ExpiredToken" || error == "InvalidToken"
    }

    /// What is asked for once, however many wait for it.
    private func shared(refresh: String?) async throws(RequestFailure) -> Tokens {
        if let failure, .now < failure.until { throw failure.failure }
        let task = pending ?? Task { await self.made(refresh: refresh) }
        pending = task
        return try await task.value.get()
    }

    private func made(refresh: String?) async -> Result<Tokens, RequestFailure> {
        let result: Result<Tokens, RequestFailure>
        do throws(RequestFailure) {
            result = .success(try await refreshed(refresh))
        } catch {
            result = .failure(error)
        }
        pending = nil
        switch result {
        case .success(let made):
            tokens = made
            failure = nil
            known.withLock { $0 = Array(($0 + [made.access, made.refresh]).suffix(16)) }
        case .failure(let error):
            var pause = Duration.seconds(30)
            if case .throttled(let time?) = error.outcome.verdict {
                pause = max(.seconds(1), min(time, .seconds(3600)))
            }
            failure = (error, .now + pause)
        }
        return result
    }

    private func refreshed(_ refresh: String?) async throws(RequestFailure) -> Tokens {
        if let refresh {
            do throws(RequestFailure) {
                return try await call("refreshSession", [HTTPField("Authorization", "Bearer \(refresh)")], body: nil)
            } catch {
                // Only a server that answers says that it is over.
                guard let status = error.outcome.status, status == 400 || status == 401 else { throw error }
            }
        }
        let body = JSONValue.object(
            JSONObject([.init("identifier", .string(handle)), .init("password", .string(password))]))
        return try await call(
            "createSession", [HTTPField("Content-Type", "application/json")], body: Array(body.description.utf8))
    }

    private func call(_ name: String, _ fields: [HTTPField], body: [UInt8]?) async throws(RequestFailure) -> Tokens {
        let request = HTTPRequest(
            url: "\(server)xrpc/com.atproto.server.\(name)", method: "POST", fields: fields, body: body ?? [],
            followsRedirects: false, limits: HTTPPublisher.limits(timeout), policy: policy)
        let (response, bytes): (HTTPResponse, [UInt8])
        do throws(TransportError) {
            response = try await client.send(request)
            bytes = try response.body.prefix(64 << 10)
        } catch {
            throw RequestFailure(HTTPVerdict.judge(error))
        }
        let reply = JSONBytes.object(bytes)
        guard response.isSuccess else {
            let hidden = [password] + hidden + (fields.first("authorization").map { [String($0.dropFirst(7))] } ?? [])
            let words = Array(Masking.masked(String(decoding: bytes.prefix(8 << 10), as: UTF8.self), hidden).utf8)
            var outcome = BlueskyDestination.judge(response, words)
            // It is the settings that are wrong, and not the post.
            if outcome.verdict == .refused { outcome.verdict = .failed(retryAfter: nil) }
            outcome.detail = "no session (\(name)): \(outcome.detail ?? "")"
            throw RequestFailure(outcome)
        }
        guard let access = reply?["accessJwt"]?.stringValue, let refresh = reply?["refreshJwt"]?.stringValue,
            let did = reply?["did"]?.stringValue, did.utf8.starts(with: "did:".utf8), !access.isEmpty,
            HTTPField("Authorization", access + refresh).isValid
        else { throw .failed("the server made a session without tokens or account", status: response.status) }
        return Tokens(access: access, refresh: refresh, did: did)
    }
}
