import CopydeskFlow

/// Almost no work, so that what is measured is the way to it and back.
struct AddingWorker: BatchWorker {
  mutating func run(_ batch: [Int]) -> Int { batch.reduce(0, +) }
}
