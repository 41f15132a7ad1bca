#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The first line of a script, which names what runs it.
enum ScriptStart {
    /// Why the system does not find what a file needs to run; empty where there is no file.
    static func hint(_ path: String) -> String {
        if access(path, F_OK) != 0 { return "" }
        let advice = adviceOnLineEnds(path)
        return advice.isEmpty ? "; what its first line names is not there" : advice
    }

    /// What to do where the name of what runs a script has a carriage return at its end; empty where it has none.
    static func adviceOnLineEnds(_ path: String) -> String {
        let line = firstLine(of: path)
        guard line.starts(with: "#!".utf8), line.last == 0x0D else { return "" }
        return
            "; its lines end with CR LF, and the CR is taken for part of the name of what runs it: save it with LF alone"
    }

    /// The beginning of a file up to its first line feed.
    private static func firstLine(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return Array(bytes.prefix(max(0, count)).prefix { $0 != 0x0A })
    }
}
