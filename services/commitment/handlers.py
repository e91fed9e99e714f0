"""The RPCs of commitments: a checked question, an answer in messages."""

from commitment.v1.commitment_service_connect import CommitmentService
from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCheckinResponse,
    GetCommitmentRequest,
    GetCommitmentResponse,
    GetCompanySummaryRequest,
    GetCompanySummaryResponse,
    ListCommitmentsRequest,
    ListCommitmentsResponse,
    ListCompanySummariesRequest,
    ListCompanySummariesResponse,
)
from connectrpc.request import RequestContext

from services.commitment import requests
from services.commitment.domain.commitment import id_order
from services.commitment.messages import (
    checkin_message,
    commitment_message,
    summary_message,
    working_message,
)
from services.commitment.use_cases.commitment import answer_checkin, answer_commitment
from services.commitment.use_cases.company import answer_companies, answer_company
from services.runtime.db import Database
from services.runtime.messages import optional_timestamp
from services.runtime.names import display_name


class CommitmentHandlers(CommitmentService):
    """Implements ``commitment.v1.CommitmentService``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get_company_summary(
        self,
        request: GetCompanySummaryRequest,
        _ctx: RequestContext[GetCompanySummaryRequest, GetCompanySummaryResponse],
        /,
    ) -> GetCompanySummaryResponse:
        """The summary of one company."""
        query = requests.company_query(request)
        answer = await answer_company(self._database, query.company_id, query.as_of)
        return GetCompanySummaryResponse(summary=summary_message(answer))

    async def list_company_summaries(
        self,
        request: ListCompanySummariesRequest,
        _ctx: RequestContext[ListCompanySummariesRequest, ListCompanySummariesResponse],
        /,
    ) -> ListCompanySummariesResponse:
        """The summaries of all companies with commitments."""
        query = requests.summaries_query(request)
        size = query.page.size
        answers = await answer_companies(
            self._database, query.as_of, after=query.page.after or "", limit=size + 1
        )
        page, more = answers[:size], len(answers) > size
        return ListCompanySummariesResponse(
            summaries=[summary_message(answer) for answer in page],
            next_page_token=query.page.token(page[-1].company_id) if more else "",
        )

    async def list_commitments(
        self,
        request: ListCommitmentsRequest,
        _ctx: RequestContext[ListCommitmentsRequest, ListCommitmentsResponse],
        /,
    ) -> ListCommitmentsResponse:
        """A page of commitments, and the summary over all of them from the same reading."""
        query = requests.commitments_query(request)
        answer = await answer_company(self._database, query.company_id, query.as_of)
        after = query.page.after
        rest = [c for c in answer.commitments if after is None or id_order(c.measured.id) > id_order(after)]
        page, more = rest[: query.page.size], len(rest) > query.page.size
        return ListCommitmentsResponse(
            commitments=[commitment_message(commitment, answer.company_id) for commitment in page],
            next_page_token=query.page.token(page[-1].measured.id) if more else "",
            summary=summary_message(answer),
        )

    async def get_commitment(
        self,
        request: GetCommitmentRequest,
        _ctx: RequestContext[GetCommitmentRequest, GetCommitmentResponse],
        /,
    ) -> GetCommitmentResponse:
        """One commitment."""
        query = requests.commitment_query(request)
        answer = await answer_commitment(self._database, query.company_id, query.commitment_id, query.as_of)
        return GetCommitmentResponse(
            commitment=commitment_message(answer.commitment, answer.company.slug),
            company_display_name=display_name(answer.company.slug),
            as_of_time=optional_timestamp(answer.moment.as_of),
            data_through_time=optional_timestamp(answer.moment.data_through),
        )

    async def get_checkin(
        self,
        request: GetCheckinRequest,
        _ctx: RequestContext[GetCheckinRequest, GetCheckinResponse],
        /,
    ) -> GetCheckinResponse:
        """One check-in with its working."""
        query = requests.checkin_query(request)
        answer = await answer_checkin(
            self._database, query.company_id, query.commitment_id, query.checkin_number, query.as_of
        )
        return GetCheckinResponse(
            checkin=checkin_message(answer.checkin),
            commitment=commitment_message(answer.commitment, answer.company.slug, with_checkins=False),
            checkin_count=len(answer.commitment.checkins),
            working=working_message(answer.working),
            company_display_name=display_name(answer.company.slug),
            as_of_time=optional_timestamp(answer.moment.as_of),
            data_through_time=optional_timestamp(answer.moment.data_through),
        )
