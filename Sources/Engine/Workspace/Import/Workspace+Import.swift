import Evaluation
import GRDB

extension Workspace {
  /// Reads a workspace or a test suite, all of it or, where anything is wrong, nothing.
  ///
  /// A suite's evaluators belong to the request's agent or, where it names none, to the only one there is.
  func importFile(_ file: ImportFile, into request: RunRequest) async throws(BackendError) -> ImportSummary {
    let format: ImportFormat
    let batch: ImportBatch
    do {
      (format, batch) = try ImportFormat.read(file)
    } catch {
      throw .badFile([error])
    }
    return try await write { db in
      var batch = batch
      if format == .suite {
        do {
          batch.assign(try ImportTarget.find(db, request))
        } catch {
          throw batch.problems.isEmpty ? error : BackendError.badFile(batch.problems.inOrder)
        }
      }
      var importer = Importer(batch)
      return try importer.run(db)
    }
  }
}
