import Base
import Records
import Store

// Organizations whose events were put off, since their filters took much.
extension LogFollower {
  /// Deals with some events of the next organization that a part has put off, and notes how far that came.
  func catchUp(_ index: Int, _ places: inout [Place]) async throws(StoreError) {
    guard let end = places[index].position, let organization = next(places[index]),
      let start = places[index].putOff[organization]
    else { return }
    places[index].lastCaughtUp = organization
    let bounds = EventPage.Bounds(
      events: places[index].eventsPerPass, scanned: Limits.maxFollowedRows,
      bytes: Limits.maxFollowedBytes)
    let page = try await store.scan { reader throws(StoreError) in
      try EventLog.unread(of: organization.text, after: start, within: bounds, in: reader)
    }
    var steps = 0
    var done = 0
    // What is behind `end` comes with the others' events, once this organization has come there, too.
    var isAtEnd = page.isEnd || page.lastPosition >= end
    var reached = min(page.lastPosition, end)
    do throws(StoreError) {
      for event in page.events where event.head.position <= end {
        guard steps < Limits.maxFilterStepsPerPass, !Task.isCancelled else {
          (isAtEnd, reached) = (false, event.head.position - 1)
          break
        }
        if let decide = try await parts[index].look(event.head) {
          places[index].effects += try decide(try event.read(), &steps)
        }
        done += 1
        places[index].putOff[organization] = event.head.position
        places[index].unnoted.insert(organization)
        if places[index].effects.count >= Limits.firingsPerWrite { await write(&places) }
        // It failed, and went back.
        guard places[index].putOff[organization] != nil else { return }
      }
    } catch {
      return pause(&places[index])
    }
    places[index].putOff[organization] = isAtEnd ? nil : reached
    places[index].unnoted.insert(organization)
    places[index].eventsPerPass = min(Limits.maxFollowedEvents, max(16, 2 * done))
    await write(&places)
  }

  /// The organization whose turn it is.
  private func next(_ place: Place) -> UTF8Key? {
    let organizations = place.putOff.keys
    guard let last = place.lastCaughtUp else { return organizations.min() }
    return organizations.filter { last < $0 }.min() ?? organizations.min()
  }
}
