"""Evaluates flags with the OpenFeature SDK for Python and its flagd provider, for comparison with ours.

Each line of standard input is one JSON object: {"load": "<flag definition file>"}, or
{"key": ..., "type": "boolean" | "string" | "number" | "object", "context": {...}} for the definition that was loaded
last. Each line of standard output is the answer to the line of input.
"""

import json
import logging
import os
import sys
import tempfile

from openfeature import api
from openfeature.contrib.provider.flagd import FlagdProvider
from openfeature.contrib.provider.flagd.config import ResolverType
from openfeature.evaluation_context import EvaluationContext

DEFAULTS = {"boolean": False, "string": "", "number": 0.0, "object": {}}


def load(definition: str, directory: str) -> dict:
    path = os.path.join(directory, "flags.json")
    with open(path, "w", encoding="utf-8") as file:
        file.write(definition)
    provider = FlagdProvider(resolver_type=ResolverType.FILE, offline_flag_source_path=path)
    try:
        api.set_provider_and_wait(provider)
        return {}
    except Exception as error:  # The answer says what no definition may do.
        return {"error": str(error)}


def evaluate(asked: dict) -> dict:
    attributes = dict(asked["context"])
    targeting_key = attributes.pop("targetingKey", None)
    context = EvaluationContext(targeting_key=targeting_key, attributes=attributes)
    client = api.get_client()
    ask = {
        "boolean": client.get_boolean_details,
        "string": client.get_string_details,
        "number": client.get_float_details,
        "object": client.get_object_details,
    }[asked["type"]]
    details = ask(asked["key"], DEFAULTS[asked["type"]], context)
    answer = {"reason": str(details.reason)}
    if details.error_code is not None:
        return {**answer, "error": f"{details.error_code}: {details.error_message}"}
    if details.variant is None:
        return answer
    return {**answer, "variant": details.variant, "value": details.value}


def main() -> None:
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as directory:
        for line in sys.stdin:
            asked = json.loads(line)
            answer = load(asked["load"], directory) if "load" in asked else evaluate(asked)
            print(json.dumps(answer), flush=True)
        api.shutdown()


main()
