/// Which preference made another document the kept one.
public enum KeptBy: String, Sendable, CaseIterable {
  /// It has been published by an earlier run.
  case published
  /// It contains the dropped one, or one that was preferred and is contained in it.
  case whole
  /// Fewer of its bytes could not be decoded.
  case undamaged
  /// Its host stands before in `nearDuplicates.trusted`.
  case trusted
  /// Credits point to it, or it credits nobody.
  case original
  case earliest
  case longest
  case cleanest
  case first
  /// Nothing of that told them apart: the lesser hash of the address.
  case address
}
