import type { Commitment } from "@portal/contracts/commitment/v1/commitment_pb";
import type { CompanySummary } from "@portal/contracts/commitment/v1/company_summary_pb";
import {
  AT_YEAR_END,
  monthly,
  type TestCommitment,
  type TestMoments,
  testCommitment,
  testSummary,
} from "./commitments";
import { outlookTogether, type TestOutlook, withOutlook } from "./outlooks";

const S3_2024 = [
  "1012.4",
  "1033.1",
  "1001",
  "1090.2",
  "1140",
  "944.8",
  "917.11",
  "995.65",
  "1061",
  "1170.5",
  "1056.77",
  "1302",
];

const SPECS: readonly TestCommitment[] = [
  {
    id: "1",
    name: "S3 storage",
    service: "s3",
    currentDailySpend: "36.93",
    periods: [
      ...monthly("2024-01-01", 1, 10, "1000", S3_2024),
      ...monthly("2024-11-01", 1, 14, "1100", S3_2024.slice(10)),
    ],
  },
  {
    id: "2",
    name: "EC2 compute",
    service: "ec2",
    currentDailySpend: "240.26",
    periods: monthly("2024-01-01", 3, 8, "20000", ["20310.5", "19170.7", "21000", "20100.25"]),
  },
  {
    id: "3",
    name: "CloudWatch logs",
    service: "cloudwatch",
    currentDailySpend: "3.1",
    periods: monthly("2024-01-01", 4, 3, "300", ["310", "340.2", "301"]),
  },
  {
    id: "4",
    name: "SageMaker training",
    service: "sagemaker",
    currentDailySpend: "54.76",
    periods: monthly("2024-04-01", 6, 3, "9500", ["9801", "4839.73"]),
  },
];

/** A company with monthly, quarterly, four- and six-monthly promises, of which five periods were missed. */
export function cyberdyne(moments: TestMoments = AT_YEAR_END) {
  return SPECS.map((spec) => testCommitment(spec, moments));
}

const OUTLOOKS: Readonly<Record<string, TestOutlook>> = {
  "1": {
    chances: [0.77, 0.23, 0.64, 0.39, 0.48, 0.33, 0.27, 0.19, 0.17, 0.28, 0.13, 0.29],
    shortfall: "878.43",
    range: ["410.2", "1791"],
  },
  "2": { chances: [0.82, 0.81, 0.71, 0.68], shortfall: "776.9", range: ["829.3", "3497.11"] },
  "4": { chances: [0.52, 0.45], shortfall: "957.1", range: ["0", "2788.4"] },
};

/** The same company with an outlook: two periods on track, five at risk and eleven off track. */
export function cyberdyneAhead(): {
  readonly commitments: readonly Commitment[];
  readonly summary: CompanySummary;
} {
  const commitments = cyberdyne().map((commitment) => {
    const outlook = OUTLOOKS[commitment.id];
    return outlook ? withOutlook(commitment, outlook) : commitment;
  });
  const outlook = outlookTogether(commitments, ["1648.9", "6190.2"]);
  return { commitments, summary: testSummary(commitments, { outlook }) };
}
