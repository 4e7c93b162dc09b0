import { type KeyboardEvent, useRef } from 'react';

const SIDEWAYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const ROWS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows walk through a list of large buttons; from a field above it, down leads into it. */
export function useRowKeys() {
  const list = useRef<HTMLUListElement & HTMLOListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('li > button') ?? [])];
  return {
    list,
    enter(event: KeyboardEvent): void {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      buttons()[0]?.focus();
    },
    move(event: KeyboardEvent): void {
      const all = buttons();
      const step = SIDEWAYS[event.key] ?? (ROWS[event.key] ?? 0) * perRow(all);
      if (step === 0) return;
      const at = all.indexOf(document.activeElement as HTMLElement);
      event.preventDefault();
      all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    },
  };
}

/** How many stand beside each other in the first row. */
function perRow(all: readonly HTMLElement[]): number {
  const top = all[0]?.offsetParent ? all[0].getBoundingClientRect().top : null;
  if (top === null) return 1;
  return Math.max(1, all.filter((one) => one.getBoundingClientRect().top === top).length);
}
