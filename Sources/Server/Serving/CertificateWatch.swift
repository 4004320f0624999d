import Glibc
import Net

/// Sees when the files of certificates change, and reads them again.
///
/// A change is a change of what a path leads to (device, file number, size or time), so that it does not matter whether a
/// file is written over, replaced, or reached through a link that now leads elsewhere. Files that do not fit each other
/// yet, because only one of them was replaced so far, leave what is in use as it is.
struct CertificateWatch {
  /// How often the files are looked at, in nanoseconds.
  static let interval: Int64 = 1_000_000_000

  /// What became of a look.
  enum Outcome: Equatable {
    /// The files as they are now are in use.
    case reloaded(file: String)
    /// They stayed for a whole interval as they are and cannot be used.
    case failed(String)
  }

  private struct Stamp: Equatable {
    var device: UInt = 0
    var node: UInt = 0
    var size = 0
    var seconds = 0
    var nanoseconds = 0

    init(_ path: String) {
      var info = stat()
      guard stat(path, &info) == 0 else { return }
      device = UInt(info.st_dev)
      node = UInt(info.st_ino)
      size = Int(info.st_size)
      seconds = info.st_mtim.tv_sec
      nanoseconds = info.st_mtim.tv_nsec
    }
  }

  private struct Entry {
    let context: TLSContext
    /// Of the files that were last tried.
    var stamps: [Stamp]
    /// Why these could not be used, until it was said.
    var failure: String?
  }

  private var entries: [Entry]

  /// Watches the files of contexts, from what they are now.
  init(_ contexts: [TLSContext]) {
    entries = contexts.map { Entry(context: $0, stamps: Self.stamps($0)) }
  }

  /// Looks at all of them; calls `authoritiesChanged` for each that trusts other authorities of clients now.
  mutating func look(
    authoritiesChanged: (TLSContext) -> Void = { _ in }
  ) -> [Outcome] {
    var outcomes: [Outcome] = []
    for index in entries.indices {
      // Before they are read: what changes meanwhile is seen the next time.
      let stamps = Self.stamps(entries[index].context)
      guard stamps != entries[index].stamps else {
        if let failure = entries[index].failure { outcomes.append(.failed(failure)) }
        entries[index].failure = nil
        continue
      }
      entries[index].stamps = stamps
      entries[index].failure = nil
      do throws(TLSError) {
        if try entries[index].context.reload() { authoritiesChanged(entries[index].context) }
        outcomes.append(
          .reloaded(file: entries[index].context.configuration.certificateFile))
      } catch {
        entries[index].failure = "\(error)"
      }
    }
    return outcomes
  }

  private static func stamps(_ context: TLSContext) -> [Stamp] {
    let files = context.configuration
    return
      ([files.certificateFile, files.privateKeyFile]
      + [files.clientAuthoritiesFile].compactMap { $0 }).map { Stamp($0) }
  }
}
