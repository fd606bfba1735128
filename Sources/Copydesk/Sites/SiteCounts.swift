internal import CopydeskBase

/// What the template phase of a run found, for the manifest.
struct SiteCounts: Sendable, Equatable {
  /// Most sites named as changed.
  static let mostNames = 100

  /// Sites with a template.
  var sites = 0
  /// Lines of these templates, learnt tonight or before.
  var lines = 0
  /// Documents that lost lines.
  var documents = 0
  /// Documents left whole because more than the budget would have gone.
  var overBudget = 0
  /// Hosts most of whose saved template lines stand on none of tonight's pages.
  var changed: [String] = []

  var isEmpty: Bool { self == SiteCounts() }

  init() {}

  init(json: JSONValue?) {
    sites = json?["with_template"]?.int ?? 0
    lines = json?["lines"]?.int ?? 0
    documents = json?["documents"]?.int ?? 0
    overBudget = json?["over_budget"]?.int ?? 0
    changed = (json?["changed"]?.array ?? []).compactMap(\.string)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("with_template", sites)
      json.member("lines", lines)
      json.member("documents", documents)
      json.member("over_budget", overBudget)
      json.member("changed", changed)
    }
  }
}
