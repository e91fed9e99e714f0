import { around, type WidgetCheckin } from "../model";
import { texts } from "../texts";
import { usePortalLink, useShown } from "../widget-context";
import { Facts } from "./facts";
import { Header } from "./header";
import { Mark } from "./mark";

/** How many periods have a row on each side of the line where facts end. */
const BEFORE = 6;
const AFTER = 3;

const words = texts.table;

/** The periods around now, row by row. */
export function Table() {
  const { commitment, formats } = useShown();
  const shown = around(commitment, BEFORE, AFTER);
  const { length } = commitment.checkins;
  return (
    <article className="frame" part="table" aria-label={commitment.name}>
      <Header />
      {commitment.hasData ? null : <Facts />}
      <table>
        <caption className="visually-hidden">{words.caption(commitment.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            <th scope="col" className="number wide">
              {words.promised}
            </th>
            <th scope="col" className="number wide">
              {words.spent}
            </th>
            <th scope="col">{words.result}</th>
            <th scope="col" className="number">
              {words.shortfall}
            </th>
          </tr>
        </thead>
        <Rows checkins={shown.filter(({ isClosed }) => isClosed)} />
        <Rows checkins={shown.filter(({ isClosed }) => !isClosed)} isAhead />
      </table>
      <p className="foot">
        <a part="link" {...usePortalLink()}>
          {shown.length < length ? words.all(formats.count(length)) : texts.open(commitment.name)}
        </a>
      </p>
    </article>
  );
}

interface RowsProps {
  readonly checkins: readonly WidgetCheckin[];
  readonly isAhead?: boolean;
}

function Rows({ checkins, isAhead = false }: RowsProps) {
  if (checkins.length === 0) return null;
  const hasEstimates = checkins.some(({ expected }) => expected);
  return (
    <tbody>
      {isAhead && hasEstimates ? (
        <tr className="border">
          <th scope="rowgroup" colSpan={5}>
            {words.estimates}
          </th>
        </tr>
      ) : null}
      {checkins.map((checkin) => (
        <Row key={checkin.number} checkin={checkin} />
      ))}
    </tbody>
  );
}

function Row({ checkin }: { readonly checkin: WidgetCheckin }) {
  const { formats } = useShown();
  const { status, chance, expected } = checkin;
  const promised = formats.money(checkin.amount);
  const spent = expected ? formats.estimate(expected.actual) : formats.money(checkin.actual);
  return (
    <tr>
      <th scope="row">
        <a {...usePortalLink(checkin.number)}>{formats.period(checkin.period)}</a>
        <span className="small narrow">{words.spentOf(spent, promised)}</span>
      </th>
      <td className="number wide">{promised}</td>
      <td className="number wide">{spent}</td>
      <td>
        <Mark status={status} chance={chance === undefined ? undefined : formats.chance(chance)} />
      </td>
      <td className="number" data-quiet={status !== "missed"}>
        <Shortfall checkin={checkin} />
      </td>
    </tr>
  );
}

function Shortfall({
  checkin: { expected, isClosed, shortfall, status },
}: {
  readonly checkin: WidgetCheckin;
}) {
  const { formats } = useShown();
  if (expected) return formats.estimate(expected.shortfall, expected.exactShortfall);
  return isClosed && status !== "no-data" ? formats.owed(shortfall) : words.nothing;
}
