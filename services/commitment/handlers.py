"""The RPCs of commitments: a checked question, an answer in messages."""

from collections.abc import Mapping

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
from commitment.v1.simulation_pb2 import SimulateCommitmentsRequest, SimulateCommitmentsResponse
from commitment.v1.track_record_pb2 import (
    GetTrackRecordRequest,
    GetTrackRecordResponse,
    ListPastForecastsRequest,
    ListPastForecastsResponse,
)
from connectrpc.request import RequestContext

from services.commitment.domain.commitment import id_order
from services.commitment.domain.outlook import CommitmentOutlook
from services.commitment.messages.checkin import checkin_message
from services.commitment.messages.commitment import commitment_message, commitment_message_alone
from services.commitment.messages.outlook import fan_point_message
from services.commitment.messages.simulation import simulation_message
from services.commitment.messages.summary import summary_message, total_message
from services.commitment.messages.track_record import past_forecast_message, track_record_message
from services.commitment.messages.working import working_message
from services.commitment.requests import reads
from services.commitment.requests.scenario import scenario_query
from services.commitment.requests.track_record import past_forecasts_query, track_record_question
from services.commitment.use_cases.commitment import answer_checkin, answer_commitment
from services.commitment.use_cases.company import (
    CompaniesAnswer,
    answer_all_companies,
    answer_companies,
    answer_companies_with_outlook,
    answer_company,
)
from services.commitment.use_cases.forecasts import Forecasts
from services.commitment.use_cases.scenario import answer_scenario
from services.commitment.use_cases.track_record import answer_past_forecasts, answer_track_record
from services.runtime.db import Database
from services.runtime.messages import optional_timestamp
from services.runtime.names import display_name


