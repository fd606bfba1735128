internal import ArgumentParser
internal import CopydeskText

/// Criteria of `nearDuplicates.keep` in one argument: `trusted,earliest,longest`.
struct KeepList: ExpressibleByArgument {
  var criteria: [NearDuplicateConfig.Keep]

  init?(argument: String) {
    var criteria: [NearDuplicateConfig.Keep] = []
    for word in argument.split(separator: ",") {
      guard let criterion = NearDuplicateConfig.Keep(rawValue: String(word)),
        !criteria.contains(criterion)
      else { return nil }
      criteria.append(criterion)
    }
    guard !criteria.isEmpty else { return nil }
    self.criteria = criteria
  }

  static let allValueStrings = NearDuplicateConfig.Keep.allCases.map(\.rawValue)
}
