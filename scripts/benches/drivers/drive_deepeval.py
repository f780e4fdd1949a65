"""DeepEval: its conversation simulator, with a node of its graph that speaks from a script, and a metric of its own."""
import asyncio

import aiohttp
import conversation
from deepeval.dataset import ConversationalGolden
from deepeval.metrics import BaseConversationalMetric
from deepeval.models import DeepEvalBaseLLM
from deepeval.simulator import ConversationSimulator
from deepeval.simulator.controller.controller import proceed
from deepeval.simulator.simulation_graph import SimulationNode
from deepeval.test_case import Turn


class NoModel(DeepEvalBaseLLM):
    """The simulator asks for a model even where none is needed."""

    def load_model(self):
        return None

    def generate(self, prompt):
        raise NotImplementedError

    async def a_generate(self, prompt):
        raise NotImplementedError

    def get_model_name(self):
        return "none"


class LastAnswer(BaseConversationalMetric):
    """Whether the last thing said is what was expected."""

    threshold = 1

    def __init__(self, expected):
        self.expected = expected

    def measure(self, test_case):
        self.score = float(test_case.turns[-1].content == self.expected)
        self.success = self.score >= self.threshold
        return self.score

    def is_successful(self):
        return self.success


class Drill:
    """The agent under test, by the simulator's threads."""

    def __init__(self, options):
        self.options, self.session, self.calls = options, None, {}

    async def answer(self, input, turns, thread_id):
        self.session = self.session or aiohttp.ClientSession()
        if thread_id not in self.calls:
            self.calls[thread_id] = await conversation.Call(self.session, self.options).__aenter__()
        words = await self.calls[thread_id].say(input)
        if len(turns) == 2 * self.options.turns - 1:
            await self.calls.pop(thread_id).__aexit__()
        return Turn(role="assistant", content=words)


def speak(turns):
    return conversation.question(len(turns) // 2 + 1)


def main(options):
    drill, metric = Drill(options), LastAnswer(conversation.answer(options.turns))
    simulator = ConversationSimulator(
        model_callback=drill.answer, simulation_graph=SimulationNode(speak), simulator_model=NoModel(),
        stopping_controller=proceed, max_concurrent=options.parallel)
    goldens = [ConversationalGolden(scenario="A caller asks questions.") for _ in range(options.calls)]
    cases = simulator.simulate(goldens, max_user_simulations=options.turns)
    asyncio.get_event_loop().run_until_complete(drill.session.close())
    conversation.check(sum(metric.measure(case) for case in cases), options)


main(conversation.wanted())
