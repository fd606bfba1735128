internal import CopydeskBase

extension BlockMarkup {
  /// Appends the markup as varints and bytes, in the order of its fields.
  func encode(into bytes: inout [UInt8]) {
    Self.encode(marks, into: &bytes)
    bytes.append(varint: containers.count)
    for container in containers {
      bytes.append(container.kind.rawValue)
      for number in [container.id, container.list, container.ordinal] {
        bytes.append(littleEndian: number)
      }
    }
    bytes.append(varint: cells.count)
    for cell in cells {
      bytes.append(varint: cell.lowerBound)
      bytes.append(varint: cell.count)
    }
    bytes.append(littleEndian: table)
    bytes.append(
      (isHeaderRow ? 1 : 0) | (joinsPrevious ? 2 : 0) | (hasRuleBefore ? 4 : 0)
        | role.rawValue << 3)
    bytes.append(run: language)
    Self.encode(images, into: &bytes)
  }

  /// Reads the markup of a block of `length` bytes and steps over it; nil when it is cut short or its offsets lie
  /// outside the block.
  init?(decoding bytes: [UInt8], at offset: inout Int, length: Int) {
    self.init()
    guard let marks = Self.marks(bytes, &offset, length),
      let containerCount = bytes.readVarint(at: &offset)
    else { return nil }
    self.marks = marks
    for _ in 0..<containerCount {
      guard let kind = bytes.read(UInt8.self, at: &offset).flatMap(BlockContainer.Kind.init),
        let id = bytes.read(Int32.self, at: &offset),
        let list = bytes.read(Int32.self, at: &offset),
        let ordinal = bytes.read(Int32.self, at: &offset)
      else { return nil }
      containers.append(BlockContainer(kind, id: id, list: list, ordinal: ordinal))
    }
    guard let cellCount = bytes.readVarint(at: &offset) else { return nil }
    for _ in 0..<cellCount {
      guard let start = bytes.readVarint(at: &offset), let count = bytes.readVarint(at: &offset),
        start <= length, count <= length - start
      else { return nil }
      cells.append(start..<(start + count))
    }
    guard let table = bytes.read(Int32.self, at: &offset),
      let flags = bytes.read(UInt8.self, at: &offset),
      let role = Role(rawValue: flags >> 3),
      let language = bytes.readRun(at: &offset),
      let images = Self.marks(bytes, &offset, .max)
    else { return nil }
    self.table = table
    isHeaderRow = flags & 1 != 0
    joinsPrevious = flags & 2 != 0
    hasRuleBefore = flags & 4 != 0
    self.role = role
    self.language = language
    self.images = images
  }

  private static func encode(_ marks: [InlineMark], into bytes: inout [UInt8]) {
    bytes.append(varint: marks.count)
    for mark in marks {
      bytes.append(mark.kind.rawValue)
      bytes.append(varint: mark.start)
      bytes.append(varint: max(0, mark.end - mark.start))
      bytes.append(run: mark.target)
      bytes.append(run: mark.alternative)
    }
  }

  private static func marks(
    _ bytes: [UInt8], _ offset: inout Int, _ length: Int
  ) -> [InlineMark]? {
    guard let count = bytes.readVarint(at: &offset) else { return nil }
    var marks: [InlineMark] = []
    for _ in 0..<count {
      guard let kind = bytes.read(UInt8.self, at: &offset).flatMap(InlineMark.Kind.init),
        let start = bytes.readVarint(at: &offset), let extent = bytes.readVarint(at: &offset),
        start <= length, extent <= length - start,
        let target = bytes.readRun(at: &offset), let alternative = bytes.readRun(at: &offset)
      else { return nil }
      marks.append(
        InlineMark(kind, start, start + extent, target: target, alternative: alternative))
    }
    return marks
  }
}

extension [UInt8] {
  /// Appends the number of bytes and the bytes.
  fileprivate mutating func append(run bytes: [UInt8]) {
    append(varint: bytes.count)
    append(contentsOf: bytes)
  }

  fileprivate func readRun(at offset: inout Int) -> [UInt8]? {
    guard let count = readVarint(at: &offset) else { return nil }
    return read(bytes: count, at: &offset)
  }
}
