internal import CLibCurl
internal import Synchronization

extension Transfer {
    /// What follows from the end of a hop.
    enum Outcome {
        case done(Result<HTTPResponse, TransportError>)
        /// Another hop, to `address`.
        case again
    }

    /// Judges the end of a hop, which libcurl reports with `code`.
    func finish(_ code: CURLcode) -> Outcome {
        if case .failure(let error)? = stop { return .done(.failure(error)) }
        // A redirect says all that matters in its header, whatever becomes of its body.
        if header.isComplete, isRedirecting, let location = header.location {
            do throws(TransportError) {
                try follow(location)
                return .again
            } catch {
                return .done(.failure(error))
            }
        }
        let isEnough = request.takesBrokenBodies && header.isComplete
        if code != CURLE_OK, stop == nil, !isEnough { return .done(.failure(error(code))) }
        do throws(TransportError) {
            return .done(.success(try response(isWhole: code == CURLE_OK)))
        } catch {
            return .done(.failure(error))
        }
    }

    private func response(isWhole: Bool) throws(TransportError) -> HTTPResponse {
        let isCut = if case .cut? = stop { true } else { !isWhole && stop == nil }
        return HTTPResponse(
            status: header.status, url: address.text, fields: header.fields, body: try body.take(), isCut: isCut,
            redirects: redirects)
    }

    private func follow(_ location: [UInt8]) throws(TransportError) {
        let next: WebAddress
        do {
            next = try address.resolving(location)
        } catch {
            let target = error.url ?? "nothing"
            let message =
                error.code == .unsupportedScheme
                ? "it redirects to \(target), and only http and https addresses can be fetched"
                : "it redirects to \(target), which is no address"
            throw TransportError(.badRedirect, message, url: first.text)
        }
        redirects.append(Redirect(status: header.status, source: address.text, target: next.text))
        guard visited.insert(Array(next.text.utf8)).inserted else {
            throw TransportError(
                .tooManyRedirects, "its redirects go in a circle, back to \(WebAddress.clipped(next.text))",
                url: first.text)
        }
        guard redirects.count <= request.limits.redirects else {
            throw TransportError(
                .tooManyRedirects,
                "more than \(request.limits.redirects) redirects, the last to \(WebAddress.clipped(next.text))",
                url: first.text)
        }
        address = next
        header.clear()
        body.clear()
        stop = nil
        refused = nil
        wasTried = false
        received.store(0, ordering: .relaxed)
    }

    /// The error for the end of the whole request's time.
    func timeout() -> TransportError {
        TransportError(
            .timedOut, "no complete answer within \(request.limits.total.asTime)", url: address.text,
            hint: "try again later, or allow more time")
    }

    private func error(_ code: CURLcode) -> TransportError {
        switch code {
        case CURLE_COULDNT_CONNECT:
            if let refused, !wasTried { return forbidden(refused) }
            return TransportError(
                .unreachable, "no connection to \(address.host) port \(address.port)",
                hint: "is the server up and the address right?")
        case CURLE_COULDNT_RESOLVE_HOST:
            return TransportError(
                .unknownHost, "there is no host \(address.host)",
                hint: "check the name, and that this machine is online")
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY:
            return TransportError(.unreachable, "the proxy cannot be reached", hint: "check the proxy's address")
        case CURLE_OPERATION_TIMEDOUT: return late()
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT:
            return TransportError(
                .insecure, "no secure connection to \(address.host)\(detail)",
                hint: "its certificate must be valid for this name; that of a private authority must be known here")
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            return TransportError(
                .interrupted, "the connection ended in the middle of the answer", hint: "try again later")
        case CURLE_GOT_NOTHING:
            return TransportError(
                .interrupted, "the server closed the connection without an answer", hint: "try again later")
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL:
            return TransportError(.malformed, "the answer is not HTTP", hint: "check the port of the address")
        case CURLE_BAD_CONTENT_ENCODING:
            return TransportError(.malformed, "the answer is not compressed as it says")
        case CURLE_OUT_OF_MEMORY where header.status == 0 || !header.isComplete, CURLcode(100):
            return TransportError(.headerTooLarge, "a line in the header of the answer is too long")
        case CURLE_URL_MALFORMAT: return TransportError(.invalidAddress, "this is no address")
        case CURLE_ABORTED_BY_CALLBACK, CURLE_WRITE_ERROR:
            return TransportError(.malformed, "the answer cannot be read\(detail)")
        default:
            return TransportError(.internalFailure, "the request failed\(detail)")
        }
    }

    /// Which of the limits of time it was.
    private func late() -> TransportError {
        if ContinuousClock.now >= deadline - .milliseconds(20) { return timeout() }
        var connected: curl_off_t = 0
        if let handle { syndicate_curl_get_number(handle, CURLINFO_PRETRANSFER_TIME_T, &connected) }
        if connected == 0 {
            return TransportError(
                .timedOut, "no connection to \(address.host) within \(request.limits.connection.asTime)",
                hint: "try again later")
        }
        return TransportError(
            .stalled,
            "less than \(request.limits.lowestSpeed) bytes a second came for \(request.limits.stall.asTime)",
            hint: "try again later")
    }

    /// What libcurl says of the failure, as the end of a sentence.
    private var detail: String {
        let text = String(cString: errorText)
        return text.isEmpty ? "" : ": " + text
    }
}
