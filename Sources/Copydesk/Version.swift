/// The version of the tool, recorded in every manifest.
public enum Version {
  public static let current = "0.1.0"
}
