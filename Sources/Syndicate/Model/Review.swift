/// What a review judges, and how (schema.org `Review`).
public struct Review: Sendable, Hashable {
    // In a box, because few entries have one, and all would be larger by it.
    private final class Box: Sendable {
        let item: ReviewedItem
        let rating: Rating?
        let reviewer: Person?

        init(_ item: ReviewedItem, _ rating: Rating?, _ reviewer: Person?) {
            self.item = item
            self.rating = rating
            self.reviewer = reviewer
        }
    }

    private var box: Box

    /// What is reviewed.
    public var item: ReviewedItem {
        get { box.item }
        set { box = Box(newValue, rating, reviewer) }
    }

    /// The judgement as a number.
    public var rating: Rating? {
        get { box.rating }
        set { box = Box(item, newValue, reviewer) }
    }

    /// Who judges; the entry's authors where `nil`.
    public var reviewer: Person? {
        get { box.reviewer }
        set { box = Box(item, rating, newValue) }
    }

    /// A review of something.
    public init(of item: ReviewedItem, rating: Rating? = nil, reviewer: Person? = nil) {
        box = Box(item, rating, reviewer)
    }

    /// Whether the same is said.
    public static func == (left: Review, right: Review) -> Bool {
        left.item == right.item && left.rating == right.rating && left.reviewer == right.reviewer
    }

    /// Hashes what is said.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(item)
        hasher.combine(rating)
        hasher.combine(reviewer)
    }
}

/// What a review is about.
public struct ReviewedItem: Sendable, Hashable {
    /// The schema.org type: `Movie`, `TVSeries`, `Book`, `Game`, `Restaurant`, …
    public var type: String
    /// Its name.
    public var name: String
    /// Its directors.
    public var directors: [String]
    /// Who plays in it.
    public var cast: [String]
    /// When it came out.
    public var released: Timestamp?
    /// Addresses of pages that say unmistakably what it is.
    public var sameAs: [String]
    /// The address of a picture.
    public var image: String?

    /// A reviewed thing.
    public init(
        type: String = "Thing", name: String, directors: [String] = [], cast: [String] = [], released: Timestamp? = nil,
        sameAs: [String] = [], image: String? = nil
    ) {
        self.type = type
        self.name = name
        self.directors = directors
        self.cast = cast
        self.released = released
        self.sameAs = sameAs
        self.image = image
    }
}

/// A judgement as a number on a scale.
public struct Rating: Sendable, Hashable {
    /// The judgement.
    public var value: Double
    /// The best that could be given.
    public var best: Double
    /// The worst that could be given.
    public var worst: Double

    /// A judgement; the scale is 1 to 5 unless told, as schema.org has it.
    public init(_ value: Double, best: Double = 5, worst: Double = 1) {
        self.value = value
        self.best = best
        self.worst = worst
    }
}
