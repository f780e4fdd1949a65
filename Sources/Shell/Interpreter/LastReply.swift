/// A reply that was shown, and the command that it was of.
struct LastReply {
  let reply: Reply
  let command: String
}
