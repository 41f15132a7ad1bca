import Foundation
import PackagePlugin

/// `swift package validate-feeds`: `syndicate validate` over the feeds of the package that calls it.
@main
struct ValidateFeeds: CommandPlugin {
    /// The arguments are those of `syndicate validate`; without any, all feeds of the package are looked at.
    func performCommand(context: PluginContext, arguments: [String]) throws {
        let process = Process()
        process.executableURL = try context.tool(named: "SyndicateTool").url
        process.arguments = ["validate", "--offline"] + (arguments.isEmpty ? ["."] : arguments)
        process.currentDirectoryURL = context.package.directoryURL
        try process.run()
        process.waitUntilExit()
        switch process.terminationStatus {
        case 0: break
        case 1: Diagnostics.error("there are findings that fail the run")
        case let status: Diagnostics.error("syndicate validate ended with status \(status)")
        }
    }
}
