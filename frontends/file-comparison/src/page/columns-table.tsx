import {
  PHONE,
  Section,
  SectionHeading,
  styled,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
} from "@portal/ui";
import { ROLES, type Role } from "../reading/columns";
import { type Choices, type Column, type Layout, SHAPES } from "../reading/format";
import { DATE_FORMS } from "../reading/moments";
import type { FileReading } from "../reading/outcome";
import { texts } from "../texts";
import { PlainTable } from "./plain-table";
import { Select } from "./select";

export interface ColumnsTableProps {
  readonly layout: Layout;
  /** How the cells were understood, once they were. */
  readonly reading: FileReading | undefined;
  readonly onCorrect: (choices: Choices) => void;
}

/** What each column was taken for, and what can be set right about it. */
export function ColumnsTable({ layout, reading, onCorrect }: ColumnsTableProps) {
  const words = texts.file.columns;
  const read = (index: number, role: Role) => onCorrect({ roles: rolesWith(layout.columns, index, role) });
  const detail = [
    words.separated(words.delimiters[layout.delimiter]),
    ...(layout.hasHeader ? [] : [words.noHeader]),
  ].join(", ");
  return (
    <Section aria-labelledby="columns-title">
      <SectionHeading id="columns-title" title={words.title} detail={detail} />
      <TableContainer>
        <Columns aria-labelledby="columns-title">
          <TableHead>
            <TableRow>
              <TableCell>{words.heads.column}</TableCell>
              <TableCell>{words.heads.role}</TableCell>
              <TableCell className="wide">{words.heads.first}</TableCell>
              <TableCell className="wide">{words.heads.note}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {layout.columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one name; their places stay
              <TableRow key={index}>
                <TableCell component="th" scope="row" className="text">
                  <bdi>{column.name}</bdi>
                </TableCell>
                <TableCell>
                  <Select
                    label={words.roleOf(column.name)}
                    value={column.role}
                    options={ROLES.map((role) => [role, words.roles[role]])}
                    onSelect={(role) => read(index, role)}
                  />
                  <div className="narrow notes">
                    <ColumnNote column={column} reading={reading} onCorrect={onCorrect} />
                  </div>
                </TableCell>
                <TableCell className="wide text">
                  <bdi>{column.firstValue}</bdi>
                </TableCell>
                <TableCell className="wide notes">
                  <ColumnNote column={column} reading={reading} onCorrect={onCorrect} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Columns>
      </TableContainer>
    </Section>
  );
}

interface ColumnNoteProps {
  readonly column: Column;
  readonly reading: FileReading | undefined;
  readonly onCorrect: (choices: Choices) => void;
}

/** How the cells of a column are understood. */
function ColumnNote({ column, reading, onCorrect }: ColumnNoteProps) {
  const words = texts.file.columns;
  if (!reading) return null;
  const { format, shape } = reading;
  if (column.role === "amount") {
    return (
      <Select
        label={words.decimals}
        value={format.decimalMark}
        options={(["point", "comma"] as const).map((mark) => [mark, words.marks[mark]])}
        onSelect={(decimalMark) => onCorrect({ decimalMark })}
      />
    );
  }
  if (column.role !== "time") return null;
  return (
    <>
      <Select
        label={words.form}
        value={format.dateForm}
        options={DATE_FORMS.map((form) => [form, words.forms[form]])}
        onSelect={(dateForm) => onCorrect({ dateForm })}
      />
      <Select
        label={words.shape}
        value={shape}
        options={SHAPES.map((each) => [each, `${words.shape} ${words.shapes[each]}`])}
        onSelect={(chosen) => onCorrect({ shape: chosen })}
      />
      {reading.hasUnzonedTimes ? (
        <Select
          label={words.zone}
          value={format.zone}
          options={zones(format.zone).map((zone) => [zone, zone === "UTC" ? words.zones.utc : zone])}
          onSelect={(zone) => onCorrect({ zone })}
        />
      ) : reading.hasTimes ? (
        <span>{words.zoned}</span>
      ) : null}
    </>
  );
}

/** The zones that the browser knows: UTC, then the reader's own, then all others. */
function zones(chosen: string): readonly string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return [...new Set(["UTC", own, chosen, ...Intl.supportedValuesOf("timeZone")])];
}

/** A role has one column at most; who had it before is not used any more. */
function rolesWith(columns: readonly Column[], index: number, role: Role): readonly Role[] {
  return columns.map((column, place) => {
    if (place === index) return role;
    return column.role === role ? "unused" : column.role;
  });
}

const Columns = styled(PlainTable)({
  tableLayout: "fixed",
  "& thead th:nth-of-type(1), & thead th:nth-of-type(3)": { width: "22%" },
  "& thead th:nth-of-type(2)": { width: "16%" },
  "& tbody td, & tbody th": { verticalAlign: "middle" },
  "& .notes": { color: "var(--ink-2)" },
  "& .notes select": { marginBlock: 2 },
  "& .wide.notes select": { marginInlineEnd: 8 },
  "& .notes select + span": { whiteSpace: "nowrap" },
  [PHONE]: {
    "& tbody td, & tbody th": { verticalAlign: "top" },
    "& thead th:nth-of-type(1)": { width: "36%" },
    "& thead th:nth-of-type(2)": { width: "64%" },
  },
});
