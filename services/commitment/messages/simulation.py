"""Scenarios on the wire."""

from collections.abc import Mapping

from commitment.v1 import simulation_pb2

from services.commitment.domain.commitment import Commitment
from services.commitment.domain.scenario import RequiredSpend, SimulatedCommitment
from services.commitment.messages.outlook import outlook_message, owed_message
from services.commitment.use_cases.scenario import ScenarioAnswer
from services.runtime.messages import money_message, timestamp_message


def simulation_message(answer: ScenarioAnswer) -> simulation_pb2.SimulateCommitmentsResponse:
    """A company under a scenario, on the wire."""
    simulation = answer.simulation
    simulated: Mapping[str, SimulatedCommitment] = simulation.commitments if simulation else {}
    return simulation_pb2.SimulateCommitmentsResponse(
        before=owed_message(simulation.before.owed) if simulation else None,
        after=owed_message(simulation.after.owed) if simulation else None,
        extra_spend=money_message(simulation.extra_nanos if simulation else 0),
        commitments=[
            _commitment_message(commitment, simulated.get(commitment.measured.id))
            for commitment in answer.facts.commitments
            if commitment.next_checkin
        ],
    )


def _commitment_message(
    commitment: Commitment, simulated: SimulatedCommitment | None
) -> simulation_pb2.SimulatedCommitment:
    required = simulated.required_for_all if simulated else None
    return simulation_pb2.SimulatedCommitment(
        commitment_id=commitment.measured.id,
        before=owed_message(simulated.before.owed) if simulated else None,
        after=owed_message(simulated.after.owed) if simulated else None,
        extra_spend=money_message(simulated.extra_nanos if simulated else 0),
        checkins=[
            _checkin_message(checkin.number, simulated)
            for checkin in commitment.checkins
            if not checkin.is_closed
        ],
        required_for_all=_required_message(required) if required else None,
    )


def _checkin_message(number: int, simulated: SimulatedCommitment | None) -> simulation_pb2.SimulatedCheckin:
    if simulated is None:
        return simulation_pb2.SimulatedCheckin(checkin_number=number)
    required = simulated.required.get(number)
    return simulation_pb2.SimulatedCheckin(
        checkin_number=number,
        before=outlook_message(simulated.before.checkins[number]),
        after=outlook_message(simulated.after.checkins[number]),
        required=_required_message(required) if required else None,
    )


def _required_message(required: RequiredSpend) -> simulation_pb2.RequiredSpend:
    return simulation_pb2.RequiredSpend(
        start_time=timestamp_message(required.start),
        daily_spend=money_message(required.daily_nanos),
        daily_change=money_message(required.change_nanos),
        factor=required.factor,
        extra_spend=money_message(required.extra_nanos),
        avoided_shortfall=money_message(required.avoided_nanos),
    )
