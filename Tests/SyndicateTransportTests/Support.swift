import TestSupport

@testable import SyndicateTransport

/// Requests to servers of the test's own: with time to spare, because the machine may be busy with other tests; those that
/// wait for a limit have one of their own.
enum Local {
    static let limits = TransferLimits(
        connection: .seconds(60), total: .seconds(120), stall: .seconds(60), body: 1 << 20, memory: 1 << 16,
        header: 64 << 10, redirects: 5)

    static func client(
        certificateAuthorities: String? = nil, resolve: [String] = [], perServer: Int = 6, proxy: String? = nil
    ) -> HTTPClient {
        var configuration = HTTPClient.Configuration(
            maximumTransfersPerServer: perServer, userAgent: "Test/1", proxy: proxy,
            certificateAuthorities: certificateAuthorities)
        configuration.resolve = resolve
        return HTTPClient(configuration)
    }

    static func get(_ url: String, limits: TransferLimits = limits) async throws(TransportError) -> HTTPResponse {
        try await client().send(HTTPRequest(url: url, limits: limits, policy: .all))
    }

    /// The error that a request ends with.
    static func failure(_ url: String, limits: TransferLimits = limits, policy: AddressPolicy = .all) async
        -> TransportError?
    {
        do throws(TransportError) {
            _ = try await client().send(HTTPRequest(url: url, limits: limits, policy: policy))
            return nil
        } catch {
            return error
        }
    }
}

extension ResponseBody {
    var text: String { String(decoding: (try? prefix(.max)) ?? [], as: UTF8.self) }
}
