import { Component, type ReactNode } from 'react';
import { ErrorState } from './ErrorState.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What could not be shown: "This place". */
  readonly what: string;
}

/** Keeps a fault in one part of the window from taking the rest with it. The fault goes to the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <ErrorState
        title={`${this.props.what} could not be shown.`}
        onRetry={() => this.setState({ hasFailed: false })}
      >
        Something went wrong in ShipIt! itself. What was saved is safe.
      </ErrorState>
    );
  }
}
