import Base
import Engine
import Records

/// Puts a part of a run's history into one order with what happened around it.
///
/// The history keeps its own order, in which each entry has the lines of its log before it. What happened around it comes
/// before the first of these that is later, and what the run came from before all, whatever their clocks say. So a part
/// of the history can be told without the rest.
struct TimelineMerge {
  typealias Entry = TimelineSource.Entry

  /// Where a timeline has come to.
  struct Place: Equatable {
    /// Parts of the history that were told.
    var history = 0
    /// Other entries that were told.
    var others = 0
    /// Lines of the log of the next part of the history that were told.
    var lines = 0

    init() {}

    /// Reads what `text` writes; nil for anything else.
    init?(_ text: String) {
      let parts = text.utf8Split(".").map { Int($0) }
      guard parts.count == 3, let history = parts[0], let others = parts[1], let lines = parts[2],
        [history, others, lines].allSatisfy({ $0 >= 0 && $0 <= 1_000_000 })
      else { return nil }
      (self.history, self.others, self.lines) = (history, others, lines)
      guard self.text.utf8Equals(text) else { return nil }
    }

    var text: String { "\(history).\(others).\(lines)" }
  }

  /// What an entry is.
  enum Kind: Equatable {
    case other
    /// A line of the log, which belongs to the part of the history that follows it.
    case line
    case history
  }

  private let others: [Entry]
  /// The history from the place on, as far as it is wanted.
  private let history: ArraySlice<[Entry]>
  private(set) var place: Place

  /// - Parameters:
  ///   - others: All that happened around the history, in its order (`TimelineSource.sorted`).
  ///   - history: The part of the history that begins at the place: each with the lines of its log before it.
  ///   - place: Where to go on.
  init(others: [Entry], history: [[Entry]], from place: Place) {
    self.others = others
    self.history = history[...]
    self.place = place
    start = place.history
  }

  private let start: Int

  /// Whether something follows that is here.
  var isAtEnd: Bool { place.others >= others.count && place.history - start >= history.count }

  /// The next entry; nil when there is none.
  mutating func next() -> (entry: Entry, kind: Kind)? {
    let index = place.history - start
    let group = index < history.count ? history[index] : []
    let following = place.lines < group.count ? group[place.lines] : nil
    if place.others < others.count {
      let other = others[place.others]
      if following.map({ other.isCause || other.nanoseconds <= $0.nanoseconds }) ?? true {
        place.others += 1
        return (other, .other)
      }
    }
    guard let entry = following else { return nil }
    if place.lines + 1 < group.count {
      place.lines += 1
      return (entry, .line)
    }
    place.lines = 0
    place.history += 1
    return (entry, .history)
  }
}

extension TimelineSource {
  /// Parts of a run's history, each with the lines of its log before it.
  ///
  /// - Parameters:
  ///   - events: The parts.
  ///   - position: How many there are before them.
  ///   - run: Whose they are.
  ///   - warnings: What is to be said of the run's definition: before its first event.
  ///   - language: In which they are told.
  /// - Returns: Their entries.
  static func groups(
    _ events: [WorkflowRunEvent], from position: Int, of run: WorkflowRunRecord,
    _ warnings: [WorkflowFinding], in language: Language
  ) -> [[Entry]] {
    events.enumerated().map { index, event in
      var lines: [Entry] = []
      if position + index == 0 {
        lines += warnings.prefix(Limits.maxRunWarnings).map { Entry($0, of: run, in: language) }
      }
      return lines + Entry.lines(of: event, run, in: language)
        + [Entry(event, of: run, in: language)]
    }
  }
}
