import Testing

@testable import Copydesk
