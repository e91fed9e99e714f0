"""All SQL of commitment loads. Everything runs in the caller's transaction."""

from collections.abc import Sequence

import psycopg

from loader.commitments.model import Checkin, Commitment
from loader.names import NameIds
from services.runtime.money import decimal_of, nanos_of


class CommitmentStore:
    """The commitments in the database."""

    def __init__(self, connection: psycopg.Connection) -> None:
        self._connection = connection
        self._companies = NameIds.of_companies(connection)
        self._services = NameIds.of_services(connection)

    def find(self, company: str, ids: Sequence[str]) -> dict[str, Commitment]:
        """Those commitments of a company that exist, by id."""
        (company_id,) = self._companies.ids([company])
        checkins = self._checkins(company_id, ids)
        rows = self._connection.execute(
            """
            select c.id, c.name, s.code
            from commitment.commitment c join billing.service s on s.id = c.service_id
            where c.company_id = %s and c.id = any(%s)
            """,
            [company_id, list(ids)],
        )
        return {
            identity: Commitment(
                company=company,
                id=identity,
                name=name,
                service=service,
                checkins=tuple(checkins.get(identity, ())),
            )
            for identity, name, service in rows
        }

    def _checkins(self, company_id: int, ids: Sequence[str]) -> dict[str, list[Checkin]]:
        rows = self._connection.execute(
            """
            select commitment_id, start_at, end_at, amount
            from commitment.checkin
            where company_id = %s and commitment_id = any(%s)
            order by commitment_id, number
            """,
            [company_id, list(ids)],
        )
        found: dict[str, list[Checkin]] = {}
        for commitment_id, start, end, amount in rows:
            checkin = Checkin(start=start, end=end, amount_nanos=nanos_of(amount))
            found.setdefault(commitment_id, []).append(checkin)
        return found

    def put(self, commitments: Sequence[Commitment]) -> None:
        """Makes these commitments what they state, with check-ins numbered from 1."""
        company_ids = self._companies.ids([commitment.company for commitment in commitments])
        service_ids = self._services.ids([commitment.service for commitment in commitments])
        self._companies.save()
        self._services.save()
        with self._connection.cursor() as cursor:
            cursor.executemany(
                """
                insert into commitment.commitment (company_id, id, name, service_id) values (%s, %s, %s, %s)
                on conflict (company_id, id)
                do update set name = excluded.name, service_id = excluded.service_id
                """,
                [
                    (company_id, commitment.id, commitment.name, service_id)
                    for company_id, service_id, commitment in zip(
                        company_ids, service_ids, commitments, strict=True
                    )
                ],
            )
            cursor.executemany(
                "delete from commitment.checkin where company_id = %s and commitment_id = %s",
                [
                    (company_id, commitment.id)
                    for company_id, commitment in zip(company_ids, commitments, strict=True)
                ],
            )
            self._add_checkins(cursor, company_ids, commitments)

    def other_ids(self, company: str, ids: Sequence[str]) -> list[str]:
        """The ids of the commitments that a company has beside these, in order."""
        (company_id,) = self._companies.ids([company])
        rows = self._connection.execute(
            "select id from commitment.commitment where company_id = %s and id <> all(%s) order by id",
            [company_id, list(ids)],
        )
        return [identity for (identity,) in rows]

    def billed_services(self, company: str) -> list[str]:
        """The codes of the services that a company has been billed for, in order."""
        (company_id,) = self._companies.ids([company])
        rows = self._connection.execute(
            """
            select s.code from billing.service s
            where exists (select from billing.daily_spend d where d.company_id = %s and d.service_id = s.id)
            order by s.code
            """,
            [company_id],
        )
        return [code for (code,) in rows]

    @staticmethod
    def _add_checkins(
        cursor: psycopg.Cursor, company_ids: Sequence[int], commitments: Sequence[Commitment]
    ) -> None:
        with cursor.copy(
            "copy commitment.checkin (company_id, commitment_id, number, start_at, end_at, amount) from stdin"
        ) as copy:
            for company_id, commitment in zip(company_ids, commitments, strict=True):
                for number, checkin in enumerate(commitment.checkins, start=1):
                    amount = decimal_of(checkin.amount_nanos)
                    copy.write_row((company_id, commitment.id, number, checkin.start, checkin.end, amount))
