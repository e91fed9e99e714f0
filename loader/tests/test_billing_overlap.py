"""Files with rows of the same company, service and day: nothing counts twice unless it is meant so."""

from pathlib import Path

from loader.tests.support import Loader, contents, rows, write_csv


def test_a_corrected_export_does_not_count_on_top_of_the_first(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    loader("billing", write_csv(tmp_path / "july.csv", ["tyrell,ec2,2024-07-01 10:00:00,5"]))
    before = contents(database_url)
    corrected = write_csv(
        tmp_path / "july-corrected.csv",
        ["tyrell,ec2,2024-07-01 10:00:00,6", "tyrell,ec2,2024-07-02 10:00:00,1"],
    )

    refused = loader("billing", corrected)
    assert refused.exit_code == 1
    assert "tyrell has rows of ec2 from 2024-07-01 to 2024-07-01 in july.csv already" in refused.err
    assert "--accept-overlap" in refused.err
    assert contents(database_url) == before

    meant = loader("billing", corrected, "--accept-overlap")
    assert meant.exit_code == 0, meant.err
    assert rows(database_url, "select sum(cost_nanos) from billing.line_item") == [(12_000_000_000,)]


def test_files_of_other_days_companies_or_services_add_up_without_a_word(
    loader: Loader, database_url: str, tmp_path: Path
) -> None:
    lines = (
        "tyrell,ec2,2024-07-01 10:00:00,5",
        "tyrell,ec2,2024-07-02 00:00:00,5",
        "tyrell,s3,2024-07-01 10:00:00,5",
        "ingen,ec2,2024-07-01 10:00:00,5",
    )
    files = [write_csv(tmp_path / f"{place}.csv", [line]) for place, line in enumerate(lines)]
    assert loader("billing", *files).exit_code == 0
    assert rows(database_url, "select count(*) from billing.load") == [(4,)]
