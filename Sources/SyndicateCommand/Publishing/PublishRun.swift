internal import Dispatch
internal import Logging
internal import Synchronization
internal import Syndicate
internal import SyndicatePublish

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// One run of the publisher.
struct PublishRun {
    private let command: PublishCommand
    private let configuration: PublishConfiguration
    private let program: Program
    private let console: Console

    /// How many finished deliveries are forgotten at a time.
    private static let pruned = 1000

    init(_ command: PublishCommand, _ configuration: PublishConfiguration, _ program: Program) {
        self.command = command
        self.configuration = configuration
        self.program = program
        console = command.reading.console(of: program)
    }

    // MARK: Once

    /// Puts what is new into the outbox, and sends what is due.
    func once() throws(CommandError) {
        let chosen = try configuration.chosen(command.to)
        let maker = DestinationMaker(
            file: configuration.file, concurrency: configuration.concurrency, console: console)
        let destinations = try chosen.map { (one) throws(CommandError) in try maker.destination(one) }
        let store = try Outbox.own(configuration.outbox, console: console)
        var report = PublishReport(names: chosen.map(\.name))
        // What waits is sent, also where a source cannot be read today.
        var failure: CommandError?
        do throws(CommandError) {
            try collect(chosen, store, &report)
        } catch {
            error.diagnostics.forEach(console.show)
            failure = CommandError(error.status, [])
        }
        try prune(store)
        let deliverer = deliverer(store, destinations, level: .warning)
        let mode = Deliverer.Mode.drain(wait: .seconds(command.wait.seconds))
        let progress = DeliveryProgress(deliverer, console: console)
        Interrupts.forward { deliverer.interrupt() }
        report.summary = try Outbox.waiting { () async throws(OutboxError) in try await deliverer.value.run(mode) }
        progress.end()
        report.counts = try Outbox.waiting { () async throws(OutboxError) in try await store.counts() }
        if let metrics = command.metrics { try PublishMetrics(report).write(to: metrics) }
        try tell(report)
        if let failure { throw failure }
    }

    private func tell(_ report: PublishReport) throws(CommandError) {
        report.unfit.forEach(console.show)
        if command.json {
            try console.result(report.json)
        } else if !console.isQuiet {
            report.lines.forEach(console.note)
        }
        if report.hasFailures { throw CommandError(.findings, []) }
    }

    // MARK: Watching

    /// Reads the sources again and again, and sends what is due as it becomes due, until an interrupt.
    func watch() throws(CommandError) {
        let chosen = try configuration.chosen(command.to)
        let maker = DestinationMaker(
            file: configuration.file, concurrency: configuration.concurrency, console: console)
        let destinations = try chosen.map { (one) throws(CommandError) in try maker.destination(one) }
        let store = try Outbox.own(configuration.outbox, console: console)
        let deliverer = deliverer(store, destinations, level: .info)
        let log = log(.info)
        let server = try command.metrics.map { (place) throws(CommandError) in
            try MetricsPlace(place, console: console)
        }
        let end = DispatchSemaphore(value: 0)
        let outcome = DeliveryOutcomeBox()
        let isCollecting = Mutex(false)
        Task.detached {
            await outcome.run(deliverer.value)
            end.signal()
            // Nobody waits for a source that hangs: what it would have brought is found the next time.
            if deliverer.isInterrupted, isCollecting.withLock({ $0 }) {
                log.info("ended")
                exit(ExitStatus.success.rawValue)
            }
        }
        Interrupts.forward {
            deliverer.interrupt()
            end.signal()
        }
        log.info("watching", metadata: ["destinations": "\(chosen.map(\.name).joined(separator: ","))"])
        var report = PublishReport(names: chosen.map(\.name))
        var isFirst = true
        while true {
            do throws(CommandError) {
                let before = report.enqueued
                isCollecting.withLock { $0 = true }
                defer { isCollecting.withLock { $0 = false } }
                try collect(chosen, store, &report, isFirst: isFirst)
                isFirst = false
                try prune(store)
                if report.enqueued > before { log.info("\(report.enqueued - before) deliveries put into the outbox") }
            } catch {
                // A source that fails now may be there next time.
                for diagnostic in error.diagnostics { log.error("\(diagnostic.description)") }
            }
            deliverer.value.notice()
            report.summary = deliverer.value.progress
            report.counts = (try? Outbox.waiting { () async throws(OutboxError) in try await store.counts() }) ?? []
            show(report, server, log)
            let time = DispatchTimeInterval.milliseconds(Int(configuration.interval.wholeMilliseconds))
            if end.wait(timeout: .now() + time) == .success { break }
        }
        try report.summary = outcome.wait(path: configuration.outbox)
        log.info("ended")
        show(report, server, log)
        try tell(report)
    }

