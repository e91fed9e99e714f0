"""``loader status``: which files and companies are loaded."""

from loader.database import connected, reader
from loader.report import amount, count, moment


def run(database_url: str) -> int:
    """Prints what is loaded; returns the exit code 0."""
    with connected(database_url) as connection, reader(connection):
        loads = connection.execute(
            "select file_name, loaded_at, line_item_count, rejected_count, cost_nanos "
            "from billing.load order by id"
        ).fetchall()
        companies = connection.execute(
            """
            select c.slug, c.data_through, (
              select count(*) from commitment.commitment m where m.company_id = c.company_id
            )
            from billing.published_company c order by c.slug
            """
        ).fetchall()
    print(count(len(loads), "billing file"))
    for file_name, loaded_at, rows, rejected, cost_nanos in loads:
        print(
            f"  {file_name}: {count(rows, 'row')}, {rejected:,} rejected, total {amount(int(cost_nanos))}, "
            f"loaded {moment(loaded_at)} UTC"
        )
    print(count(len(companies), "company", "companies"))
    for slug, data_through, commitments in companies:
        billing = f"data through {moment(data_through)} UTC" if data_through else "no billing"
        print(f"  {slug}: {billing}, {count(commitments, 'commitment')}")
    bare = sum(not commitments for _, _, commitments in companies)
    if bare:
        print(
            f"Without commitments, {count(bare, 'company', 'companies')} can neither meet nor miss anything: "
            "load them with `loader commitments FILE`."
        )
    return 0
