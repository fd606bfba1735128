internal import CopydeskBase

/// Hands out the entries of a tar, zip or 7z archive, or the one stream of a compressed file.
final class ArchiveReader: DocumentReader {
  private let context: ReadContext
  private let location: SourceLocation
  private let kind: ArchiveKind
  private let archive: Archive
  private var entries = 0

  init(_ kind: ArchiveKind, _ input: ArchiveInput, location: SourceLocation, context: ReadContext) {
    self.kind = kind
    self.location = location
    self.context = context
    archive = Archive(kind, input, path: context.path)
  }

  func next() -> ReadStep {
    while true {
      // A dead archive's error has gone to the entry it struck.
      if entries > 0, archive.isDead { return .end(nil) }
      switch archive.next() {
      case .end(let error): return .end(error)
      case .failed(let error): return .end(error)
      case .entry(let entry):
        entries += 1
        guard entries <= context.limits.archiveEntries else {
          return .end(
            ReadError(
              .tooLarge, path: context.path, offset: archive.filePosition,
              detail: "more than \(context.limits.archiveEntries) entries"))
        }
        if let step = step(for: entry) { return step }
      }
    }
  }

  private func step(for entry: Archive.Entry) -> ReadStep? {
    switch entry.kind {
    case .file: break
    case .directory: context.skip("\(kind.rawValue):directory"); return nil
    case .symlink: context.skip("\(kind.rawValue):symlink"); return nil
    case .hardlink: context.skip("\(kind.rawValue):hardlink"); return nil
    case .other: context.skip("\(kind.rawValue):special"); return nil
    }
    var place = location
    if !kind.isStream { place.members.append(entry.name.isEmpty ? "#\(entries)" : entry.name) }
    if entry.isEncrypted {
      return .document(
        context.failure(
          place, .unsupported, at: archive.filePosition, "the entry is encrypted"))
    }
    let source = ArchiveEntrySource(archive, path: context.path, limits: context.limits)
    return .open(ByteScanner(source, chunk: context.chunk), place)
  }
}
