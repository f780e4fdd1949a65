/// How calls end, by the words of the public API's list.
package enum EndReason {
  package static let all = [
    "Main agent-ended-call", "Main agent-ended-call-after-message-spoken", "Main agent-ended-call-with-hangup-task",
    "Testing agent-ended-call", "Main agent-did-not-answer", "Main agent-busy", "Main agent-voicemail",
    "Main agent-silence-timed-out", "exceeded-max-duration", "run-cancelled-by-user", "external-user-ended-call",
    "Main agent-invalid-phone-number", "Testing agent-run-not-ready", "Main agent-call-not-connected", "call-canceled",
    "call-rejected", "call-failed-unknown-error", "sip-call-failed", "Main agent-twilio-client-error",
    "Testing agent-did-not-connect", "Testing agent-dial-out-bot-crashed", "Testing agent-dial-in-bot-crashed",
    "Testing agent-sip-dial-out-bot-crashed", "Testing agent-pipeline-error", "Testing agent-recording-absent",
    "Testing agent-recording-failed", "participant_disconnected", "user_initiated",
  ]
}
