import Base
import Net

/// What the two processes of a take-over say to each other: a first line with the version of this exchange and a word,
/// and lines whose meaning the word says.
///
/// The new process asks, the running server offers its listeners or refuses; the new one says when it needs nothing but
/// the data directory, the other one when that is free, and the new one when it serves.
struct TakeOverMessage: Equatable {
  enum Word: String {
    case ask, offer, refuse, ready, unlocked, serving
  }

  /// Why a message cannot be used.
  struct Fault: Error, Equatable {
    var text: String
  }

  /// The version of the exchange that this program speaks.
  static let version = 1
  private static let name = "pintle-take-over"

  var word: Word
  var lines: [String] = []

  init(_ word: Word, _ lines: [String] = []) {
    self.word = word
    self.lines = lines
  }

  /// Reads a message.
  init(_ bytes: [UInt8]) throws(Fault) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(text: "it sends something else than a take-over")
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    let words = (lines.first ?? "").split(separator: " ")
    guard words.count == 3, words[0].utf8.elementsEqual(Self.name.utf8) else {
      throw Fault(text: "it sends something else than a take-over")
    }
    guard Int(words[1]) == Self.version else {
      throw Fault(
        text:
          "it speaks version \(EchoedText.cut(String(words[1]))) of the take-over, this program version \(Self.version)"
      )
    }
    guard let word = Word(rawValue: String(words[2])) else {
      throw Fault(text: "it says something that this program does not know")
    }
    self.word = word
    self.lines = Array(lines.dropFirst())
  }

  /// As it is sent.
  var text: String {
    ([("\(Self.name) \(Self.version) \(word.rawValue)")] + lines).joined(separator: "\n") + "\n"
  }
}

extension DescriptorChannel {
  /// Sends one; false when the other process is gone.
  @discardableResult
  func send(_ message: TakeOverMessage, descriptors: [Int32] = []) -> Bool {
    send(Message(message.text, descriptors: descriptors))
  }
}
