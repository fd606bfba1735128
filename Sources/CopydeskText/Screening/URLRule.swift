internal import CopydeskBase

/// Drops pages whose address is in a block list, or in no list of those kept.
///
/// A page without an address is kept.
struct URLRule: ScreeningRule {
  let name = "url"
  let lists: ScreeningLists

  func judge(_ document: ScreenedDocument) -> DropReason? {
    guard let url = document.subject.url else { return nil }
    if !lists.only.isEmpty, !lists.only.contains(url) {
      return DropReason(rule: "url.only", value: 0, threshold: 1, detail: url)
    }
    guard lists.blocked.contains(url), !lists.allowed.contains(url) else { return nil }
    return DropReason(rule: "url.block", value: 1, threshold: 0, detail: url)
  }
}
