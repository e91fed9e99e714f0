import { CommitmentService } from "@portal/contracts/commitment/v1/commitment_service_pb";
import { asOfInput, navigate, need, paths, useReadAhead, useRoute, useShortcut } from "@portal/platform";
import { Button, Kbd, PHONE, styled } from "@portal/ui";
import { texts } from "../texts";

const { steps } = texts.checkin;

interface CheckinStepsProps {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly number: number;
  readonly count: number;
}

/** The ways to the check-ins before and after, also by the keys j and k. */
export function CheckinSteps({ companyId, commitmentId, number, count }: CheckinStepsProps) {
  const previous = number > 1 ? paths.checkin(companyId, commitmentId, number - 1) : undefined;
  const next = number < count ? paths.checkin(companyId, commitmentId, number + 1) : undefined;
  const asOfTime = asOfInput(useRoute());
  const readOf = (checkinNumber: number) =>
    need(CommitmentService.method.getCheckin, { companyId, commitmentId, checkinNumber, asOfTime });
  useReadAhead(location.href, [
    ...(next ? [readOf(number + 1)] : []),
    ...(previous ? [readOf(number - 1)] : []),
  ]);
  useShortcut("j", () => previous && navigate(previous), previous && steps.previousCheckin);
  useShortcut("k", () => next && navigate(next), next && steps.nextCheckin);
  return (
    <Steps aria-label={steps.label}>
      <Step href={previous} name={steps.previous} shortcut="j" />
      <Step href={next} name={steps.next} shortcut="k" />
    </Steps>
  );
}

interface StepProps {
  /** Undefined where there is no further check-in. */
  readonly href: string | undefined;
  readonly name: string;
  readonly shortcut: string;
}

function Step({ href, name, shortcut }: StepProps) {
  const content = (
    <>
      {name} <Kbd aria-hidden="true">{shortcut}</Kbd>
    </>
  );
  return href ? (
    <Button href={href} aria-keyshortcuts={shortcut}>
      {content}
    </Button>
  ) : (
    <Button disabled>{content}</Button>
  );
}

const Steps = styled("nav")({
  display: "flex",
  gap: 8,
  // In the head of a page the way up takes a line of its own, the way on does not.
  "&&": { flexBasis: "auto" },
  [PHONE]: { "& kbd": { display: "none" } },
  "@media print": { display: "none" },
});
