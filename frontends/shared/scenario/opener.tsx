import { type Route, setParams } from "@portal/platform";
import type { CheckinScenarioProps, ScenarioPanelProps } from "@portal/scenario";
import { Button, Notice, styled } from "@portal/ui";
import { type ComponentType, lazy, Suspense } from "react";
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

const LoadedPanel = lazily(() => import("@portal/scenario").then(({ ScenarioPanel }) => ScenarioPanel));
const LoadedCheckin = lazily(() => import("@portal/scenario").then(({ CheckinScenario }) => CheckinScenario));

/** The scenario of a page, loaded when it is opened. */
export function ScenarioPanel(props: ScenarioPanelProps) {
  return (
    <Suspense fallback={<Room aria-busy="true" />}>
      <LoadedPanel {...props} />
    </Suspense>
  );
}

/** What the scenario of the address means for one check-in. */
export function CheckinScenario(props: CheckinScenarioProps) {
  return (
    <Suspense fallback={null}>
      <LoadedCheckin {...props} />
    </Suspense>
  );
}

/** Where it cannot be loaded, a note says so: the rest of the page is complete without it. */
function lazily<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(() =>
    load()
      .catch(() => NotLoaded)
      .then((component: ComponentType<P>) => ({ default: component })),
  );
}

function NotLoaded() {
  return <Notice>{texts.notLoaded}</Notice>;
}

/** About the size of the panel to come. */
const Room = styled("div")({
  border: "1px solid var(--accent)",
  borderRadius: 4,
  marginTop: 16,
  minHeight: 143,
  background: "var(--sunken)",
});
