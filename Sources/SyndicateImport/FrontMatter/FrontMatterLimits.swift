/// How large front matter may be; far beyond what a person writes, and far below what exhausts a machine.
enum FrontMatterLimits {
    /// Maps and lists within each other.
    static let depth = 64
    /// Values in all, with those that aliases repeat.
    static let values = 100_000
}
