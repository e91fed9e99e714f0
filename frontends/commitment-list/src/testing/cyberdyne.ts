import { AT_YEAR_END, monthly, type TestCommitment, type TestMoments, testCommitment } from "./commitments";

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
