/// The words that the public test-suite format (version 1) allows.
enum SuiteVocabulary {
  /// Languages, by their code; `multi` changes between several.
  static let languages = [
    "af", "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "gu", "he", "hi", "hu", "id", "it",
    "ja", "kn", "ko", "ml", "mr", "ms", "multi", "nl", "no", "pa", "pl", "pt", "ro", "ru", "sk", "sv", "ta", "te", "th",
    "tl", "tr", "uk", "vi", "zh",
  ]

  /// What a simulated caller may be given to use.
  static let tools = ["call_hold", "dtmf", "end_call", "end_call_only_on_transfer", "receive_dtmf", "send_sms"]
}
