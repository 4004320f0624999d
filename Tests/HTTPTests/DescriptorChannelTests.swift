import Glibc
import Testing

@testable import Net

/// Messages with descriptors between two processes, or here between two ends in one.
@Suite struct DescriptorChannelTests {
  private static func pipe() throws -> [Int32] {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    return ends
  }

  @Test func descriptorsComeWithTheirMessages() throws {
    let (one, other) = try #require(DescriptorChannel.pair())
    let ends = try Self.pipe()
    #expect(one.send(.init("first", descriptors: [ends[0]])))
    #expect(one.send(.init("second")))
    guard case .message(let first) = other.receive(milliseconds: 1000) else {
      Issue.record("no message came")
      return
    }
    #expect(first.bytes == Array("first".utf8))
    let received = try #require(first.descriptors.first)
    #expect(fcntl(received, F_GETFD) & FD_CLOEXEC != 0)
    #expect(write(ends[1], "x", 1) == 1)
    var byte: UInt8 = 0
    #expect(read(received, &byte, 1) == 1 && byte == UInt8(ascii: "x"))
    #expect(other.receive(milliseconds: 1000) == .message(.init("second")))
    #expect(other.receive(milliseconds: 0) == .nothing)
    for end in ends + [received] { close(end) }
    let peer = try #require(one.peer)
    #expect(peer == (getpid(), getuid()))
  }

  @Test func theEndIsSeen() throws {
    var (one, other) = try #require(DescriptorChannel.pair())
    one = other
    #expect(other.receive(milliseconds: 1000) == .ended)
    #expect(!other.send(.init("nobody")))
    withExtendedLifetime(one) {}
  }

  @Test func messagesAreBounded() throws {
    let (one, other) = try #require(DescriptorChannel.pair())
    let most = String(repeating: "a", count: DescriptorChannel.maxMessageBytes)
    #expect(one.send(.init(most)))
    #expect(other.receive(milliseconds: 1000) == .message(.init(most)))
    #expect(!one.send(.init(most + "a")))
    let ends = try Self.pipe()
    let many = [Int32](repeating: ends[0], count: DescriptorChannel.maxDescriptors)
    #expect(one.send(.init("many", descriptors: many)))
    guard case .message(let message) = other.receive(milliseconds: 1000) else {
      Issue.record("no message came")
      return
    }
    #expect(message.descriptors.count == many.count)
    for one in message.descriptors + ends { close(one) }
    #expect(!one.send(.init("more", descriptors: many + [ends[0]])))
  }

  /// A longer message of somebody else's making.
  @Test func aLongerMessageIsNotTaken() throws {
    var ends: [Int32] = [-1, -1]
    try #require(socketpair(AF_UNIX, UnixSocket.messages, 0, &ends) == 0)
    defer { close(ends[0]) }
    let channel = DescriptorChannel(descriptor: ends[1])
    let bytes = [UInt8](repeating: 1, count: DescriptorChannel.maxMessageBytes + 1)
    #expect(send(ends[0], bytes, bytes.count, 0) == bytes.count)
    #expect(channel.receive(milliseconds: 1000) == .tooLong)
  }

  @Test func aListenerEnds() throws {
    let path = "/tmp/pintle-channel-\(getpid()).sock"
    let listener = try DescriptorChannelListener(path: path)
    #expect(listener.accept(waits: false) == nil)
    let client = try #require(DescriptorChannel(path: path))
    let served = try #require(listener.accept(waits: true))
    #expect(client.send(.init("hello")))
    // What is waited for besides ends the wait.
    #expect(served.receive(milliseconds: 1000) == .message(.init("hello")))
    let second = try #require(DescriptorChannel(path: path))
    #expect(served.receive(milliseconds: 60_000, or: listener.descriptor) == .nothing)
    listener.end()
    #expect(listener.accept(waits: true) == nil || listener.accept(waits: true) == nil)
    #expect(DescriptorChannel(path: path) == nil)
    listener.removeFile()
    #expect(access(path, F_OK) != 0)
    withExtendedLifetime(second) {}
  }
}
