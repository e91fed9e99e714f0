import { ErrorPanel } from "@portal/ui";
import { Component, type ReactNode } from "react";
import { problemOf } from "./problem";

interface Props {
  /** A failure belongs to the address it happened at; another address starts afresh. */
  readonly address: string;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
  readonly address: string;
}

/** Keeps a failure inside its microfrontend and offers to try again. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: undefined, address: this.props.address };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error ?? new Error("Something that is no error was thrown.") };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.address === state.address ? null : { error: undefined, address: props.address };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    const { title, message, requestId } = problemOf(this.state.error);
    return (
      <div className="failure">
        <ErrorPanel title={title} message={message} requestId={requestId} onRetry={this.retry} />
      </div>
    );
  }

  private readonly retry = () => {
    this.props.onRetry();
    this.setState({ error: undefined });
  };
}
