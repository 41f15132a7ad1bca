internal import Synchronization
internal import SyndicateTransport
internal import SyndicateValidation

/// Follows the links of documents: several at a time, each address once, and no more of a page than its beginning.
final class LinkChecker: Sendable {
    /// How many links of a document are followed.
    static let limit = 5000
    /// How many are under way at a time for a document; the client has a queue for each server.
    static let window = 64

    private let client: HTTPClient
    private let limits: TransferLimits
    private let policy: AddressPolicy
    private let checks = Mutex<[String: Check]>([:])

    /// An address on its way: whoever asks first waits for its server, the others for him.
    private final class Check: Sendable {
        let answer: PendingResponse
        let outcome = Mutex<LinkOutcome?>(nil)

        init(_ answer: PendingResponse) {
            self.answer = answer
        }
    }

    init(_ fetcher: FeedFetcher) {
        client = fetcher.client
        var limits = fetcher.limits
        limits.body = 64 << 10
        limits.cutsBody = true
        self.limits = limits
        policy = fetcher.policy
    }

    /// What came of each link; the first of a document, where there are very many.
    func follow(_ links: [LinkReference]) -> [(link: LinkReference, outcome: LinkOutcome)] {
        let links = links.prefix(Self.limit)
        var started = links.startIndex
        return links.indices.map { index in
            while started < links.endIndex, started < index + Self.window {
                _ = check(of: Self.withoutFragment(links[started].address))
                started += 1
            }
            return (links[index], outcome(of: Self.withoutFragment(links[index].address)))
        }
    }

    /// The check of an address, which begins when it is first asked for.
    private func check(of address: String) -> Check {
        checks.withLock { checks in
            if let known = checks[address] { return known }
            let check = Check(client.start(request("HEAD", address)))
            checks[address] = check
            return check
        }
    }

    private func outcome(of address: String) -> LinkOutcome {
        let check = check(of: address)
        return check.outcome.withLock { known in
            if let known { return known }
            var outcome = Self.outcome { () throws(TransportError) in try check.answer.wait() }
            // Many servers answer HEAD with errors, and GET as they should.
            if case .refused = outcome {
                outcome = Self.outcome { () throws(TransportError) in
                    try self.client.start(self.request("GET", address)).wait()
                }
            }
            known = outcome
            return outcome
        }
    }

    private func request(_ method: String, _ address: String) -> HTTPRequest {
        HTTPRequest(url: address, method: method, limits: limits, policy: policy)
    }

    private static func outcome(_ answer: () throws(TransportError) -> HTTPResponse) -> LinkOutcome {
        do throws(TransportError) {
            let response = try answer()
            guard response.status < 400 else { return .refused(response.status) }
            return response.redirects.prefix { $0.isPermanent }.last.map { .moved($0.target) } ?? .reached
        } catch {
            return .unreachable(error.message)
        }
    }

    private static func withoutFragment(_ address: String) -> String {
        address.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(address[..<$0]) } ?? address
    }
}
