internal import CopydeskBase

/// Nuxt's payload: one flat array in which every number inside a value is the place of another value.
///
///     [{"data":1},{"title":2},"Bees return"]  // {"data":{"title":"Bees return"}}
///
/// The form is that of `devalue.stringify` (Rich Harris, devalue 4 and 5), with Nuxt's wrappers such as
/// `["ShallowReactive",3]`.
struct NuxtData {
  private let values: [JSONValue]
  private var left: Int

  /// Deepest nesting and most values written out: one value may stand in many places.
  private static let mostDepth = 64
  private static let mostValues = 200_000

  /// The whole payload as one value; nil when it has not that form.
  static func resolve(_ value: JSONValue) -> JSONValue? {
    guard let values = value.array, values.count > 1 else { return nil }
    var data = NuxtData(values: values, left: mostValues)
    return data.resolved(0, depth: 0)
  }

  /// Whether `value` begins as a payload does: `[["ShallowReactive",1],…]`.
  static func isWrapped(_ value: JSONValue) -> Bool {
    value.array?.first?.array?.first?.string?.hasSuffix("Reactive") ?? false
  }

  private init(values: [JSONValue], left: Int) {
    self.values = values
    self.left = left
  }

  private mutating func resolved(_ index: Int, depth: Int) -> JSONValue {
    left -= 1
    // Negative places stand for undefined, NaN and the like.
    guard left > 0, depth < Self.mostDepth, values.indices.contains(index) else { return .null }
    switch values[index] {
    case .array(let items):
      if case .string? = items.first, items.count <= 2 {
        // A wrapper: its name and the place of what it wraps.
        guard items.count == 2, let place = items[1].int else { return .null }
        return resolved(place, depth: depth + 1)
      }
      return .array(items.map { resolved($0.int ?? -1, depth: depth + 1) })
    case .object(let members):
      return .object(
        members.map {
          JSONValue.Member($0.name, resolved($0.value.int ?? -1, depth: depth + 1))
        })
    case let plain: return plain
    }
  }
}
