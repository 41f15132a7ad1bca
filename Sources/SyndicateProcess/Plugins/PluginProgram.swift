internal import CProcess

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A program that is a plugin, and how it is run.
public struct PluginProgram: Sendable, Equatable {
    /// What messages call it.
    public var name: String
    /// The file that is run.
    public var path: String
    /// What stands in front of the arguments of the protocol.
    public var arguments: [String]
    /// The folder in which it is run; `nil` for that of the process.
    public var folder: String?
    /// The variables of the environment that it is given beside those that every program needs.
    public var environment: [String]
    /// Whether it is given the whole environment, which only who typed its command can want.
    public var inheritsEnvironment = false
    /// What it may take of time and room.
    public var limits: PluginLimits

    /// The variables that every program is given, where there are any.
    public static let usualEnvironment = [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "TMPDIR", "TZ", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE",
        "LC_COLLATE", "LC_MESSAGES", "LC_NUMERIC", "LC_TIME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    ]
    /// The version of the protocol that is spoken.
    public static let protocolVersion = 1
    /// The variable that tells a program the version of the protocol.
    static let versionVariable = "SYNDICATE_PROTOCOL"

    /// A program that is run as it is.
    public init(
        _ name: String, path: String, arguments: [String] = [], folder: String? = nil, environment: [String] = [],
        limits: PluginLimits = PluginLimits()
    ) {
        self.name = name
        self.path = path
        self.arguments = arguments
        self.folder = folder
        self.environment = environment
        self.limits = limits
    }

    /// A command that `/bin/sh` runs; the arguments of the protocol are `$1` and so on to it.
    public init(
        _ name: String, shell command: String, folder: String? = nil, environment: [String] = [],
        limits: PluginLimits = PluginLimits()
    ) {
        self.init(
            name, path: "/bin/sh", arguments: ["-c", command, name], folder: folder, environment: environment,
            limits: limits)
    }

    /// The file that is run, from the root on.
    var wholePath: String? {
        guard path.utf8.first != UInt8(ascii: "/") else { return path }
        guard let here = getcwd(nil, 0) else { return nil }
        defer { free(here) }
        return "\(String(cString: here))/\(path)"
    }

    /// The same program where it finds everything else than here: its folder, `HOME`, time zone and language. One that is told where to
    /// run, or given arguments, which may be files, stays in its folder.
    func elsewhere() -> PluginProgram {
        let variables = ["HOME=/nonexistent", "TZ=Pacific/Chatham"]
        let languages = ["LANG", "LANGUAGE", "LC_ALL"].map { "\($0)=tr_TR.UTF-8" }
        var other = self
        if folder == nil, arguments.isEmpty, let path = wholePath {
            other.path = path
            other.folder = "/"
        }
        other.arguments = variables + languages + [other.path] + arguments
        other.path = "/usr/bin/env"
        return other
    }

    /// What it finds in its environment: `NAME=value`.
    var variables: [String] {
        var variables = ["\(Self.versionVariable)=\(Self.protocolVersion)"]
        if inheritsEnvironment { return variables + Self.allVariables }
        for name in Self.usualEnvironment + environment where name != Self.versionVariable {
            guard let value = getenv(name) else { continue }
            variables.append("\(name)=\(String(cString: value))")
        }
        return variables
    }

    private static var allVariables: [String] {
        var variables: [String] = []
        guard var next = syndicate_environment() else { return [] }
        while let text = next.pointee {
            let variable = String(cString: text)
            if !variable.utf8.starts(with: "\(versionVariable)=".utf8) { variables.append(variable) }
            next += 1
        }
        return variables
    }
}
