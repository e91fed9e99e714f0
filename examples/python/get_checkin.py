"""One check-in with its working: what was counted, from which files."""

import os

from contract_commitments import connect, decimal_of
from contract_commitments.messages import GetCheckinRequest

with connect(os.environ.get("GRPC_TARGET", "127.0.0.1:50051")) as api:
    request = GetCheckinRequest(company_id="cyberdyne", commitment_id="1", checkin_number=3)
    answer = api.commitments.get_checkin(request, timeout=5)
    print("actual", decimal_of(answer.checkin.actual), "of", decimal_of(answer.checkin.amount))
    for file in answer.working.source_files:
        print(file.file_name, file.line_item_count, decimal_of(file.cost))
