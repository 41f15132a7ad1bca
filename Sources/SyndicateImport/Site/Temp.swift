public import Syndicate
public struct SiteConfigurationError: Error { public var diagnostics: [Diagnostic] = [] }
public struct SiteConfiguration {
    public var site: Site
    public var diagnostics: [Diagnostic] = []
    public init(bytes: [UInt8], source: String) throws(SiteConfigurationError) { site = Site() }
}