    /// Shows the metrics; a file that cannot be written today is no reason to end.
    private func show(_ report: PublishReport, _ place: MetricsPlace?, _ log: Logger) {
        do throws(CommandError) { try place?.show(PublishMetrics(report)) } catch {
            for diagnostic in error.diagnostics { log.error("\(diagnostic.description)") }
        }
    }

    // MARK: What both do

    /// Puts what is new into the outbox; what is wrong with one destination keeps nothing from the others.
    ///
    /// - Parameter isFirst: Whether what was asked for the articles that are there now is meant.
    private func collect(
        _ chosen: [DestinationConfiguration], _ store: any OutboxStore, _ report: inout PublishReport,
        isFirst: Bool = true
    ) throws(CommandError) {
        let sources = command.inputs.isEmpty ? configuration.sources : command.inputs
        guard !sources.isEmpty else {
            console.show(
                Diagnostic(
                    .note, "no-sources", "nothing was named to look through, so only what waits is sent",
                    source: configuration.file, hint: "name files, or write sources: under publish:"))
            return
        }
        let feed = try load(sources)
        var desk = NewsDesk(store: store, now: .now)
        desk.sendsExisting = command.sendExisting && isFirst
        desk.notesOnly = command.baseline && isFirst
        var errors: [CommandError] = []
        for destination in chosen {
            do throws(CommandError) {
                try collect(for: destination, of: feed, by: desk, store, &report)
            } catch {
                errors.append(error)
            }
        }
        if let first = errors.first { throw CommandError(first.status, errors.flatMap(\.diagnostics)) }
    }

    private func collect(
        for destination: DestinationConfiguration, of feed: LoadedFeed, by desk: NewsDesk, _ store: any OutboxStore,
        _ report: inout PublishReport
    ) throws(CommandError) {
        let maker = try PostMaker(
            destination, feed: feed, catalogue: program.catalogue(site: configuration.file), file: configuration.file)
        let findings = try desk.look(
            through: feed, for: maker, recipients: try Recipients.of(destination, configuration)
        ) { (items) throws(CommandError) in
            let now = desk.now
            let outcome = try Outbox.waiting { () async throws(OutboxError) in
                try await store.enqueue(items, at: now)
            }
            report.add(outcome)
        }
        try desk.settle(destination.name)
        report.add(findings, for: destination.name)
    }

    private func load(_ sources: [String]) throws(CommandError) -> LoadedFeed {
        var loader = try command.reading.loader(in: program, from: program.catalogue(site: configuration.file))
        loader.siteFile = configuration.file
        return try loader.load(sources)
    }

    private func prune(_ store: any OutboxStore) throws(CommandError) {
        let filter = DeliveryFilter(
            states: [.delivered, .failed, .cancelled], finishedBefore: .now - configuration.keeps)
        try Outbox.waiting { () async throws(OutboxError) in
            while try await store.prune(filter, limit: Self.pruned) == Self.pruned {}
        }
    }

    private func log(_ level: Logger.Level) -> Logger {
        Logger(label: "syndicate") { _ in
            ConsoleLog(
                level: console.isQuiet ? .error : command.logLevel?.level ?? level, style: command.logFormat,
                console: console)
        }
    }

    private func deliverer(
        _ store: any OutboxStore, _ destinations: [Destination], level: Logger.Level
    ) -> InterruptibleDeliverer {
        InterruptibleDeliverer(
            Deliverer(
                store: store, destinations: destinations,
                settings: .init(concurrency: configuration.concurrency), log: log(level)))
    }

    // MARK: Showing

    /// Shows what would be sent.
    func show() throws(CommandError) {
        let sources = command.inputs.isEmpty ? configuration.sources : command.inputs
        let isThere = (try? System.status(configuration.outbox)) != nil
        let store = isThere ? try Outbox.visit(configuration.outbox, console: console) : nil
        let feed = try sources.isEmpty ? nil : load(sources)
        let maker = DestinationMaker(
            file: configuration.file, concurrency: 1, console: console, isPreview: true)
        var show = DryRun(usesJSON: command.json)
        var unfit: [Diagnostic] = []
        for configured in try configuration.chosen(command.to) {
            let destination = try maker.destination(configured)
            guard let feed else { continue }
            var desk = NewsDesk(store: store, now: .now)
            desk.sendsExisting = command.sendExisting
            desk.notesOnly = command.baseline
            let posts = try PostMaker(
                configured, feed: feed, catalogue: program.catalogue(site: configuration.file), file: configuration.file
            )
            let findings = try desk.look(
                through: feed, for: posts, recipients: try Recipients.of(configured, configuration)
            ) { (items) in
                for item in items { show.add(item, destination) }
            }
            unfit += findings.unfit
            show.end(configured.name, findings)
        }
        try console.result(show.text)
        unfit.forEach(console.show)
        if !unfit.isEmpty { throw CommandError(.findings, []) }
    }
}
