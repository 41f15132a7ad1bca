internal import CLibCurl
internal import Synchronization

/// A mail on its way.
final class MailTransfer: LoopJob, @unchecked Sendable {
    typealias Completion = @Sendable (Result<MailReply, TransportError>) -> Void

    let request: MailRequest
    private let url: String
    private let message: [UInt8]
    private var sent = 0
    private var completion: Completion?
    private var result: Result<MailReply, TransportError>?
    private var reply = ReplyCollector()

    var deadline = ContinuousClock.now
    var isCancelled = false
    var handle: UnsafeMutableRawPointer?
    /// The address that was found and refused.
    var refused: IPAddress?
    private var recipients: UnsafeMutablePointer<curl_slist>?
    private var resolveList: UnsafeMutablePointer<curl_slist>?
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// A transfer for `request`, whose end `completion` is told, on the loop's thread.
    init(_ request: MailRequest, completion: @escaping Completion) throws(TransportError) {
        self.request = request
        self.completion = completion
        let host = request.host.utf8.contains(UInt8(ascii: ":")) ? "[\(request.host)]" : request.host
        url = "\(request.security == .tls ? "smtps" : "smtp")://\(host):\(request.port)"
        message = Self.withLineEnds(request.message)
        errorText.pointee = 0
        try Library.load(for: url)
        // The URL parser takes the name apart once more; here only what can be no name at all is refused.
        guard !request.host.isEmpty, (1...65_535).contains(request.port),
            request.host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"/@?#\\".utf8.contains($0) })
        else { throw TransportError(.invalidAddress, "\"\(request.host)\" is no mail server") }
        for address in [request.sender, request.recipient] where !MailRequest.isAddress(address) {
            throw TransportError(.invalidRequest, "\"\(address)\" is no address that mail can be sent to")
        }
    }

    deinit {
        syndicate_curl_slist_free_all(recipients)
        syndicate_curl_slist_free_all(resolveList)
        errorText.deallocate()
    }

    var origin: String { url }
    var time: Duration { request.limits.total }

    func needsMore(_ code: CURLcode) -> Bool {
        result = outcome(code)
        return false
    }

    func complete() {
        if let result { tell(result) }
    }

    func fail(_ error: TransportError) { tell(.failure(error)) }

    private func tell(_ result: Result<MailReply, TransportError>) {
        let completion = self.completion
        self.completion = nil
        completion?(result)
    }

    // MARK: Setting up

    func prepare(_ handle: UnsafeMutableRawPointer, _ configuration: HTTPClient.Configuration) throws(TransportError) {
        self.handle = handle
        if let found = IPAddress(request.host), !request.policy.allows(found) { throw forbidden(found) }
        let setup = HandleSetup(handle)
        setup.string(CURLOPT_URL, url)
        setup.string(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        setup.string(CURLOPT_PROXY, "")
        setup.number(CURLOPT_NOSIGNAL, 1)
        setup.number(CURLOPT_QUICK_EXIT, 1)
        setup.number(CURLOPT_SSL_VERIFYPEER, 1)
        setup.number(CURLOPT_SSL_VERIFYHOST, 2)
        setup.number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        // All or nothing: without STARTTLS, neither password nor mail leaves.
        setup.number(CURLOPT_USE_SSL, request.security == .none ? 0 : 3)
        if let file = configuration.certificateAuthorities { setup.string(CURLOPT_CAINFO, file) }
        if let file = configuration.clientCertificate { setup.string(CURLOPT_SSLCERT, file) }
        if let file = configuration.clientKey { setup.string(CURLOPT_SSLKEY, file) }
        let left = max(1, ContinuousClock.now.duration(to: deadline).milliseconds)
        setup.number(CURLOPT_TIMEOUT_MS, left)
        setup.number(CURLOPT_CONNECTTIMEOUT_MS, max(1, min(left, request.limits.connection.milliseconds)))
        // The time for one answer: a server that looks through the message takes it, and who does not wait sends it again (RFC 5321,
        // section 4.5.3.2.6).
        setup.number(CURLOPT_SERVER_RESPONSE_TIMEOUT, max(1, left / 1000))
        if let credentials = request.credentials {
            setup.string(CURLOPT_USERNAME, credentials.user)
            setup.string(CURLOPT_PASSWORD, credentials.password)
            setup.string(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN")
            setup.number(CURLOPT_SASL_IR, 1)
        }
        setup.string(CURLOPT_MAIL_FROM, "<\(request.sender)>")
        syndicate_curl_slist_free_all(recipients)
        recipients = syndicate_curl_slist_append(nil, "<\(request.recipient)>")
        setup.check(syndicate_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients))
        syndicate_curl_slist_free_all(resolveList)
        resolveList = nil
        for line in configuration.resolve {
            if let list = syndicate_curl_slist_append(resolveList, line) { resolveList = list }
        }
        if resolveList != nil { setup.check(syndicate_curl_set_list(handle, CURLOPT_RESOLVE, resolveList)) }
        setup.number(CURLOPT_UPLOAD, 1)
        sent = 0
        reply = ReplyCollector()
        setup.check(syndicate_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText))
        connectCallbacks(handle, setup)
        if let code = setup.failure {
            throw TransportError(
                .internalFailure, "libcurl cannot do this: \(String(cString: syndicate_curl_strerror(code)))")
        }
    }

    private func connectCallbacks(_ handle: UnsafeMutableRawPointer, _ setup: HandleSetup) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA] {
            setup.check(syndicate_curl_set_pointer(handle, option, me))
        }
        setup.check(
            syndicate_curl_set_source(
                handle,
                { buffer, size, count, me in
                    guard let mail = MailTransfer.from(me), let buffer else { return 0 }
                    return mail.give(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
                }, me, curl_off_t(message.count)))
        for option in [CURLOPT_WRITEFUNCTION, CURLOPT_HEADERFUNCTION] {
            setup.check(
                syndicate_curl_set_receiver(handle, option) { bytes, size, count, me in
                    let total = size * count
                    guard let mail = MailTransfer.from(me) else { return 0 }
                    return mail.reply.add(UnsafeRawBufferPointer(start: bytes, count: total)) ? total : total &- 1
                })
        }
        syndicate_curl_set_opener(handle) { me, purpose, address in
            guard let mail = MailTransfer.from(me), let address, purpose == CURLSOCKTYPE_IPCXN,
                let found = syndicate_curl_address(address), let place = IPAddress(found)
            else { return CURL_SOCKET_BAD }
            guard mail.request.policy.allows(place) else {
                mail.refused = place
                return CURL_SOCKET_BAD
            }
            return Transfer.openSocket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
        }
        syndicate_curl_set_gate(handle) { me, remote, _, _, _ in
            guard let mail = MailTransfer.from(me), let remote, let place = IPAddress(String(cString: remote)),
                mail.request.policy.allows(place)
            else { return CURL_PREREQFUNC_ABORT }
            return CURL_PREREQFUNC_OK
        }
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> MailTransfer? {
        pointer.map { Unmanaged<MailTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private func give(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, message.count - sent)
        message.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[sent..<(sent + count)])) }
        sent += count
        return count
    }

    // MARK: The end

    private func outcome(_ code: CURLcode) -> Result<MailReply, TransportError> {
        if code == CURLE_OK { return .success(reply.last ?? MailReply(code: 250, text: "")) }
        if let refused { return .failure(forbidden(refused)) }
        // What the server refuses is an answer, however libcurl calls it.
        switch code {
        case CURLE_LOGIN_DENIED, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_WEIRD_SERVER_REPLY,
            CURLE_REMOTE_ACCESS_DENIED,
            CURLE_QUOTE_ERROR:
            if let refusal = reply.refusal { return .success(refusal) }
            if code == CURLE_LOGIN_DENIED {
                return .success(MailReply(code: 535, text: "the server takes neither PLAIN nor LOGIN"))
            }
        default: break
        }
        let text = String(cString: errorText)
        let detail = text.isEmpty ? "" : ": \(text)"
        let error =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST:
                TransportError(
                    .unknownHost, "there is no host \(request.host)",
                    hint: "check the name, and that this machine is online")
            case CURLE_COULDNT_CONNECT:
                TransportError(
                    .unreachable, "no connection to \(request.host) port \(request.port)",
                    hint: "is the server up and the address right?")
            case CURLE_OPERATION_TIMEDOUT:
                TransportError(.timedOut, "\(request.host) did not answer in time", hint: "try again later")
            case CURLE_USE_SSL_FAILED:
                TransportError(
                    .insecure, "\(request.host) does not offer STARTTLS",
                    hint: "nothing was sent; is it the right port?")
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM,
                CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
                TransportError(
                    .insecure, "no secure connection to \(request.host)\(detail)",
                    hint: "its certificate must be valid for this name")
            case CURLE_ABORTED_BY_CALLBACK:
                TransportError(
                    .forbiddenAddress, "\(request.host) is at an address that may not be reached",
                    hint: "allow private networks if it is meant")
            case CURLE_WRITE_ERROR:
                TransportError(.headerTooLarge, "\(request.host) says more than anybody wants to know")
            default:
                TransportError(.interrupted, "the mail was not taken\(detail)", hint: "try again later")
            }
        return .failure(error)
    }

    private func forbidden(_ found: IPAddress) -> TransportError {
        guard !found.isPublic else {
            return TransportError(
                .forbiddenAddress, "\(request.host) is at \(found), an address of the public Internet",
                hint: "without TLS nothing is sent there")
        }
        return TransportError(
            .forbiddenAddress,
            "\(request.host) is at \(found), which is not an address of the public Internet",
            hint: "allow private networks if it is meant")
    }

    /// The message with CRLF at the end of every line, as SMTP demands (RFC 5321, section 2.3.8), and of the last.
    private static func withLineEnds(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 40 + 2)
        var before: UInt8 = 0
        for byte in bytes {
            if byte == 0x0A, before != 0x0D { output.append(0x0D) }
            if before == 0x0D, byte != 0x0A { output.append(0x0A) }
            output.append(byte)
            before = byte
        }
        if before == 0x0D { output.append(0x0A) }
        if !output.isEmpty, before != 0x0A, before != 0x0D { output += [0x0D, 0x0A] }
        return output
    }
}
