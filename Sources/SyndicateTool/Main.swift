internal import SyndicateBuiltIn
internal import SyndicateCommand

/// The `syndicate` command with the built-in plugins.
@main
enum Main {
    static func main() {
        do {
            try Program(registry: BuiltIn.registry()).main()
        } catch {
            fatalError("\(error)")
        }
    }
}
