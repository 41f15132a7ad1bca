internal import CLibCurl
internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What libcurl asks and tells while a transfer runs.
extension Transfer {
    private static func from(_ pointer: UnsafeMutableRawPointer?) -> Transfer? {
        pointer.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Has libcurl call this transfer back; whoever does must keep it.
    func connectCallbacks(_ handle: UnsafeMutableRawPointer) {
        let me = Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA] {
            syndicate_curl_set_pointer(handle, option, me)
        }
        syndicate_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, me in
            let total = size * count
            guard let transfer = Transfer.from(me) else { return 0 }
            return transfer.receive(UnsafeRawBufferPointer(start: bytes, count: total)) ? total : total &- 1
        }
        syndicate_curl_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, me in
            let total = size * count
            guard let transfer = Transfer.from(me) else { return 0 }
            return transfer.receiveHeader(UnsafeRawBufferPointer(start: bytes, count: total)) ? total : total &- 1
        }
        syndicate_curl_set_opener(handle) { me, purpose, address in
            guard let transfer = Transfer.from(me), let address, purpose == CURLSOCKTYPE_IPCXN,
                let socketAddress = syndicate_curl_address(address), transfer.mayConnect(to: socketAddress)
            else { return CURL_SOCKET_BAD }
            return Transfer.openSocket(
                address.pointee.family, address.pointee.socktype, address.pointee.protocol)
        }
        syndicate_curl_set_gate(handle) { me, remote, _, _, _ in
            guard let transfer = Transfer.from(me), let remote, transfer.maySend(to: String(cString: remote)) else {
                return CURL_PREREQFUNC_ABORT
            }
            return CURL_PREREQFUNC_OK
        }
    }

    private func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        received.add(bytes.count, ordering: .relaxed)
        let limits = request.limits
        if isRedirecting {
            body.skip(bytes.count)
            if body.count <= limits.failureBody { return true }
            stop = .redirectBody
            return false
        }
        let isFailure = header.status >= 300
        let limit = isFailure ? min(limits.failureBody, limits.body) : limits.body
        do {
            if bytes.count <= limit - body.count {
                try body.append(bytes)
                return true
            }
            guard isFailure || limits.cutsBody else {
                stop = .failure(
                    TransportError(
                        .bodyTooLarge, "the answer is larger than \(limit.asSize)", hint: "allow more if it is meant"))
                return false
            }
            try body.append(UnsafeRawBufferPointer(rebasing: bytes[..<max(0, limit - body.count)]))
            stop = .cut
        } catch {
            stop = .failure(error)
        }
        return false
    }

    private func receiveHeader(_ line: UnsafeRawBufferPointer) -> Bool {
        header.add(line)
        if header.size <= request.limits.header { return true }
        stop = .failure(
            TransportError(.headerTooLarge, "the header of the answer is larger than \(request.limits.header.asSize)"))
        return false
    }

    private func mayConnect(to socketAddress: UnsafePointer<sockaddr>) -> Bool {
        guard let address = IPAddress(socketAddress) else { return false }
        if isProxied || request.policy.allows(address) {
            wasTried = true
            return true
        }
        refused = address
        return false
    }

    private func maySend(to remote: String) -> Bool {
        if isProxied { return true }
        guard let address = IPAddress(remote) else { return false }
        if request.policy.allows(address) { return true }
        stop = .failure(forbidden(address))
        return false
    }

    /// The error for an address that may not be reached.
    func forbidden(_ found: IPAddress) -> TransportError {
        let kind = found.special ?? "forbidden"
        let article = "aeiou".utf8.contains(kind.utf8.first.map { $0 | 0x20 } ?? 0) ? "an" : "a"
        let place = address.ipAddress == found ? "this is" : "\(address.host) is at \(found),"
        return TransportError(
            .forbiddenAddress, "\(place) \(article) \(kind) address, not one of the public Internet",
            url: address.text, hint: "allow private networks if it is meant")
    }

    static func openSocket(_ family: Int32, _ type: Int32, _ number: Int32) -> Int32 {
        #if os(Linux)
            socket(family, type | Int32(SOCK_CLOEXEC.rawValue), number)
        #else
            let descriptor = socket(family, type, number)
            if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            return descriptor
        #endif
    }
}
