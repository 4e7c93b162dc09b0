import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  readonly children: ReactNode;
  /** `reading` for text and forms, `wide` for tables and charts. */
  readonly width?: 'reading' | 'wide';
}

/** Margins and measure of a place that is not a Workbench. Put a PageHeader and Sections in it. */
export function Page({ children, width = 'wide' }: PageProps) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  );
}
