import Evaluation
import Foundation

/// A client's words for a cron job, over what there is of it; everything that is wrong with them is thrown at once.
struct CronJobForm {
  private var reader: FieldReader
  private var job: CronJob

  /// The cron job that they come to; its project is that of `old`, or none yet.
  static func job(_ fields: JSONObject, over old: CronJob?, now: Timestamp) throws(Refusal) -> CronJob {
    var form = CronJobForm(reader: FieldReader(fields), job: old ?? CronJob(project: 0, expression: ""))
    form.readTimes(isNew: old == nil, now)
    form.readSelection()
    form.readRequest()
    form.readMode()
    form.job.notifyOn = form.reader.choice("notify_on", CronJob.Notification.self) ?? form.job.notifyOn
    form.job.isActive = form.reader.flag("is_active") ?? form.job.isActive
    try form.reader.finish()
    if !form.job.isDue(like: old) { form.job.scheduledAt = now }
    return form.job
  }

  private mutating func readTimes(isNew: Bool, _ now: Timestamp) {
    if let name = reader.text("timezone") {
      if TimeZone(iana: name) == nil {
        reader.refuse("timezone", "'\(name)' is no time zone of the IANA's, such as Europe/Berlin or UTC")
      }
      job.timeZone = name
    }
    guard let text = reader.text("crontab_expression", longest: 255) else {
      if isNew, reader["crontab_expression"] == nil { reader.refuse("crontab_expression", "this field is required") }
      return
    }
    job.expression = text
    do throws(CrontabField.Problem) {
      if try CrontabExpression(text).next(after: now, in: .gmt) == nil {
        reader.refuse("crontab_expression", "'\(text)' never comes: no month has such a day")
      }
    } catch {
      reader.refuse("crontab_expression", error.message)
    }
  }

  private mutating func readSelection() {
    if reader.fields["agent"] == .null { job.agent = nil }
    job.agent = reader.integer("agent") ?? job.agent
    job.evaluators = reader.integers("scenarios") ?? job.evaluators
    job.tags = reader.texts("tags") ?? job.tags
    if job.evaluators.isEmpty, job.tags.isEmpty {
      reader.refuse("scenarios", "no evaluators are selected: give 'scenarios' or 'tags'")
    }
    if !job.tags.isEmpty, job.agent == nil { reader.refuse("agent", "this field is required with 'tags'") }
  }

  private mutating func readRequest() {
    job.name = reader.text("name", longest: RunRequest.longestLabel) ?? job.name
    if let id = reader.integer("personality") { job.personalities = [id] }
    job.personalities = reader.integers("personalities") ?? job.personalities
    job.frequency = reader.integer("frequency", 1...100) ?? job.frequency
    if reader.fields["concurrency_limit"] == .null { job.concurrency = nil }
    job.concurrency = reader.integer("concurrency_limit") ?? job.concurrency
  }

  /// `run_as_text` is what `execution_mode` was before.
  private mutating func readMode() {
    if let isText = reader.flag("run_as_text"), reader["execution_mode"] == nil { job.mode = isText ? .text : .voice }
    guard let mode = reader.choice("execution_mode", CronJob.Mode.self) else { return }
    if mode != .voice, mode != .text {
      reader.refuse("execution_mode", "this server holds runs as text: 'text', or 'voice', which is held as text too")
    }
    job.mode = mode
  }
}

extension CronJob {
  /// Whether both are due at the same times.
  fileprivate func isDue(like other: CronJob?) -> Bool {
    guard let other else { return false }
    return (expression, timeZone, isActive) == (other.expression, other.timeZone, other.isActive)
  }
}
