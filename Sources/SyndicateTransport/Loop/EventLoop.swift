internal import CLibCurl
internal import Synchronization

/// One thread that drives all jobs over one libcurl multi handle, which keeps and shares the connections.
final class EventLoop: @unchecked Sendable {
    /// What other threads ask of the loop.
    private struct Inbox {
        var new: [any LoopJob] = []
        var cancelled: [any LoopJob] = []
        var isStopping = false
        var isStarted = false
    }

    private static let idleHandles = 64

    private let configuration: HTTPClient.Configuration
    private let inbox = Mutex(Inbox())
    private let multi: UnsafeMutableRawPointer?

    // The rest belongs to the loop's thread.
    private var queue: RequestQueue
    private var active: [UnsafeMutableRawPointer: any LoopJob] = [:]
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

    /// Takes a job on; any thread may call it.
    func submit(_ job: any LoopJob) {
        guard multi != nil else {
            job.fail(TransportError(.internalFailure, "libcurl cannot be set up"))
            return
        }
        let (wakes, starts) = inbox.withLock { inbox in
            let isQuiet = inbox.new.isEmpty && inbox.cancelled.isEmpty
            let isFirst = !inbox.isStarted
            inbox.new.append(job)
            inbox.isStarted = true
            return (isQuiet && !isFirst, isFirst)
        }
        if starts { start() }
        if wakes { wake() }
    }

    /// Ends a job early; any thread may call it, at any time.
    func cancel(_ job: any LoopJob) {
        inbox.withLock { $0.cancelled.append(job) }
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
        for job in waiting {
            job.fail(TransportError(.internalFailure, "no thread can be started"))
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
            for job in new { queue.add(job) }
            for job in cancelled { end(job, TransportError(.cancelled, "cancelled")) }
            if isStopping {
                for job in active.values { end(job, TransportError(.cancelled, "cancelled")) }
                while let job = queue.next() {
                    job.fail(TransportError(.cancelled, "cancelled"))
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
        while active.count < configuration.maximumTransfers, let job = queue.next() {
            if job.isCancelled {
                queue.finish(job)
                continue
            }
            job.deadline = ContinuousClock.now + job.time
            startHop(job)
        }
    }

    private func startHop(_ job: any LoopJob) {
        guard let multi, let handle = handles.popLast() ?? syndicate_curl_init() else {
            fail(job, TransportError(.internalFailure, "no memory for a request"))
            return
        }
        do throws(TransportError) {
            try job.prepare(handle, configuration)
            guard syndicate_curl_multi_add_handle(multi, handle) == CURLM_OK else {
                throw TransportError(.internalFailure, "libcurl does not take the request")
            }
            active[handle] = job
        } catch {
            recycle(handle)
            fail(job, error)
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
            guard let job = active.removeValue(forKey: handle) else { continue }
            let needsMore = job.needsMore(code)
            syndicate_curl_multi_remove_handle(multi, handle)
            recycle(handle)
            if needsMore {
                startHop(job)
            } else {
                job.handle = nil
                queue.finish(job)
                job.complete()
            }
        }
        return found
    }

    private func end(_ job: any LoopJob, _ error: TransportError) {
        job.isCancelled = true
        if let handle = job.handle, active[handle] === job, let multi {
            active[handle] = nil
            syndicate_curl_multi_remove_handle(multi, handle)
            recycle(handle)
            fail(job, error)
        } else {
            job.fail(error)
        }
    }

    private func fail(_ job: any LoopJob, _ error: TransportError) {
        job.handle = nil
        queue.finish(job)
        job.fail(error)
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
