internal import CLibCurl

extension Transfer {
    /// Prepares `handle` for the next hop: everything that libcurl shall and shall not do.
    func prepare(_ handle: UnsafeMutableRawPointer, _ configuration: HTTPClient.Configuration) throws(TransportError) {
        self.handle = handle
        isProxied = configuration.proxy != nil
        if let found = address.ipAddress, !request.policy.allows(found) { throw forbidden(found) }
        let host = address.host.last == "." ? String(address.host.dropLast()) : address.host
        if isProxied, !request.policy.allowsPrivate, host == "localhost" || host.hasSuffix(".localhost") {
            // A proxy would find out for itself.
            throw TransportError(
                .forbiddenAddress, "\(host) is no host of the public Internet", url: address.text,
                hint: "allow private networks if it is meant")
        }
        let left = ContinuousClock.now.duration(to: deadline)
        guard left > .zero else { throw timeout() }

        let setup = HandleSetup(handle)
        setup.string(CURLOPT_URL, address.text)
        setup.string(CURLOPT_PROTOCOLS_STR, "http,https")
        setup.string(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        setup.number(CURLOPT_FOLLOWLOCATION, 0)
        setup.string(CURLOPT_PROXY, configuration.proxy ?? "")
        setup.number(CURLOPT_NOSIGNAL, 1)
        // A name server that does not answer must not hold up the end.
        setup.number(CURLOPT_QUICK_EXIT, 1)
        setup.number(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
        setup.number(CURLOPT_HTTP09_ALLOWED, 0)
        setup.number(CURLOPT_SSL_VERIFYPEER, 1)
        setup.number(CURLOPT_SSL_VERIFYHOST, 2)
        setup.number(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let file = configuration.certificateAuthorities { setup.string(CURLOPT_CAINFO, file) }
        if let file = configuration.clientCertificate { setup.string(CURLOPT_SSLCERT, file) }
        if let file = configuration.clientKey { setup.string(CURLOPT_SSLKEY, file) }
        setup.string(CURLOPT_ACCEPT_ENCODING, "")
        setup.string(CURLOPT_USERAGENT, configuration.userAgent)
        setup.number(CURLOPT_TIMEOUT_MS, max(1, left.milliseconds))
        setup.number(CURLOPT_CONNECTTIMEOUT_MS, max(1, request.limits.connection.milliseconds))
        if request.limits.stall > .zero {
            setup.number(CURLOPT_LOW_SPEED_LIMIT, request.limits.lowestSpeed)
            setup.number(CURLOPT_LOW_SPEED_TIME, max(1, request.limits.stall.milliseconds / 1000))
        }
        errorText.pointee = 0
        setup.check(syndicate_curl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText))
        setMethod(setup)
        setCredentials(setup)
        setFields(setup)
        setResolve(setup, configuration)
        connectCallbacks(handle)
        if let code = setup.failure {
            throw TransportError(
                .internalFailure, "libcurl cannot do this: \(String(cString: syndicate_curl_strerror(code)))")
        }
    }

    private func setMethod(_ setup: HandleSetup) {
        if request.method == "HEAD" {
            setup.number(CURLOPT_NOBODY, 1)
        } else if let body = request.body {
            setup.check(
                body.withUnsafeBytes {
                    syndicate_curl_set_body(
                        setup.handle, $0.baseAddress ?? UnsafeRawPointer(errorText), curl_off_t($0.count))
                })
            setup.string(CURLOPT_CUSTOMREQUEST, request.method)
        } else if request.method != "GET" {
            setup.string(CURLOPT_CUSTOMREQUEST, request.method)
        }
    }

    /// Credentials go to the server that they were given for, and to no other.
    private func setCredentials(_ setup: HandleSetup) {
        guard address.origin == first.origin, first.user != nil || first.password != nil else { return }
        // CURLAUTH_BASIC, a macro that Swift does not see.
        setup.number(CURLOPT_HTTPAUTH, 1)
        setup.string(CURLOPT_USERNAME, first.user ?? "")
        setup.string(CURLOPT_PASSWORD, first.password ?? "")
    }

    private func setFields(_ setup: HandleSetup) {
        syndicate_curl_slist_free_all(fieldList)
        fieldList = nil
        if request.body != nil { append("Expect:") }
        for field in request.fields {
            let isSecret = field.isNamed("authorization") || field.isNamed("cookie")
            if isSecret, address.origin != first.origin { continue }
            append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        if let condition = request.condition, condition.url.utf8.elementsEqual(address.text.utf8) {
            for (name, value) in [
                ("If-None-Match", condition.entityTag), ("If-Modified-Since", condition.lastModified),
            ] {
                if let value, HTTPField(name, value).isValid { append("\(name): \(value)") }
            }
        }
        setup.check(syndicate_curl_set_list(setup.handle, CURLOPT_HTTPHEADER, fieldList))
    }

    private func append(_ line: String) {
        if let list = syndicate_curl_slist_append(fieldList, line) { fieldList = list }
    }

    private func setResolve(_ setup: HandleSetup, _ configuration: HTTPClient.Configuration) {
        guard !configuration.resolve.isEmpty else { return }
        syndicate_curl_slist_free_all(resolveList)
        resolveList = nil
        for line in configuration.resolve {
            if let list = syndicate_curl_slist_append(resolveList, line) { resolveList = list }
        }
        setup.check(syndicate_curl_set_list(setup.handle, CURLOPT_RESOLVE, resolveList))
    }
}
