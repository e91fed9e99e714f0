import { texts } from "../texts";
import { usePortalLink, useShown } from "../widget-context";
import { Facts } from "./facts";
import { Figures } from "./figures";
import { Header } from "./header";
import { Timeline } from "./timeline";

/** The answer, the periods around now, what comes next and what it comes to. */
export function Card() {
  const { commitment } = useShown();
  return (
    <article className="frame" part="card" aria-label={commitment.name}>
      <Header />
      <Facts />
      {commitment.hasData ? (
        <>
          <Timeline />
          <Figures />
        </>
      ) : (
        <p>{texts.facts.reason}</p>
      )}
      <p className="foot">
        <a part="link" {...usePortalLink()}>
          {texts.open(commitment.name)}
        </a>
      </p>
    </article>
  );
}
