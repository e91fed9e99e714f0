import { Button, formatDay, formatMoney, Lead, Sentence, styled } from "@portal/ui";
import { readAmount } from "../reading/amounts";
import type { Choices, Doubt } from "../reading/format";
import { readMoment } from "../reading/moments";
import { texts } from "../texts";

interface DoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly onCorrect: (choices: Choices) => void;
}

/** Asks what the file cannot tell, one thing at a time. */
export function Doubts({ doubts, onCorrect }: DoubtsProps) {
  const words = texts.file.doubts;
  const [doubt] = doubts;
  if (!doubt) return null;
  const { question, answers } =
    doubt.kind === "day-or-month-first" ? dayOrMonth(doubt.example) : decimals(doubt.example);
  return (
    <div role="alert">
      <Sentence as="h2">{words.title}</Sentence>
      <Lead>{question}</Lead>
      <Answers>
        {answers.map(({ label, choices }) => (
          <Button key={label} onClick={() => onCorrect(choices)}>
            {label}
          </Button>
        ))}
      </Answers>
    </div>
  );
}

interface Question {
  readonly question: string;
  readonly answers: readonly { readonly label: string; readonly choices: Choices }[];
}

function dayOrMonth(example: string): Question {
  const words = texts.file.doubts;
  const dayBy = (form: "day-first" | "month-first") => {
    const moment = readMoment(example, form);
    return moment ? formatDay(BigInt(moment.micros)) : example;
  };
  return {
    question: words.dayOrMonth(example),
    answers: [
      { label: words.dayFirst(dayBy("day-first")), choices: { dateForm: "day-first" } },
      { label: words.monthFirst(dayBy("month-first")), choices: { dateForm: "month-first" } },
    ],
  };
}

function decimals(example: string): Question {
  const words = texts.file.doubts;
  const amountBy = (mark: "point" | "comma") => {
    const nanos = readAmount(example, mark);
    return typeof nanos === "bigint" ? formatMoney(nanos) : example;
  };
  return {
    question: words.decimals(example),
    answers: [
      { label: words.thousands(amountBy("point")), choices: { decimalMark: "point" } },
      { label: words.decimal(amountBy("comma")), choices: { decimalMark: "comma" } },
    ],
  };
}

const Answers = styled("div")({ display: "flex", flexWrap: "wrap", gap: 8, marginTop: 16 });
