internal import CopydeskBase

/// What a rule is told beside the text.
struct RepairContext {
  var language: LanguageTraits
  var isEager: Bool
  /// Whether the document's other blocks show that its bytes were misread.
  var isMisread: Bool
  /// Where no rule may touch the text; laid when the first rule asks.
  let masks: LazyMasks
}

/// One kind of repair: what it does and when it must not.
protocol RepairRule: SendableMetatype {
  /// Stable name, as in edits and in `RepairConfig.disabled`.
  static var name: String { get }
  /// The rule is not called for a text in which none of these was seen.
  static var triggers: RepairTriggers { get }
  /// Whether the rule also holds in code.
  static var holdsInCode: Bool { get }
  /// Most times the rule is called on its own result.
  static var rounds: Int { get }
  /// Finds what to change, in order and without overlap.
  static func find(_ text: Span<UInt8>, _ context: RepairContext) -> [Replacement]
}

extension RepairRule {
  static var holdsInCode: Bool { false }
  static var rounds: Int { 1 }
}
