/// The machine's clock, but for steps back: what waits must not wait for a day because somebody set the clock back by one.
struct SteadyClock {
    private var moment: Moment
    private var instant: ContinuousClock.Instant

    init(at moment: Moment = .now, instant: ContinuousClock.Instant = .now) {
        self.moment = moment
        self.instant = instant
    }

    /// The moment: that of the clock, or, where the clock was set back, the one that time has come to since.
    mutating func now(clock: Moment = .now, instant now: ContinuousClock.Instant = .now) -> Moment {
        moment = max(clock, moment + (now - instant))
        instant = now
        return moment
    }
}
