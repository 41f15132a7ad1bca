/// What an object may hold: a row of the tables.
///
/// Models refer to each other lazily, so that they may be written in any order.
final class JSONModel: Sendable {
    /// A look at the whole object after its members.
    typealias Check = @Sendable (inout JSONValidation, JSONNode) -> Void

    let members: [JSONMember]
    let numbers: [String: Int]
    let checks: [Check]

    init(_ members: [JSONMember], checks: [Check] = []) {
        self.members = members
        self.checks = checks
        numbers = Dictionary(members.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
