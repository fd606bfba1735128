import Dispatch
import Synchronization
import Testing

@testable import CopydeskFlow

@Suite struct BoundedChannelTests {
  @Test func elementsLeaveInTheOrderTheyCame() {
    let channel = BoundedChannel<Int>(capacity: 4)
    for value in 1...4 { #expect(channel.send(value)) }
    channel.close()
    var received: [Int] = []
    while let value = channel.receive() { received.append(value) }
    #expect(received == [1, 2, 3, 4])
  }

  @Test func aClosedChannelTakesNothingMore() {
    let channel = BoundedChannel<Int>(capacity: 1)
    channel.close()
    #expect(!channel.send(1))
    #expect(channel.receive() == nil)
  }

  @Test func aSenderWaitsForRoomAndCancelReleasesIt() {
    let channel = BoundedChannel<Int>(capacity: 1)
    #expect(channel.send(1))
    let refused = Mutex(false)
    let sender = DispatchGroup()
    DispatchQueue(label: "sender").async(group: sender) {
      let sent = channel.send(2)
      refused.withLock { $0 = !sent }
    }
    channel.cancel()
    sender.wait()
    #expect(refused.withLock { $0 })
    #expect(channel.receive() == nil)
  }

  @Test(arguments: [1, 3]) func nothingIsLostBetweenManyThreads(capacity: Int) {
    let channel = BoundedChannel<Int>(capacity: capacity)
    let sum = Mutex(0)
    let senders = DispatchGroup()
    let receivers = DispatchGroup()
    for lane in 0..<4 {
      DispatchQueue(label: "send.\(lane)").async(group: senders) {
        for value in 0..<1_000 { _ = channel.send(lane * 1_000 + value) }
      }
      DispatchQueue(label: "receive.\(lane)").async(group: receivers) {
        var mine = 0
        while let value = channel.receive() { mine += value }
        let total = mine
        sum.withLock { $0 += total }
      }
    }
    senders.wait()
    channel.close()
    receivers.wait()
    #expect(sum.withLock { $0 } == (0..<4_000).reduce(0, +))
  }
}
