import Foundation

extension Thread {
    /// Lets the thread wait.
    static func pause(milliseconds: Int) { sleep(forTimeInterval: Double(milliseconds) / 1000) }
}
