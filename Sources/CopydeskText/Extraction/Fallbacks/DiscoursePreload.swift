internal import CopydeskBase

/// The posts of a Discourse topic as its page preloads them: `data-preloaded`, or a script of that id.
///
/// The value is an object of JSON strings; the one called "topic_1234" holds `post_stream.posts`, whose HTML is
/// "cooked" (Discourse, `app/helpers/application_helper.rb`, `preload_script`; `TopicViewSerializer`).
enum DiscoursePreload {
  private static let mostPosts = 1_000

  static func find(_ json: [UInt8], with parser: inout HTMLParser) -> FallbackText? {
    guard let members = (try? JSONParser.parse(json))?.members else { return nil }
    var blocks: [TextBlock] = []
    for member in members where member.name.hasPrefix("topic_") {
      guard let inner = member.value.string, let topic = try? JSONParser.parse(inner),
        let posts = topic["post_stream"]?["posts"]?.array
      else { continue }
      for post in posts.prefix(mostPosts) {
        guard let cooked = post["cooked"]?.string else { continue }
        blocks.append(contentsOf: FragmentBlocks.blocks(of: cooked, with: &parser))
      }
    }
    guard !blocks.isEmpty else { return nil }
    return FallbackText(name: "discourse", blocks: blocks, isDeclared: true)
  }
}
