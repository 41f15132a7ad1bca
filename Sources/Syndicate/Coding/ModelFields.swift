/// A type of the model that lists its members once, for reading and for writing.
///
/// The names and their order are the documented JSON shape of the model.
protocol ModelFields {
    /// A value to read into.
    static var blank: Self { get }

    /// The value that a string alone stands for, where an object could stand; `nil` where only an object may.
    static func shorthand(_ text: String) -> Self?

    /// Shows every member to the visitor, which writes it out or puts in what it has read.
    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError)
}

extension ModelFields {
    static func shorthand(_ text: String) -> Self? { nil }
}

/// What reads or writes the members of a model type, one call a member; an absent member is `nil`, empty or `false`.
protocol FieldVisitor: ~Copyable {
    mutating func text(_ key: String, _ value: inout String) throws(ModelError)
    mutating func text(_ key: String, _ value: inout String?) throws(ModelError)
    /// A text that may be written as a number or as `true` and `false`, too.
    mutating func scalar(_ key: String, _ value: inout String?) throws(ModelError)
    /// A text that follows from the other members: it is for readers outside, and never read back.
    mutating func derived(_ key: String, _ value: @autoclosure () -> String?)
    mutating func texts(_ key: String, _ value: inout [String]) throws(ModelError)
    mutating func integer(_ key: String, _ value: inout Int64?) throws(ModelError)
    mutating func integers(_ key: String, _ value: inout [Int]) throws(ModelError)
    mutating func double(_ key: String, _ value: inout Double?) throws(ModelError)
    mutating func flag(_ key: String, _ value: inout Bool?) throws(ModelError)
    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value) throws(ModelError)
    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value?) throws(ModelError)
    mutating func objects<Value: ModelFields>(_ key: String, _ value: inout [Value]) throws(ModelError)
    mutating func nodes(_ key: String, _ value: inout [ExtensionNode]?) throws(ModelError)
    mutating func members(_ key: String, _ value: inout JSONObject) throws(ModelError)
    mutating func date(_ key: String, _ value: inout Timestamp?) throws(ModelError)
    mutating func word<Value: RawRepresentable<String>>(_ key: String, _ value: inout Value?) throws(ModelError)
    /// The error of a member whose value is of the right type and still not right.
    func failure(_ key: String, _ message: String) -> ModelError
}

extension FieldVisitor where Self: ~Copyable {
    mutating func number(_ key: String, _ value: inout Int?) throws(ModelError) {
        var wide = value.map(Int64.init)
        try integer(key, &wide)
        value = wide.flatMap { Int(exactly: $0) }
    }

    mutating func double(_ key: String, _ value: inout Double) throws(ModelError) {
        var optional: Double? = value
        try double(key, &optional)
        value = optional ?? value
    }

    mutating func flag(_ key: String, _ value: inout Bool) throws(ModelError) {
        var optional: Bool? = value ? true : nil
        try flag(key, &optional)
        value = optional ?? false
    }

    mutating func word<Value: RawRepresentable<String>>(_ key: String, _ value: inout Value?) throws(ModelError) {
        var text = value?.rawValue
        try self.text(key, &text)
        guard let text else {
            value = nil
            return
        }
        guard let known = Value(rawValue: text) else { throw failure(key, "unknown value \"\(text)\"") }
        value = known
    }
}
