import { columns } from "./columns";
import { commitment } from "./commitment";
import { company } from "./company";
import { exports } from "./exports";
import { facts } from "./facts";
import { figures } from "./figures";
import { history } from "./history";
import { late } from "./late";
import { list } from "./list";
import { moments } from "./moments";
import { outlook } from "./outlook";
import { period } from "./period";
import { record } from "./record";
import { timeline } from "./timeline";

/** Everything that a person reads on the page of a company; the report has texts of its own beside them. */
export const texts = {
  columns,
  commitment,
  company,
  exports,
  facts,
  figures,
  history,
  late,
  list,
  moments,
  outlook,
  period,
  record,
  timeline,
} as const;
