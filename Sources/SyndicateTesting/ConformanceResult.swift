/// What came of a case.
public struct ConformanceResult: Sendable, Equatable {
    /// What is done wrong, one sentence each; none where all is right.
    public var faults: [String] = []
    /// What is no fault, and still worth knowing, one sentence each.
    public var notes: [String] = []
    /// Whether the case is not about such a plugin, or was left out.
    public var isSkipped = false
}

/// What a plugin does wrong.
public struct ConformanceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One thing that is wrong.
    public struct Fault: Sendable, Equatable {
        /// The case's name.
        public var test: String
        /// What was found.
        public var message: String
    }

    /// What was tried.
    public var name: String
    /// All that is wrong, in the order of the cases.
    public var faults: [Fault]

    /// A line for each fault.
    public var description: String {
        faults.map { "\(name): \($0.test): \($0.message)" }.joined(separator: "\n")
    }

    /// Throws what is wrong in any of the cases, where something is.
    static func check(
        _ name: String, _ results: [(test: String, result: ConformanceResult)]
    ) throws(ConformanceError) {
        let faults = results.flatMap { (test, result) in result.faults.map { Fault(test: test, message: $0) } }
        if !faults.isEmpty { throw ConformanceError(name: name, faults: faults) }
    }
}
