internal import CopydeskBase

/// What one configuration made of a document.
struct Outcome: Sendable {
  enum Verdict: Hashable, Sendable {
    case kept
    case dropped(DropReason)
    case failed(String)
  }

  var verdict: Verdict
  var document: CleanedDocument?

  init(
    _ document: RawDocument,
    _ clean: (RawDocument) throws(ReadError) -> CleanedDocument
  ) {
    do throws(ReadError) {
      let cleaned = try clean(document)
      verdict = cleaned.drop.map { .dropped($0) } ?? .kept
      self.document = cleaned
    } catch {
      verdict = .failed(error.code.rawValue)
    }
  }

  init(verdict: Verdict, document: CleanedDocument?) {
    self.verdict = verdict
    self.document = document
  }
}
