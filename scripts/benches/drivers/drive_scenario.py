"""Scenario: a script of the caller's messages, each answered by the agent, and a check of the last answer."""
import asyncio

import aiohttp
import conversation
import scenario

OPTIONS = conversation.wanted()


class Agent(scenario.AgentAdapter):
    def __init__(self, call):
        self.call_to_drill = call

    async def call(self, input):
        return await self.call_to_drill.say(input.last_new_user_message_str())


class Caller(scenario.AgentAdapter):
    """Whom a script speaks for; it is never asked for words of its own."""

    role = scenario.AgentRole.USER

    async def call(self, input):
        raise NotImplementedError


def is_answered(state):
    assert state.last_message()["content"] == conversation.answer(OPTIONS.turns)


def script():
    for number in range(1, OPTIONS.turns + 1):
        yield scenario.user(conversation.question(number))
        yield scenario.agent()
    yield is_answered
    yield scenario.succeed()


async def hold(session, lines):
    async with lines, conversation.Call(session, OPTIONS) as call:
        return await scenario.arun(
            name="drill", description="A caller asks questions.", agents=[Agent(call), Caller()],
            script=list(script()), max_turns=OPTIONS.turns + 1, verbose=False)


async def main():
    lines = asyncio.Semaphore(OPTIONS.parallel)
    async with aiohttp.ClientSession() as session:
        results = await asyncio.gather(*(hold(session, lines) for _ in range(OPTIONS.calls)))
    conversation.check(sum(result.success for result in results), OPTIONS)


asyncio.run(main())
