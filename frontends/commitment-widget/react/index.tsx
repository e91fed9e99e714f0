import { type CSSProperties, createElement, useEffect, useRef } from "react";
import {
  type CommitmentWidgetElement,
  type CommitmentWidgetEvents,
  type CommitmentWidgetProperties,
  type Density,
  TAG,
  type Theme,
  type View,
} from "../element";

export interface CommitmentWidgetProps extends Partial<CommitmentWidgetProperties> {
  readonly companyId: string;
  readonly commitmentId: string;
  readonly view?: View | undefined;
  readonly theme?: Theme | undefined;
  readonly locale?: string | undefined;
  /** A day (`2024-06-30`) or an instant with its offset. */
  readonly asOf?: string | undefined;
  readonly apiBase?: string | undefined;
  readonly density?: Density | undefined;
  readonly className?: string | undefined;
  readonly style?: CSSProperties | undefined;
  readonly onReady?: Listener<"commitment:ready">;
  readonly onError?: Listener<"commitment:error">;
  readonly onSelect?: Listener<"commitment:select">;
  /** `preventDefault()` of the event keeps the widget from opening the portal's page. */
  readonly onNavigate?: Listener<"commitment:navigate">;
}

type Listener<K extends keyof CommitmentWidgetEvents> =
  | ((event: CommitmentWidgetEvents[K]) => void)
  | undefined;

/**
 * `<commitment-widget>` for React 18 and later; the page or `loadCommitmentWidget` loads the element itself.
 *
 * `getAccessToken` and `fetch` stand for an identity: give the same function on every render, one of a module or of
 * `useCallback`, or the figures are read anew for each.
 */
export function CommitmentWidget(props: CommitmentWidgetProps) {
  const { getAccessToken, fetch, className, style } = props;
  const ref = useRef<CommitmentWidgetElement>(null);
  useEffect(() => {
    if (ref.current) Object.assign(ref.current, { getAccessToken, fetch });
  }, [getAccessToken, fetch]);
  useListener(ref, "commitment:ready", props.onReady);
  useListener(ref, "commitment:error", props.onError);
  useListener(ref, "commitment:select", props.onSelect);
  useListener(ref, "commitment:navigate", props.onNavigate);
  return createElement(TAG, {
    ref,
    // React 18 knows `class` alone on an element of one's own, and both take it.
    class: className,
    style,
    "company-id": props.companyId,
    "commitment-id": props.commitmentId,
    view: props.view,
    theme: props.theme,
    locale: props.locale,
    "as-of": props.asOf,
    "api-base": props.apiBase,
    density: props.density,
  });
}

function useListener<K extends keyof CommitmentWidgetEvents>(
  ref: { readonly current: CommitmentWidgetElement | null },
  type: K,
  listener: Listener<K>,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || !listener) return;
    const heard = (event: Event) => listener(event as CommitmentWidgetEvents[K]);
    element.addEventListener(type, heard);
    return () => element.removeEventListener(type, heard);
  }, [ref, type, listener]);
}
