import { act, render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import "./testing";
import { navigate, setParams, useRoute } from "./navigation";

function Where() {
  const { kind, companyId, params } = useRoute();
  return <p>{[kind, companyId, params.get("sort")].filter(Boolean).join(" ")}</p>;
}

describe("the address", () => {
  beforeEach(() => history.replaceState(null, "", "/companies/a"));

  it("is read anew after a navigation", async () => {
    render(<Where />);
    await act(async () => navigate("/companies/b"));
    expect(await screen.findByText("company b")).toBeDefined();
  });

  it("takes parameters on and off, each as a step back unless replaced", async () => {
    render(<Where />);
    const steps = history.length;
    await act(async () => setParams({ sort: "owed" }));
    expect(await screen.findByText("company a owed")).toBeDefined();
    expect(history.length).toBe(steps + 1);
    await act(async () => setParams({ sort: undefined }, { replace: true }));
    expect(await screen.findByText("company a")).toBeDefined();
    expect(history.length).toBe(steps + 1);
  });

  it("makes no step where nothing changes", async () => {
    const steps = history.length;
    setParams({ sort: undefined });
    expect(history.length).toBe(steps);
  });
});
