internal import Syndicate
internal import SyndicateImport
internal import SyndicatePublish

extension PublishConfiguration {
    /// What the site's file says: the one that the user named, or that beside or above the first input, or the working folder.
    static func find(
        _ named: String?, inputs: [String], in program: Program
    ) throws(CommandError) -> PublishConfiguration {
        guard let file = named ?? inputs.first.flatMap(SiteFinder.find(forArgument:)) ?? SiteFinder.find(above: ".")
        else {
            throw CommandError(
                .configuration, "configuration", "there is no syndicate.yaml that says where to publish to",
                hint: "write one with destinations:, or name it with --site")
        }
        let root: FrontMatterValue
        do {
            root = try FrontMatterValue(yaml: System.readFile(file), source: file)
        } catch let failure as System.Failure {
            throw CommandError(
                failure.isMissing ? .noInput : .inputOutput, "configuration", failure.message, source: file)
        } catch let error as SiteConfigurationError {
            throw CommandError(.configuration, error.diagnostics)
        } catch {
            throw CommandError(.configuration, "configuration", "\(error)", source: file)
        }
        var reader = PublishConfigurationReader(
            file: file, kinds: program.destinations, catalogue: program.catalogue(site: file))
        if let publishing = root["publish"] { reader.readPublishing(publishing) }
        if let destinations = root["destinations"] { reader.readDestinations(destinations) }
        guard reader.diagnostics.isEmpty else { throw CommandError(.configuration, reader.diagnostics) }
        return reader.configuration
    }

    /// The destinations with these names, or all that are enabled where none is named.
    func chosen(_ names: [String]) throws(CommandError) -> [DestinationConfiguration] {
        guard names.isEmpty else {
            return try names.map { (name) throws(CommandError) in
                let found = try destination(name)
                guard found.isEnabled else {
                    throw CommandError(
                        .configuration,
                        [
                            Diagnostic(
                                .error, "configuration", "\(name) is disabled: enabled: false", source: file,
                                position: found.position)
                        ])
                }
                return found
            }
        }
        guard !destinations.isEmpty else {
            throw CommandError(
                .configuration, "configuration", "it names no destinations", source: file,
                hint: "write them under destinations:, such as hook: {type: webhook, url: …}")
        }
        return destinations.filter(\.isEnabled)
    }
}
