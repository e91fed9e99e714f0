"""Answers that are kept, encoded, for those who ask the same again while the data stay the same."""

from collections.abc import AsyncGenerator, Collection
from functools import partial
from typing import Final

from google.protobuf.message import Message

from services.runtime.data_version import DataVersion, Version
from services.runtime.kept import Kept
from services.runtime.rpc.call import Context, ServerStream, Unary
from services.runtime.rpc.encoded import EncodedMessage

Question = tuple[str, bytes]

_MIB: Final = 2**20


class KeptAnswers:
    """Answers some methods from memory, the rest by asking on.

    A kept answer is never older than its call: the version of the data is read after the call came in, and
    before an answer is worked out, so that what is kept under a version is at least as new.
    """

    def __init__(self, version: DataVersion, *, methods: Collection[str], mib: int) -> None:
        """
        Args:
            version: of everything that the answers are made from.
            methods: the names of those whose answer is a function of the request and the data alone.
            mib: the memory that all answers together may take; one that alone takes more is not kept.
        """
        self._version = version
        self._methods = frozenset(methods if mib else ())
        self._room = mib * _MIB
        self._of: Version = ()
        self._kept = Kept[Question, EncodedMessage](room=self._room)

    async def intercept_unary(self, call_next: Unary, request: Message, context: Context, /) -> Message:
        """The answer to a request."""
        method = context.method.name
        if method not in self._methods:
            return await call_next(request, context)
        kept = self._answers_of(await self._version.now())
        question = method, request.SerializeToString(deterministic=True)
        answer = kept.get(question)
        if answer is None:
            message = await call_next(request, context)
            answer = EncodedMessage(message, grown=partial(kept.grow, question))
            kept.put(question, answer, answer.byte_count)
        return answer

    def intercept_server_stream(
        self, call_next: ServerStream, request: Message, context: Context, /
    ) -> AsyncGenerator[Message, None]:
        """Streams are not kept."""
        return call_next(request, context)

    def _answers_of(self, version: Version) -> Kept[Question, EncodedMessage]:
        """What is kept of a version; a new one takes the room of the one before."""
        if version != self._of:
            self._of, self._kept = version, Kept[Question, EncodedMessage](room=self._room)
        return self._kept
