import HTTP
import Net

/// The pages of a server, found by path: an exact one first, then the tree with the longest path.
struct PageTree: Sendable {
  private let pages: [HTTPPage]

  /// Throws when two pages, or two trees, have the same path.
  init(_ pages: [HTTPPage]) throws(RegistrationError) {
    for (index, page) in pages.enumerated() {
      let isThere = pages[..<index].contains { $0.path == page.path && $0.isTree == page.isTree }
      guard !isThere else { throw .duplicatePage(page.path) }
    }
    self.pages = pages.sorted { first, second in
      guard first.isTree == second.isTree else { return !first.isTree }
      return first.path.utf8.count > second.path.utf8.count
    }
  }

  /// Whether what is at a path may be read by web pages of every origin.
  func isForAllOrigins(_ path: UnsafeRawBufferPointer) -> Bool {
    pages.first { $0.holds(path) }?.isForAllOrigins ?? false
  }

  /// Answers a request that a page is there for; false when there is none.
  func answer(_ stream: HTTPStream, _ settings: CallSettings) -> Bool {
    let path = stream.head.path
    for page in pages where page.holds(path) {
      let count = page.path.utf8.count
      let rest = String(decoding: path.dropping(count), as: UTF8.self)
      if let action = page.action {
        Self.post(stream, action, rest, settings)
        return true
      }
      guard let answer = answer(PageRequest(stream, rest: rest), stream, page, settings) else {
        guard let late = page.late else { return false }
        let waiting = LatePage(stream, late) { Self.finished(Self.answer($0, $1), page) }
        stream.sink = waiting
        stream.loop.submit(waiting)
        return true
      }
      Self.finished(answer, page).send(on: stream)
      return true
    }
    return false
  }

  /// The answer with what the page says of all its answers.
  private static func finished(_ answer: HTTPAnswer, _ page: HTTPPage) -> HTTPAnswer {
    var answer = answer
    for (name, value) in page.fields { answer.fields.append(name, value) }
    if page.isForAllOrigins { answer.fields.append(contentsOf: CORSPolicy.everybody) }
    return answer
  }

  private static func post(
    _ stream: HTTPStream, _ action: PageAction, _ rest: String, _ settings: CallSettings
  ) {
    switch stream.head.method {
    case .post: stream.sink = PostedPage(stream, action, rest: rest, settings)
    case .options:
      HTTPAnswer(204, HTTPFields([.init("allow", "POST, OPTIONS")]))
        .send(on: stream, cors: settings.cors)
    default: HTTPAnswer.notAllowed("POST").send(on: stream, cors: settings.cors)
    }
  }

  private func answer(
    _ request: PageRequest, _ stream: HTTPStream, _ page: HTTPPage, _ settings: CallSettings
  ) -> HTTPAnswer? {
    switch stream.head.method {
    case .get, .head: break
    case .options: return HTTPAnswer(204, HTTPFields([.init("allow", "GET, HEAD, OPTIONS")]))
    default: return .notAllowed("GET, HEAD")
    }
    do throws(RPCError) {
      try page.authenticate?(request)
    } catch {
      return HTTPAnswer(page.errors.render(error, random: settings.randomSource))
    }
    return page.content(request).map { Self.answer($0, stream.head) }
  }

  /// The content in the form that the client takes, or 304 when it has it already.
  private static func answer(
    _ content: PageContent, _ head: borrowing HTTPRequestHead
  ) -> HTTPAnswer {
    let zipped = content.gzip.flatMap {
      ContentCoding(accepting: head.value(.acceptEncoding)) == .gzip ? $0 : nil
    }
    let body = zipped ?? content.body
    // Another form of the content is another representation, with a tag of its own.
    let tag = content.tag.map { zipped == nil ? "\"\($0)\"" : "\"\($0)-gzip\"" }
    let isKnown = tag.map { isListed($0, in: head.value(.ifNoneMatch)) } ?? false
    var fields = HTTPFields()
    if !isKnown {
      fields.append("content-type", content.contentType)
      fields.append("content-length", "\(body.count)")
    }
    if let maxAge = content.maxAge {
      fields.append("cache-control", maxAge == 0 ? "no-cache" : "max-age=\(maxAge)")
    }
    if let location = content.location { fields.append("location", location) }
    if let tag { fields.append("etag", tag) }
    if zipped != nil, !isKnown { fields.append("content-encoding", "gzip") }
    if content.gzip != nil { fields.append("vary", "accept-encoding") }
    return HTTPAnswer(isKnown ? 304 : content.status, fields, body: isKnown ? [] : body)
  }

  /// Whether `if-none-match` names `tag` (RFC 9110 section 13.1.2: weakness does not count).
  private static func isListed(_ tag: String, in list: UnsafeRawBufferPointer?) -> Bool {
    guard let list else { return false }
    var isListed = false
    list.forEachElement { entry in
      let tagged = entry.starts(with: "W/") ? entry.dropping(2) : entry
      if entry.equals("*") || tagged.elementsEqual(tag.utf8) { isListed = true }
    }
    return isListed
  }
}

extension HTTPPage {
  /// Whether a path is the page's own, or lies below it where it is a tree.
  fileprivate func holds(_ path: UnsafeRawBufferPointer) -> Bool {
    let count = self.path.utf8.count
    return path.count >= count && path.prefix(count).elementsEqual(self.path.utf8)
      && (path.count == count || isTree && path[count] == UInt8(ascii: "/"))
  }
}
