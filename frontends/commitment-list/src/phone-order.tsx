import { setParams } from "@portal/platform";
import { styled } from "@portal/ui";
import { nextOrder, type Order, orderText, SORT_KEYS, type SortKey } from "./model/order";
import { COLUMNS } from "./table/columns";

/** Chooses the order where there are no column heads to press. */
export function PhoneOrder({ order }: { order: Order }) {
  const sortBy = (key: SortKey) =>
    setParams({ sort: orderText(nextOrder({ key: order.key, direction: "asc" }, key)) }, { replace: true });
  return (
    <Label>
      Sort by
      <select
        value={order.key}
        onChange={({ target }) => {
          const key = SORT_KEYS.find((candidate) => candidate === target.value);
          if (key) sortBy(key);
        }}
      >
        {COLUMNS.map(({ key, label }) => (
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
