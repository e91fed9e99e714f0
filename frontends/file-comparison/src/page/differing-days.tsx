import { type Route, setParams } from "@portal/platform";
import { ExportButton } from "@portal/sharing/opener";
import {
  Button,
  formatMoney,
  formatSigned,
  Section,
  SectionHeading,
  ShowMore,
  styled,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from "@portal/ui";
import { texts } from "../texts";
import { DayRow } from "./day-row";
import { differenceExport } from "./export-differences";
import { type Facts, unitCountOf } from "./facts";
import { FILTERS, type Filter, kindsOf, parseFilter } from "./kinds";
import { PlainTable } from "./plain-table";
import type { DayRowsReader } from "./use-day-rows";
import { useShownRows } from "./use-shown-rows";

interface DifferingDaysProps extends Facts {
  readonly route: Route;
  readonly dayRows: DayRowsReader;
}

/** The days, or months, whose sums are a cent or more apart; each opens its rows. */
export function DifferingDays({ route, dayRows, ...facts }: DifferingDaysProps) {
  const words = texts.answer.days;
  const { comparison, scope, reading } = facts;
  const { shape, differing } = comparison;
  const filter = parseFilter(route.params.get(SHOW));
  const having = (which: Filter) =>
    differing.filter((pair) => which === "all" || kindsOf(pair, dayRows.of(pair)).has(which));
  const chosen = having(filter);
  const { shown, showMore } = useShownRows(chosen);
  const hasServices = scope.services.length > 1 && facts.isByService;
  const total = (of: (pair: (typeof differing)[number]) => bigint) =>
    chosen.reduce((sum, pair) => sum + of(pair), 0n);
  const [ours, yours] = [total((pair) => pair.ours), total((pair) => pair.yours)];
  return (
    <Section aria-labelledby="days-title">
      <SectionHeading id="days-title" title={words.title[shape]}>
        <Filters role="group" aria-label={words.filterLabel}>
          {FILTERS.map((each) => (
            <Button
              key={each}
              aria-pressed={filter === each}
              onClick={() => setParams({ [SHOW]: each === "all" ? undefined : each })}
            >
              {words.filters[each](having(each).length)}
            </Button>
          ))}
        </Filters>
        <ExportButton
          exports={[differenceExport(facts, dayRows)]}
          asOf={scope.asOfTime}
          dataThrough={scope.dataThroughTime}
        />
      </SectionHeading>
      {chosen.length === 0 ? (
        <p>{words.noneLeft}</p>
      ) : (
        <TableContainer>
          <PlainTable aria-labelledby="days-title">
            <TableHead>
              <TableRow>
                <TableCell>{shape === "months" ? words.heads.month : words.heads.day}</TableCell>
                {hasServices ? <TableCell className="wide">{words.heads.service}</TableCell> : null}
                <TableCell className="num">{words.heads.ours}</TableCell>
                <TableCell className="num">{words.heads.yours}</TableCell>
                <TableCell className="num">{words.heads.difference}</TableCell>
                <TableCell className="wide">{words.heads.reason}</TableCell>
                <TableCell className="wide">{words.heads.row}</TableCell>
                <TableCell className="wide">{words.heads.checkin}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((pair) => (
                <DayRow
                  key={`${pair.start} ${pair.service}`}
                  {...{ pair, scope, reading, hasServices }}
                  rows={dayRows.of(pair)}
                  onOpen={() => void dayRows.read(pair).catch(() => undefined)}
                />
              ))}
            </TableBody>
            <TableFooter>
              <TableRow>
                <TableCell>
                  {words.together}
                  {shown.length < chosen.length ? (
                    <span className="sub">{words.ofAll(texts.answer.units[shape](unitCountOf(chosen)))}</span>
                  ) : null}
                </TableCell>
                {hasServices ? <TableCell className="wide" /> : null}
                <TableCell className="num">{formatMoney(ours)}</TableCell>
                <TableCell className="num">{formatMoney(yours)}</TableCell>
                <TableCell className="num">{formatSigned(yours - ours)}</TableCell>
                <TableCell className="wide" colSpan={3} />
              </TableRow>
            </TableFooter>
          </PlainTable>
        </TableContainer>
      )}
      <ShowMore shown={shown.length} total={chosen.length} noun={words.noun[shape]} onMore={showMore} />
    </Section>
  );
}

/** The parameter of the address that holds the filter. */
const SHOW = "show";

const Filters = styled("div")({ display: "flex", flexWrap: "wrap", gap: 8 });
