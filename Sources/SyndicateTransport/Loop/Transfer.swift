internal import CLibCurl
internal import Synchronization

/// A request on its way. It belongs to the loop's thread from when it is submitted until its completion is called; only
/// `received` may be looked at from elsewhere.
final class Transfer: LoopJob, @unchecked Sendable {
    typealias Completion = @Sendable (Result<HTTPResponse, TransportError>) -> Void

    /// Why libcurl was told to go no further.
    enum Stop {
        /// The body of a redirect is of no interest.
        case redirectBody
        /// The body is longer than what is wanted of it.
        case cut
        case failure(TransportError)
    }

    let request: HTTPRequest
    let first: WebAddress
    /// How many bytes of the body have come.
    let received = Atomic<Int>(0)
    private var completion: Completion?
    private var result: Result<HTTPResponse, TransportError>?

    var origin: String { first.origin }
    var time: Duration { request.limits.total }

    /// The address that is asked now.
    var address: WebAddress
    var redirects: [Redirect] = []
    var visited: Set<[UInt8]>
    var header = HeaderCollector()
    var body: BodySink
    var stop: Stop?
    /// The address that was found and refused when a socket was to be opened.
    var refused: IPAddress?
    /// Whether there was another address that may be reached, and was tried.
    var wasTried = false
    /// When the whole request must be over.
    var deadline = ContinuousClock.now
    var isCancelled = false
    /// Whether a proxy makes the connections, whose own address is not what the policy is about.
    var isProxied = false

    var handle: UnsafeMutableRawPointer?
    var fieldList: UnsafeMutablePointer<curl_slist>?
    var resolveList: UnsafeMutablePointer<curl_slist>?
    let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// A transfer for `request`, whose end `completion` is told, on the loop's thread.
    init(_ request: HTTPRequest, completion: @escaping Completion) throws(TransportError) {
        self.request = request
        self.completion = completion
        first = try WebAddress(request.url)
        address = first
        visited = [Array(first.text.utf8)]
        body = BodySink(memory: request.limits.memory)
        try request.checkHeader(of: first)
    }

    deinit {
        syndicate_curl_slist_free_all(fieldList)
        syndicate_curl_slist_free_all(resolveList)
        errorText.deallocate()
    }

    /// Whether the answer that is coming leads elsewhere, and shall be followed.
    var isRedirecting: Bool {
        guard request.followsRedirects, request.isReading, header.location != nil else { return false }
        return [301, 302, 303, 307, 308].contains(header.status)
    }

    func needsMore(_ code: CURLcode) -> Bool {
        switch finish(code) {
        case .again: return true
        case .done(let result):
            self.result = result
            return false
        }
    }

    func complete() {
        if let result { tell(result) }
    }

    func fail(_ error: TransportError) { tell(.failure(error)) }

    private func tell(_ result: Result<HTTPResponse, TransportError>) {
        let completion = self.completion
        self.completion = nil
        completion?(
            result.mapError { error in
                var error = error
                if error.url == nil { error.url = WebAddress.clipped(address.text) }
                return error
            })
    }
}
