import { texts } from "../texts";
import { usePortalLink, useShown } from "../widget-context";
import { Mark } from "./mark";

/** The commitment in a line of the page's text; a long name is cut, and whole in the tooltip. */
export function Badge() {
  const { commitment, formats } = useShown();
  const { name, status } = commitment;
  return (
    <a className="frame" part="badge" title={name} {...usePortalLink()}>
      <Mark status={status} /> <span className="name">{name}</span> <span className="rule" />
      <span>{texts.badge.owed(formats.owed(commitment.owed))}</span>
    </a>
  );
}
