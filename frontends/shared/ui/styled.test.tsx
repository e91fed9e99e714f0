import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { styled } from "./styled";

const Plain = styled("p")({ paddingTop: 1, marginTop: 2 });
const Roomy = styled(Plain)({ paddingTop: 30 });
const Roomiest = styled(Roomy)({ paddingTop: 40 });

const Wrapper = ({ className }: { readonly className?: string }) => (
  <Plain className={className}>inside</Plain>
);
const RoomyWrapper = styled(Wrapper)({ paddingTop: 50 });

const look = (text: string) => getComputedStyle(screen.getByText(text));

describe("a styled component", () => {
  it("has its styles, and may be another element", () => {
    render(<Plain as="h2">title</Plain>);
    expect(screen.getByRole("heading", { name: "title" })).toBeDefined();
    expect(look("title").paddingTop).toBe("1px");
  });

  it.each([
    ["again", <Roomy key="1">text</Roomy>, "30px"],
    ["twice more", <Roomiest key="2">text</Roomiest>, "40px"],
  ])("styled %s has the last styles, and those below that they do not touch", (_times, element, padding) => {
    render(element);
    expect(look("text").paddingTop).toBe(padding);
    expect(look("text").marginTop).toBe("2px");
  });

  it("can be styled through a component that passes its class on", () => {
    render(<RoomyWrapper />);
    expect(look("inside").paddingTop).toBe("50px");
  });

  it("keeps the classes it is given", () => {
    render(<Plain className="wide quiet">text</Plain>);
    expect(screen.getByText("text").className).toMatch(/^s-\w+ wide quiet$/);
  });

  it("is styled alike wherever it says the same", () => {
    const Same = styled("b")({ paddingTop: 1, marginTop: 2 });
    render(
      <>
        <Plain>one</Plain>
        <Same>two</Same>
      </>,
    );
    expect(screen.getByText("one").className).toBe(screen.getByText("two").className);
  });
});
