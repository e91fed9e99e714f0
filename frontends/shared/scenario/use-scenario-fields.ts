import { setParams, useRoute } from "@portal/platform";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { addressOf, fieldsOf, OPENED, type ScenarioFields, WHAT_IF } from "./address";

/** The fields of a scenario: as they are typed, and as they stand in the address, which follows a moment later. */
export interface TypedScenario {
  readonly typed: ScenarioFields;
  readonly settled: ScenarioFields;
  readonly change: (patch: Partial<ScenarioFields>) => void;
}

/** Long enough to type the next digit, short enough to seem at once. */
const SETTLE_MS = 250;

/**
 * Keeps the fields in the address, where typing leaves no steps for the back button.
 *
 * @param blank what a scenario starts from that was just opened
 */
export function useScenarioFields(blank: ScenarioFields): TypedScenario {
  const address = useRoute().params.get(WHAT_IF) ?? OPENED;
  const read = (text: string): ScenarioFields => {
    const fields = text === OPENED ? blank : fieldsOf(text);
    return fields.service === "" ? { ...fields, service: blank.service } : fields;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a new scenario starts from is not what this one is
  const settled = useMemo(() => read(address), [address]);
  const [typed, setTyped] = useState(settled);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The way back, or a link, brings another scenario than the one that was typed.
  const follow = useEffectEvent(() => {
    if (addressOf(typed) === addressOf(settled)) return;
    clearTimeout(timer.current);
    setTyped(settled);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another address is followed
  useEffect(() => follow(), [address]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const change = (patch: Partial<ScenarioFields>) => {
    const next = { ...typed, ...patch };
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setParams({ [WHAT_IF]: addressOf(next) }, { replace: true }), SETTLE_MS);
  };
  return { typed, settled, change };
}
