/// Which lines are a site's template, and where they are remembered.
public struct SiteConfig: Codable, Hashable, Sendable {
  /// Whether lines that recur over the pages of a site are learnt and removed.
  public var enabled = true
  /// The file of learnt lines; relative paths are below `output.directory`.
  public var path = "sites.sqlite"
  /// Fewest pages, of different content, that a line must stand on.
  ///
  /// Five: below that a series of parts or an article with its print and mobile versions looks like a template.
  public var minPages = 5
  /// Least share of a site's pages, 0...1, that a line must stand on; of few pages it is 1 / √pages. What looks like copy
  /// needs half of the pages or nine in ten, see `SiteLearner`.
  public var share = 0.1
  /// Largest share of a document's bytes, 0...1, that may go; beyond it the document stays whole, with the note
  /// `siteBudget`.
  public var removalBudget = 0.9
  /// Visits of a site after which a line not seen any more is forgotten.
  public var keepVisits = 20

  public init() {}
}
