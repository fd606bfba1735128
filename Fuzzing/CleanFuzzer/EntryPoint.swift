// libFuzzer calls from one thread.
nonisolated(unsafe) private var fuzzer = CleanFuzzer()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  fuzzer.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
