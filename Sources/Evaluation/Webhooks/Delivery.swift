/// That a result came to its end, as it is to be told to a webhook until it was heard.
package struct Delivery: Sendable, Hashable {
  package let id: Int
  package let result: Int
  package let url: String
  /// The same at each try, so that whoever hears it twice knows.
  package let key: String
  /// How often it was tried, this time included.
  package let attempt: Int
  /// What its result's cron job says of telling; nil where no cron job launched it.
  package let notifyOn: CronJob.Notification?

  package init(id: Int, result: Int, url: String, key: String, attempt: Int, notifyOn: CronJob.Notification?) {
    self.id = id
    self.result = result
    self.url = url
    self.key = key
    self.attempt = attempt
    self.notifyOn = notifyOn
  }
}
