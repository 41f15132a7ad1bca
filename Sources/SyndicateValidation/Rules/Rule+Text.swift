/// What texts may hold: markup, characters.
extension Rule {
    static let text: [Rule] = []
}
