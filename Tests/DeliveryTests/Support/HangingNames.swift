import Base
import Delivery
import Glibc
import Net
import Synchronization

/// Lookups that hold their thread until the test lets them go, for names that begin with "hangs"; the others have
/// the address 127.0.0.1.
final class HangingNames: Sendable {
  private struct State {
    var begun: [String] = []
    var running = 0
    var round = 0
    var isOver = false
  }

  private let state = Mutex(State())

  /// The names of the lookups that have begun, in order.
  var begun: [String] { state.withLock { $0.begun } }
  /// How many hang.
  var running: Int { state.withLock { $0.running } }

  var lookUp: @Sendable (String) -> [IPAddress] {
    { [self] host in
      let hangs = host.hasPrefix("hangs")
      let round = state.withLock { state in
        state.begun.append(host)
        if hangs { state.running += 1 }
        return state.round
      }
      guard hangs else { return [IPAddress("127.0.0.1")!] }
      // Short naps: a thread of its own waits for the test's word.
      while state.withLock({ !$0.isOver && $0.round == round }) { usleep(2_000) }
      state.withLock { $0.running -= 1 }
      return []
    }
  }

  /// Lets those go that hang now.
  func release() { state.withLock { $0.round += 1 } }

  /// Lets all go, those that come later as well.
  func end() { state.withLock { $0.isOver = true } }
}
