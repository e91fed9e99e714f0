import { type ComponentPropsWithRef, createElement, type ElementType, type FunctionComponent } from "react";
import type { Style } from "./style-rules";
import { classOf, stylesOf } from "./style-sheet";

type StyledProps<T extends ElementType> = ComponentPropsWithRef<T> & {
  /** The element to be in place of the usual one. */
  readonly as?: ElementType | undefined;
};

/**
 * Makes a component of an element, or of another component, and the styles it always has: `styled("p")({...})`.
 * What differs from one use to another is an attribute that the styles name: `&[data-kind=estimate]`.
 *
 * It is called as the `styled` of MUI and emotion, and says less: styles are no functions. So they are written once,
 * when the component is first seen, and not again for every cell of every table; and neither library, which
 * weigh more than all of the portal's own components, is needed by a first screen.
 */
export function styled<T extends ElementType>(tag: T): (style: Style) => FunctionComponent<StyledProps<T>> {
  return (style) => {
    /** What was given as `className` -> what the element gets. */
    const classes = new Map<string | undefined, string>();
    const render = (props: OwnProps) => {
      const { className: given } = props;
      let className = classes.get(given);
      if (className === undefined) {
        className = typeof tag === "string" ? merged(style, given) : joined(classOf([style]), given);
        classes.set(given, className);
      }
      // An element is replaced; a component decides for itself what it is.
      if (typeof tag !== "string") return createElement(tag as ElementType, { ...props, className });
      const { as = tag, ...attributes } = props;
      return createElement(as, { ...attributes, className });
    };
    return render as FunctionComponent<StyledProps<T>>;
  };
}

interface OwnProps {
  readonly as?: ElementType;
  readonly className?: string;
}

/** Whoever styles a component again has the last word: its styles come after those of the component, as one class. */
function merged(style: Style, given = ""): string {
  const names = given.split(" ");
  const added = names.flatMap((name) => stylesOf(name) ?? []);
  const others = names.filter((name) => stylesOf(name) === undefined);
  return joined(classOf([style, ...added]), others.join(" "));
}

const joined = (name: string, given = ""): string => (given === "" ? name : `${name} ${given}`);
