internal import CLibCurl
internal import Synchronization

/// One thread that drives all transfers over one libcurl multi handle, which keeps and shares the connections.
final class EventLoop: @unchecked Sendable {
    /// What other threads ask of the loop.
    private struct Inbox {
        var new: [Transfer] = []
        var cancelled: [Transfer] = []
        var isStopping = false
        var isStarted = false
    }

    private static let idleHandles = 64

    private let configuration: HTTPClient.Configuration
    private let inbox = Mutex(Inbox())
    private let multi: UnsafeMutableRawPointer?

    // The rest belongs to the loop's thread.
    private var queue: RequestQueue
    private var active: [UnsafeMutableRawPointer: Transfer] = [:]
    private var handles: [UnsafeMutableRawPointer] = []

    init(_ configuration: HTTPClient.Configuration) {
        self.configuration = configuration
        queue = RequestQueue(limit: configuration.maximumTransfersPerServer)
        multi = Library.isReady ? syndicate_curl_multi_init() : nil
        if let multi {
            syndicate_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maximumTransfers)
            syndicate_curl_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
        }
    }

    deinit {
        for handle in handles { syndicate_curl_cleanup(handle) }
        if let multi { syndicate_curl_multi_cleanup(multi) }
    }

    /// Takes a transfer on; any thread may call it.
    func submit(_ transfer: Transfer) {
        guard multi != nil else {
            transfer.complete(.failure(TransportError(.internalFailure, "libcurl cannot be set up")))
            return
        }
        let (wakes, starts) = inbox.withLock { inbox in
            let isQuiet = inbox.new.isEmpty && inbox.cancelled.isEmpty
            let isFirst = !inbox.isStarted
            inbox.new.append(transfer)
            inbox.isStarted = true
            return (isQuiet && !isFirst, isFirst)
        }
        if starts { start() }
        if wakes { wake() }
    }

    /// Ends a transfer early; any thread may call it, at any time.
    func cancel(_ transfer: Transfer) {
        inbox.withLock { $0.cancelled.append(transfer) }
        wake()
    }

    /// Ends the thread; what is under way is cancelled.
    func stop() {
        inbox.withLock { $0.isStopping = true }
        wake()
    }

    private func wake() {
        if let multi { syndicate_curl_multi_wakeup(multi) }
    }

    private func start() {
        guard !LoopThread.start({ self.run() }) else { return }
        let waiting = inbox.withLock { inbox in
            inbox.isStarted = false
            defer { inbox.new = [] }
            return inbox.new
        }
        for transfer in waiting {
            transfer.complete(.failure(TransportError(.internalFailure, "no thread can be started")))
        }
    }

    private func run() {
        guard let multi else { return }
        while true {
            let (new, cancelled, isStopping) = inbox.withLock { inbox in
                defer {
                    inbox.new = []
                    inbox.cancelled = []
                }
                return (inbox.new, inbox.cancelled, inbox.isStopping)
            }
            for transfer in new { queue.add(transfer) }
            for transfer in cancelled { end(transfer, TransportError(.cancelled, "cancelled")) }
            if isStopping {
                for transfer in active.values { end(transfer, TransportError(.cancelled, "cancelled")) }
                while let transfer = queue.next() {
                    transfer.complete(.failure(TransportError(.cancelled, "cancelled")))
                }
                return
            }
            startWaiting()
            var running: Int32 = 0
            syndicate_curl_multi_perform(multi, &running)
            if finishDone() { continue }
            syndicate_curl_multi_poll(multi, 60_000)
        }
    }

    private func startWaiting() {
        while active.count < configuration.maximumTransfers, let transfer = queue.next() {
            if transfer.isCancelled {
                queue.finish(transfer)
                continue
            }
            transfer.deadline = ContinuousClock.now + transfer.request.limits.total
            startHop(transfer)
        }
    }

    private func startHop(_ transfer: Transfer) {
        guard let multi, let handle = handles.popLast() ?? syndicate_curl_init() else {
            finish(transfer, .failure(TransportError(.internalFailure, "no memory for a request")))
            return
        }
        do throws(TransportError) {
            try transfer.prepare(handle, configuration)
            guard syndicate_curl_multi_add_handle(multi, handle) == CURLM_OK else {
                throw TransportError(.internalFailure, "libcurl does not take the request")
            }
            active[handle] = transfer
        } catch {
            recycle(handle)
            finish(transfer, .failure(error))
        }
    }

    /// Takes over what libcurl has finished; says whether there was anything.
    private func finishDone() -> Bool {
        guard let multi else { return false }
        var found = false
        var left: Int32 = 0
        while let message = syndicate_curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
            // The message does not outlive the removal of its handle.
            let code = message.pointee.data.result
            found = true
            guard let transfer = active.removeValue(forKey: handle) else { continue }
            let outcome = transfer.finish(code)
            syndicate_curl_multi_remove_handle(multi, handle)
            recycle(handle)
            switch outcome {
            case .done(let result): finish(transfer, result)
            case .again: startHop(transfer)
            }
        }
        return found
    }

    private func end(_ transfer: Transfer, _ error: TransportError) {
        transfer.isCancelled = true
        if let handle = transfer.handle, active[handle] === transfer, let multi {
            active[handle] = nil
            syndicate_curl_multi_remove_handle(multi, handle)
            recycle(handle)
            finish(transfer, .failure(error))
        } else {
            transfer.complete(.failure(error))
        }
    }

    private func finish(_ transfer: Transfer, _ result: Result<HTTPResponse, TransportError>) {
        transfer.handle = nil
        queue.finish(transfer)
        transfer.complete(result)
    }

    /// Keeps a handle for the next request, without anything of the last.
    private func recycle(_ handle: UnsafeMutableRawPointer) {
        guard handles.count < Self.idleHandles else {
            syndicate_curl_cleanup(handle)
            return
        }
        syndicate_curl_reset(handle)
        handles.append(handle)
    }
}
