import { Later, lazily, type Route, setParams } from "@portal/platform";
import type { CheckinScenarioProps, ScenarioPanelProps } from "@portal/scenario";
import { Button, styled } from "@portal/ui";
import { ALL_SERVICES, OPENED, serviceOf, WHAT_IF } from "./address";
import { closeScenario, OPENER_ID } from "./closing";
import { openerTexts as texts } from "./texts/opener";

export type { ChangedOutlooks, Prospects, Scenario } from "./scenario";

/**
 * Whether a page shows the scenario of the address.
 *
 * @param service what the page is about, if only one; the scenario of another one is not shown there
 */
export function isScenarioOpen({ params }: Route, service?: string): boolean {
  const text = params.get(WHAT_IF);
  if (text === null) return false;
  return service === undefined || ["", ALL_SERVICES, service].includes(serviceOf(text));
}

/** Whether the address has a scenario in which something was chosen. */
export function hasScenario({ params }: Route): boolean {
  const text = params.get(WHAT_IF);
  return text !== null && text !== OPENED;
}

/** Opens and closes the scenario. */
export function WhatIfButton({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <Button
      id={OPENER_ID}
      aria-pressed={isOpen}
      onClick={isOpen ? closeScenario : () => setParams({ [WHAT_IF]: OPENED })}
    >
      {texts.whatIf}
    </Button>
  );
}

const PANEL = lazily(texts.scenario, () => import("@portal/scenario").then((loaded) => loaded.ScenarioPanel));
const CHECKIN = lazily(texts.scenario, () =>
  import("@portal/scenario").then((loaded) => loaded.CheckinScenario),
);

/** The scenario of a page, loaded when it is opened. */
export function ScenarioPanel(props: ScenarioPanelProps) {
  return <Later part={PANEL} props={props} room={<Room aria-busy="true" />} />;
}

/** What the scenario of the address means for one check-in. */
export function CheckinScenario(props: CheckinScenarioProps) {
  return <Later part={CHECKIN} props={props} room={null} />;
}

/** About the size of the panel to come. */
const Room = styled("div")({
  border: "1px solid var(--accent)",
  borderRadius: 4,
  marginTop: 16,
  minHeight: 143,
  background: "var(--sunken)",
});
