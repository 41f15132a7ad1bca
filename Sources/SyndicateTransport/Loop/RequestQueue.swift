/// The jobs that wait for their turn: first come, first served for each server, and the servers in turn, so that one
/// that is slow holds up no other.
struct RequestQueue {
    private struct Server {
        var waiting = Fifo<any LoopJob>()
        var active = 0
        var isListed = false
    }

    /// How many jobs a server gets at a time.
    let limit: Int
    private var servers: [String: Server] = [:]
    /// The servers that have something waiting and may get one more.
    private var ready = Fifo<String>()

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    mutating func add(_ job: any LoopJob) {
        let origin = job.origin
        servers[origin, default: Server()].waiting.append(job)
        list(origin)
    }

    /// The next job to start; it counts as active until `finish`.
    mutating func next() -> (any LoopJob)? {
        while let origin = ready.popFirst() {
            servers[origin]?.isListed = false
            guard let job = servers[origin]?.waiting.popFirst() else { continue }
            servers[origin]?.active += 1
            list(origin)
            return job
        }
        return nil
    }

    /// Says that a job that `next` gave is over.
    mutating func finish(_ job: any LoopJob) {
        let origin = job.origin
        servers[origin]?.active -= 1
        list(origin)
        if let server = servers[origin], server.active == 0, server.waiting.isEmpty { servers[origin] = nil }
    }

    private mutating func list(_ origin: String) {
        guard let server = servers[origin], !server.isListed, server.active < limit, !server.waiting.isEmpty else {
            return
        }
        servers[origin]?.isListed = true
        ready.append(origin)
    }
}
