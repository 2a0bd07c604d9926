"""The helper process: a line of JSON in, a line of JSON out, until the input ends.

    {"add": ["woonzorgvisie"]}                → nothing
    {"check": ["fietts", "raad"], "id": 3}    → {"id": 3, "wrong": ["fietts"]}
    {"suggest": "fietts", "id": 4}            → {"id": 4, "word": "fietts", "suggestions": ["fiets", …]}

The first line it writes is {"ready": true}, or {"ready": false, "reason": …}; then it ends. A line that it does not understand is
passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any

from brief_builder.spelling.dictionary import Dictionary, NoDictionary, open_engine


def serve(folder: Path, requests: IO[str], answers: IO[str]) -> None:
    """Answer requests with the dictionary in `folder`."""
    try:
        dictionary = Dictionary(open_engine(folder))
    except NoDictionary as error:
        _write(answers, {"ready": False, "reason": str(error)})
        return
    _write(answers, {"ready": True})
    for answer in _answers(dictionary, requests):
        _write(answers, answer)


def _answers(dictionary: Dictionary, requests: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    for line in requests:
        request = _read(line)
        for word in _words(request.get("add")):
            dictionary.add(word)
        if "check" in request:
            yield {"id": request.get("id"), "wrong": [word for word in _words(request["check"]) if not dictionary.knows(word)]}
        for word in _words([request.get("suggest")]):
            yield {"id": request.get("id"), "word": word, "suggestions": dictionary.suggestions(word)}


def _read(line: str) -> Mapping[str, Any]:
    try:
        request = json.loads(line)
    except ValueError:
        return {}
    return request if isinstance(request, dict) else {}


def _words(value: object) -> list[str]:
    return [word for word in value if isinstance(word, str) and word] if isinstance(value, list) else []


def _write(answers: IO[str], answer: Mapping[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