class CommitmentHandlers(CommitmentService):
    """Implements ``commitment.v1.CommitmentService``."""

    def __init__(self, database: Database, forecasts: Forecasts) -> None:
        self._database = database
        self._forecasts = forecasts

    async def get_company_summary(
        self,
        request: GetCompanySummaryRequest,
        _ctx: RequestContext[GetCompanySummaryRequest, GetCompanySummaryResponse],
        /,
    ) -> GetCompanySummaryResponse:
        """The summary of one company."""
        query = reads.company_query(request)
        answer = await answer_company(self._database, self._forecasts, query.company_id, query.as_of)
        return GetCompanySummaryResponse(summary=summary_message(answer))

    async def list_company_summaries(
        self,
        request: ListCompanySummariesRequest,
        _ctx: RequestContext[ListCompanySummariesRequest, ListCompanySummariesResponse],
        /,
    ) -> ListCompanySummariesResponse:
        """The summaries of all companies with commitments."""
        query = reads.summaries_query(request)
        size = query.page.size
        answer = await self._companies(query, limit=size + 1)
        page, more = answer.companies[:size], len(answer.companies) > size
        return ListCompanySummariesResponse(
            summaries=[summary_message(company) for company in page],
            next_page_token=query.page.token(page[-1].facts.company.slug) if more else "",
            total_outlook=total_message(answer.total) if answer.total else None,
        )

    async def _companies(self, query: reads.SummariesQuery, *, limit: int) -> CompaniesAnswer:
        """Companies from where the page starts; the total stands on the first page alone."""
        after = query.page.after
        if not query.with_outlook:
            return await answer_companies(self._database, query.as_of, after=after or "", limit=limit)
        if after is None:
            return await answer_all_companies(self._database, self._forecasts, query.as_of, limit=limit)
        return await answer_companies_with_outlook(
            self._database, self._forecasts, query.as_of, after=after, limit=limit
        )

    async def list_commitments(
        self,
        request: ListCommitmentsRequest,
        _ctx: RequestContext[ListCommitmentsRequest, ListCommitmentsResponse],
        /,
    ) -> ListCommitmentsResponse:
        """A page of commitments, and the summary over all of them from the same reading."""
        query = reads.commitments_query(request)
        answer = await answer_company(self._database, self._forecasts, query.company_id, query.as_of)
        after, company_id = query.page.after, answer.facts.company.slug
        outlooks: Mapping[str, CommitmentOutlook] = answer.outlook.commitments if answer.outlook else {}
        listed = answer.facts.commitments
        rest = [c for c in listed if after is None or id_order(c.measured.id) > id_order(after)]
        page, more = rest[: query.page.size], len(rest) > query.page.size
        return ListCommitmentsResponse(
            commitments=[
                commitment_message(commitment, outlooks.get(commitment.measured.id), company_id)
                for commitment in page
            ],
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
        query = reads.commitment_query(request)
        answer = await answer_commitment(
            self._database, self._forecasts, query.company_id, query.commitment_id, query.as_of
        )
        company, moment = answer.facts.company, answer.facts.moment
        return GetCommitmentResponse(
            commitment=commitment_message(answer.commitment, answer.outlook, company.slug),
            company_display_name=display_name(company.slug),
            as_of_time=optional_timestamp(moment.as_of),
            data_through_time=optional_timestamp(moment.data_through),
        )

    async def get_checkin(
        self,
        request: GetCheckinRequest,
        _ctx: RequestContext[GetCheckinRequest, GetCheckinResponse],
        /,
    ) -> GetCheckinResponse:
        """One check-in with its working and its fan."""
        query = reads.checkin_query(request)
        answer = await answer_checkin(
            self._database,
            self._forecasts,
            company_id=query.company_id,
            commitment_id=query.commitment_id,
            number=query.checkin_number,
            as_of=query.as_of,
        )
        company, moment = answer.facts.company, answer.facts.moment
        outlook = answer.outlook.checkins.get(answer.checkin.number) if answer.outlook else None
        return GetCheckinResponse(
            checkin=checkin_message(answer.checkin, outlook),
            commitment=commitment_message_alone(answer.commitment, answer.outlook, company.slug),
            checkin_count=len(answer.commitment.checkins),
            working=working_message(answer.working),
            company_display_name=display_name(company.slug),
            as_of_time=optional_timestamp(moment.as_of),
            data_through_time=optional_timestamp(moment.data_through),
            fan=[fan_point_message(point) for point in answer.fan],
        )

    async def simulate_commitments(
        self,
        request: SimulateCommitmentsRequest,
        _ctx: RequestContext[SimulateCommitmentsRequest, SimulateCommitmentsResponse],
        /,
    ) -> SimulateCommitmentsResponse:
        """A scenario, and what would meet the promises."""
        query = scenario_query(request)
        answer = await answer_scenario(
            self._database,
            self._forecasts,
            company_id=query.company_id,
            as_of=query.as_of,
            changes=query.changes,
            wanted_probability=query.wanted_probability,
        )
        return simulation_message(answer)

    async def get_track_record(
        self,
        request: GetTrackRecordRequest,
        _ctx: RequestContext[GetTrackRecordRequest, GetTrackRecordResponse],
        /,
    ) -> GetTrackRecordResponse:
        """How right the forecasts have been."""
        record = await answer_track_record(self._database, track_record_question(request))
        return GetTrackRecordResponse(track_record=track_record_message(record))

    async def list_past_forecasts(
        self,
        request: ListPastForecastsRequest,
        _ctx: RequestContext[ListPastForecastsRequest, ListPastForecastsResponse],
        /,
    ) -> ListPastForecastsResponse:
        """A page of what was to be said of closed check-ins."""
        query = past_forecasts_query(request)
        forecasts = await answer_past_forecasts(self._database, query.question)
        rest = [f for f in forecasts if query.after is None or f.occasion.place > query.after]
        page, more = rest[: query.size], len(rest) > query.size
        return ListPastForecastsResponse(
            past_forecasts=[past_forecast_message(forecast) for forecast in page],
            next_page_token=query.token(*page[-1].occasion.place) if more else "",
        )
