/// A member that an object may have.
struct JSONMember: Sendable {
    /// What its value is.
    enum Shape: Sendable {
        case string(JSONDatatype)
        case number(JSONDatatype)
        case boolean
        case object(@Sendable () -> JSONModel)
        case objects(@Sendable () -> JSONModel)
        case strings(JSONDatatype)
    }

    /// Whether it must be there.
    enum Need: Sendable { case required, recommended, optional }

    /// The versions of the format that have it.
    enum Age: Sendable {
        case always
        /// Only documents of 1.1 have it.
        case new
        /// Of 1.0, replaced by another member since.
        case deprecated
    }

    let name: String
    let shape: Shape
    let need: Need
    let age: Age

    static func string(
        _ name: String, _ datatype: JSONDatatype, _ need: Need = .optional, age: Age = .always
    ) -> JSONMember {
        JSONMember(name: name, shape: .string(datatype), need: need, age: age)
    }

    static func number(_ name: String, _ datatype: JSONDatatype) -> JSONMember {
        JSONMember(name: name, shape: .number(datatype), need: .optional, age: .always)
    }

    static func boolean(_ name: String) -> JSONMember {
        JSONMember(name: name, shape: .boolean, need: .optional, age: .always)
    }

    static func object(
        _ name: String, _ model: @autoclosure @escaping @Sendable () -> JSONModel, age: Age = .always
    ) -> JSONMember {
        JSONMember(name: name, shape: .object(model), need: .optional, age: age)
    }

    static func objects(
        _ name: String, _ model: @autoclosure @escaping @Sendable () -> JSONModel, _ need: Need = .optional,
        age: Age = .always
    ) -> JSONMember {
        JSONMember(name: name, shape: .objects(model), need: need, age: age)
    }

    static func strings(_ name: String, _ datatype: JSONDatatype) -> JSONMember {
        JSONMember(name: name, shape: .strings(datatype), need: .optional, age: .always)
    }
}
