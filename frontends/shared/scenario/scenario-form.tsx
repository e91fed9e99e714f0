import { Button } from "@portal/ui";
import { type ReactNode, useEffect, useRef } from "react";
import { ALL_SERVICES, type ScenarioFields } from "./address";
import { problemId } from "./answer-state";
import { OPENER_ID } from "./closing";
import { DayField } from "./day-field";
import type { Problems, Setting } from "./question";
import { texts } from "./texts";

const { form: words } = texts;

interface ScenarioFormProps {
  readonly typed: ScenarioFields;
  readonly problems: Problems;
  readonly setting: Setting & { readonly starts: readonly bigint[] };
  readonly onChange: (patch: Partial<ScenarioFields>) => void;
  readonly onClear: () => void;
}

/** The scenario as a sentence to fill in: "What if S3 storage spends 8 % more each day, from 1 Feb 2025". */
export function ScenarioForm({ typed, problems, setting, onChange, onClear }: ScenarioFormProps) {
  const amount = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Whoever has just pressed the button goes on to type; whoever followed a link reads.
    if (document.activeElement?.id === OPENER_ID) amount.current?.focus();
  }, []);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <b>{words.whatIf}</b>
      <ServiceField {...{ typed, problems, setting, onChange }} />
      <span>{words.spends}</span>
      <span className="together">
        <input
          ref={amount}
          className="amount"
          aria-label={words.amount}
          inputMode="decimal"
          autoComplete="off"
          maxLength={32}
          value={typed.amount}
          onChange={(event) => onChange({ amount: event.target.value })}
          {...faultOf("amount", problems)}
        />
        <select
          aria-label={words.unit}
          value={typed.unit}
          onChange={({ target }) => onChange({ unit: target.value === "percent" ? "percent" : "dollars" })}
        >
          <option value="percent">{words.percent}</option>
          <option value="dollars">{words.dollars}</option>
        </select>
        <select
          aria-label={words.direction}
          value={typed.direction}
          onChange={({ target }) => onChange({ direction: target.value === "less" ? "less" : "more" })}
        >
          <option value="more">{words.more}</option>
          <option value="less">{words.less}</option>
        </select>
      </span>
      <Label text={words.eachDayFrom}>
        <DayField
          day={typed.from}
          offered={setting.starts}
          fault={faultOf("from", problems)}
          onChange={(from) => onChange({ from })}
        />
      </Label>
      <span className="about">
        <span>{words.about}</span>
        <Button onClick={onClear}>{words.clear}</Button>
      </span>
    </form>
  );
}

type ServiceFieldProps = Omit<ScenarioFormProps, "onClear">;

function ServiceField({ typed: { service }, problems, setting: { services }, onChange }: ServiceFieldProps) {
  const isKnown = service === ALL_SERVICES || services.some(({ code }) => code === service);
  return (
    <select
      className="service"
      aria-label={words.service}
      value={service}
      onChange={(event) => onChange({ service: event.target.value })}
      {...faultOf("service", problems)}
    >
      {isKnown ? null : <option value={service}>{service}</option>}
      {services.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
      {services.length > 1 || service === ALL_SERVICES ? (
        <option value={ALL_SERVICES}>{words.allServices}</option>
      ) : null}
    </select>
  );
}

function Label({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label>
      {text} {children}
    </label>
  );
}

function faultOf(field: keyof Problems, problems: Problems) {
  return problems[field] === undefined
    ? {}
    : { "aria-invalid": true as const, "aria-describedby": problemId(field) };
}
