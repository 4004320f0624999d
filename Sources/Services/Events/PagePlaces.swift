import Base
import RPC
import Synchronization

/// Places for pages of the log that are on their way from the store into answers.
///
/// A page is many times as large in memory as it was in the log, and requests for pages are a few bytes long: without
/// places, all that are waited for would be in memory at once. One organization has no more than half of the places.
final class PagePlaces: Sendable {
  private let places = Mutex((total: 0, byOrganization: [UTF8Key: Int]()))
  private let changes = ChangeSignal()

  /// Waits for a place for a caller from `organization`; each that has one must leave.
  ///
  /// Throws when the call ends before.
  func enter(_ organization: String, _ context: CallContext) async throws(RPCError) {
    while true {
      let version = changes.version
      if take(organization) { return }
      try await context.wait(for: changes, after: version, timeout: Limits.pagePlaceTimeout)
    }
  }

  private func take(_ organization: String) -> Bool {
    places.withLock { places in
      let count = places.byOrganization[organization] ?? 0
      guard places.total < Limits.maxPagesAtOnce, count < Limits.maxOrganizationPagesAtOnce else {
        return false
      }
      places.total += 1
      places.byOrganization[organization] = count + 1
      return true
    }
  }

  /// Gives the place of a caller from `organization` back.
  func leave(_ organization: String) {
    places.withLock { places in
      places.total -= 1
      let count = (places.byOrganization[organization] ?? 1) - 1
      places.byOrganization[organization] = count == 0 ? nil : count
    }
    changes.raise()
  }
}
