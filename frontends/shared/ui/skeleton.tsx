import { Figures } from "./figures";
import { Section } from "./section";
import { styled } from "./styled";
import { texts } from "./texts";
import { PHONE } from "./tokens";

interface SkeletonProps {
  /** A CSS width, such as "60%". */
  readonly width: string;
  readonly height: number;
  readonly top?: number;
}

/** A block that stands for text or a picture still to come. */
export function Skeleton({ width, height, top = 0 }: SkeletonProps) {
  return <Block style={{ width, height, marginTop: top }} />;
}

interface PageSkeletonProps {
  /** The page to come: a company and a commitment have a timeline or chart above their table. */
  readonly kind: "company" | "companies" | "commitment" | "checkin" | "report" | "compare";
}

/** The page to come in its final size, so that nothing moves when the figures arrive. */
export function PageSkeleton({ kind }: PageSkeletonProps) {
  if (kind === "report") {
    return (
      <Sheet>
        <Answer />
        <Body kind="company" />
      </Sheet>
    );
  }
  return (
    <>
      <Answer />
      <Body kind={kind} />
    </>
  );
}

function Answer() {
  return (
    <>
      <div className="visually-hidden" role="status">
        <h1>{texts.loading}</h1>
      </div>
      <Skeleton width="min(180px, 60%)" height={28} top={2} />
      <Skeleton width="min(900px, 88%)" height={26} top={21} />
      <Skeleton width="min(560px, 64%)" height={18} top={14} />
      <SlowNotice />
    </>
  );
}

/** Says that it takes long when it does; in the gap to what follows, which it does not move. */
function SlowNotice() {
  return (
    <Gap role="status">
      <p className="when-slow">{texts.slow}</p>
    </Gap>
  );
}

function Body({ kind }: PageSkeletonProps) {
  if (kind === "compare") {
    return (
      <div aria-busy="true">
        <Skeleton width="100%" height={172} top={24} />
      </div>
    );
  }
  return (
    <div aria-busy="true">
      <FigureSkeletons />
      {kind === "companies" ? null : <PictureSkeleton kind={kind} />}
      <TableSkeleton />
    </div>
  );
}

function FigureSkeletons() {
  return (
    <Figures as="div">
      {[0, 1, 2, 3].map((index) => (
        <div key={index}>
          <Skeleton width="100%" height={2} />
          <Skeleton width="50%" height={14} top={11} />
          <Skeleton width="72%" height={28} top={9} />
          <Skeleton width="60%" height={14} top={9} />
        </div>
      ))}
    </Figures>
  );
}

function PictureSkeleton({ kind }: PageSkeletonProps) {
  if (kind !== "company") {
    return (
      <Section>
        <Skeleton width="140px" height={20} top={6} />
        <Skeleton width="100%" height={260} top={18} />
      </Section>
    );
  }
  return (
    <Section>
      <Skeleton width="140px" height={20} top={6} />
      <Rows>
        {[0, 1, 2, 3].map((index) => (
          <div key={index}>
            <Skeleton width="132px" height={28} />
            <Skeleton width="100%" height={31} />
          </div>
        ))}
      </Rows>
    </Section>
  );
}

function TableSkeleton() {
  return (
    <Section>
      <Skeleton width="140px" height={20} top={6} />
      {[0, 1, 2, 3].map((index) => (
        <Skeleton key={index} width="100%" height={36} top={17} />
      ))}
    </Section>
  );
}

const Gap = styled("div")({ height: 0, color: "var(--ink-2)", whiteSpace: "nowrap" });

/** As wide as the paper that it stands for. */
const Sheet = styled("div")({
  maxWidth: 1040,
  margin: "0 auto",
  padding: "32px 40px 40px",
  border: "1px solid var(--line)",
  [PHONE]: { border: 0, padding: 0 },
});

const Block = styled("div")({ background: "var(--line)", borderRadius: 3, maxWidth: "100%" });

const Rows = styled("div")({
  marginTop: 54,
  "& > div": {
    display: "grid",
    gridTemplateColumns: "184px 1fr",
    alignItems: "center",
    height: 40,
    borderTop: "1px solid var(--line)",
  },
});
