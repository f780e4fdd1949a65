"""Inspect: a sample a conversation, held by a solver, and its scorer 'match'."""
import aiohttp
import conversation
from inspect_ai import Task, eval
from inspect_ai.dataset import Sample
from inspect_ai.model import ChatMessageAssistant, ChatMessageUser, ModelOutput
from inspect_ai.scorer import match
from inspect_ai.solver import solver


@solver
def caller(options):
    async def solve(state, generate):
        # Inspect runs and closes its event loop itself, so that a session can't be shared and closed.
        async with aiohttp.ClientSession() as session, conversation.Call(session, options) as call:
            for number in range(1, options.turns + 1):
                # The first is the sample's own.
                if number > 1:
                    state.messages.append(ChatMessageUser(content=conversation.question(number)))
                words = await call.say(state.messages[-1].text)
                state.messages.append(ChatMessageAssistant(content=words))
        state.output = ModelOutput.from_content("drill", words)
        return state
    return solve


def main(options):
    samples = [
        Sample(input=conversation.question(1), target=conversation.answer(options.turns), id=number)
        for number in range(1, options.calls + 1)
    ]
    task = Task(dataset=samples, solver=caller(options), scorer=match("exact"), name="drill")
    log, = eval(
        task, model="none", max_samples=options.parallel, display="none", log_dir="logs", log_realtime=False)
    held = sum(sample.scores["match"].value == "C" for sample in log.samples or [])
    conversation.check(held, options)


main(conversation.wanted())
