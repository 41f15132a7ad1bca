/// Where deliveries wait: everything that a publisher must not forget.
///
/// Each function is one transaction: it happens as a whole and lasts once it has returned, or it throws and nothing has
/// happened. A publisher that dies at any moment leaves deliveries claimed, which come back when their lease is over, or when
/// the store knows that their owner is gone.
///
/// `OutboxConformance` (module SyndicatePublishTesting) checks what these comments say.
public protocol OutboxStore: Sendable {
    /// Puts posts into the outbox, in order, with the deliveries and what is known from now on.
    ///
    /// An item with patience gives its post to the last deliveries of the entry to its destinations, if they all wait and were
    /// never tried: they keep their message and place, and are due when the item says, but not later than `patience` after
    /// they were put into the outbox. If they do not, or are for other recipients than the item's, nothing of the item happens.
    @discardableResult
    func enqueue(_ items: [OutboxItem], at now: Moment) async throws(OutboxError) -> EnqueueOutcome

    /// What a destination knows of these entries; of those that it does not know, nothing.
    func known(_ entries: [String], to destination: String) async throws(OutboxError) -> [KnownEntry]

    /// Takes deliveries that wait and are due, for each claim the ones that are due longest; for an ordered one those that
    /// were put in first, without a gap: none where the one before it is claimed or not yet due.
    ///
    /// Their attempts are counted now: one that ended with the publisher was one. Those whose lease is over are there to be taken
    /// as well.
    ///
    /// - Parameters:
    ///   - claims: Whose deliveries, and how many of each.
    ///   - lease: How long they belong to the claimer; longer than any attempt can take.
    ///   - now: The time.
    func claim(_ claims: [Claim], lease: Duration, at now: Moment) async throws(OutboxError) -> [ClaimedDelivery]

    /// Notes what came of attempts, and what is to be remembered of destinations. Results whose token counts no more are left
    /// out: somebody else has the delivery now. A destination can be disabled here, but not enabled, and its baseline stays.
    ///
    /// - Returns: How many results counted.
    @discardableResult
    func complete(
        _ results: [AttemptResult], destinations: [DestinationStatus], at now: Moment
    ) async throws(OutboxError) -> Int

    /// Gives back what was claimed and not tried: it waits as before, and the attempt does not count.
    func release(_ tokens: [ClaimedDelivery.Token], at now: Moment) async throws(OutboxError)

    /// The deliveries that a filter means, the latest first, at most `limit`, those below number `before`.
    func list(_ filter: DeliveryFilter, limit: Int, before: Int64?) async throws(OutboxError) -> [Delivery]

    /// What a delivery sends, and all its attempts; `nil` where there is no such delivery.
    func contents(of number: Int64) async throws(OutboxError) -> (post: Post, attempts: [Attempt])?

    /// How many deliveries each destination has, by name.
    func counts() async throws(OutboxError) -> [DestinationCount]

    /// Makes deliveries that failed or were cancelled wait again, with all attempts and all their patience before them, as if they had been
    /// put in now; those that wait are due now.
    /// What was delivered is sent again only where the filter names that state.
    ///
    /// - Returns: How many they were.
    @discardableResult
    func retry(_ filter: DeliveryFilter, at now: Moment) async throws(OutboxError) -> Int

    /// Cancels deliveries that wait; those that are claimed or done with stay as they are.
    ///
    /// - Returns: How many they were.
    @discardableResult
    func cancel(_ filter: DeliveryFilter, at now: Moment) async throws(OutboxError) -> Int

    /// Forgets deliveries that are done with, their attempts, and posts that nobody needs any more; at most `limit` at a time.
    /// What is known of entries stays.
    ///
    /// - Returns: How many deliveries they were.
    @discardableResult
    func prune(_ filter: DeliveryFilter, limit: Int) async throws(OutboxError) -> Int

    /// What is remembered of destinations, by name.
    func destinations() async throws(OutboxError) -> [DestinationStatus]

    /// Remembers something else of a destination.
    func update(_ destination: DestinationStatus) async throws(OutboxError)

    /// When a claim is worth while: for each destination, when the first delivery that waits is due; for an ordered one, when the one
    /// at the head of its queue is. Destinations for which nothing waits, or whose head is claimed, are left out.
    func nextDue(_ claims: [Claim]) async throws(OutboxError) -> [String: Moment]
}
