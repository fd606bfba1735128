extension Explanation {
  /// The explanation as one HTML page in UTF-8 that loads nothing and works offline.
  ///
  ///     try FileSystem.replace("why.html", with: explanation.html())
  ///
  /// Same explanation, same bytes. A few MB at most, whatever the document: see `PageLimits`.
  ///
  /// - Complexity: O(bytes of all blocks).
  public func html() -> [UInt8] { ExplanationPage(self).bytes() }
}
