"""claque: personas with a script, its runner's threads, and its adapter for agents that answer JSON by HTTP."""
import conversation

from claque.adapters import ConfiguredHTTPAgent
from claque.models import Persona, Verdict
from claque.runner import Runner
from claque.simulator import Simulator


class LastAnswer:
    """A judge without a model."""

    def __init__(self, expected):
        self.expected = expected

    def evaluate(self, transcript):
        resolved = transcript.turns[-1].text == self.expected
        return Verdict(transcript.persona_id, resolved=resolved, judged_by="deterministic")


def main(options):
    agent = ConfiguredHTTPAgent({
        "url": options.url.replace("ws:", "http:", 1), "headers": {"X-Think": options.think},
        "reply_path": "choices.0.message.content",
    })
    script = [conversation.question(number) for number in range(1, options.turns + 1)]
    personas = [
        Persona(id=str(number), name="a caller", archetype="caller", goal="answers", script=script)
        for number in range(options.calls)
    ]
    runner = Runner(
        Simulator(max_turns=options.turns), judge=LastAnswer(conversation.answer(options.turns)),
        concurrency=options.parallel)
    conversation.check(sum(verdict.resolved for verdict in runner.run(personas, agent).verdicts), options)


main(conversation.wanted())
