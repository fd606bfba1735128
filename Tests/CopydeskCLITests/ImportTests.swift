import Testing

@testable import CopydeskCLI
