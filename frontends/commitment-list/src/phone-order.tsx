import { setParams } from "@portal/platform";
import { styled } from "@portal/ui";
import { nextOrder, type Order, orderText, SORT_KEYS, type SortKey } from "./model/order";
import { columnsOf } from "./table/columns";
import { texts } from "./texts";

interface PhoneOrderProps {
  readonly order: Order;
  readonly hasOutlook: boolean;
}

/** Chooses the order where there are no column heads to press. */
export function PhoneOrder({ order, hasOutlook }: PhoneOrderProps) {
  const sortBy = (key: SortKey) => {
    const chosen = nextOrder({ key: order.key, direction: "asc" }, key);
    setParams({ sort: orderText(chosen, hasOutlook), page: undefined }, { replace: true });
  };
  return (
    <Label>
      {texts.list.sortBy}
      <select
        value={order.key}
        onChange={({ target }) => {
          const key = SORT_KEYS.find((candidate) => candidate === target.value);
          if (key) sortBy(key);
        }}
      >
        {columnsOf(hasOutlook).map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </Label>
  );
}

const Label = styled("label")({
  display: "inline-flex",
  alignItems: "center",
  gap: 8,
  color: "var(--ink-2)",
  "& select": {
    font: "inherit",
    color: "var(--ink)",
    background: "var(--bg)",
    border: "1px solid var(--line-strong)",
    borderRadius: 4,
    height: 32,
    padding: "0 8px",
  },
});
