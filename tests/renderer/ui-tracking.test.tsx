import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CompactTrackingLine, TrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';
import { type StepView, sayTracking, stepStates } from '#renderer/ui/tracking-steps.ts';

const names = ['heard', 'picked', 'promised', 'on-stage', 'delivered', 'told', 'measured'] as const;

function aLine(done: readonly string[]): StepView[] {
  return names.map((name) => ({
    name,
    isDone: done.includes(name),
    at: done.includes(name) ? '2026-11-18' : null,
    by: done.includes(name) ? ['Ines Duarte', 'Noor Haddad'] : [],
  }));
}

describe('the tracking line', () => {
  test('shows a gap where something was delivered without having been on stage', () => {
    const steps = aLine(['heard', 'picked', 'promised', 'delivered']);
    expect(stepStates(steps)).toEqual(['done', 'done', 'done', 'missing', 'now', 'next', 'ahead']);
    render(<TrackingLine steps={steps} />);
    const [, , , onStage, delivered] = screen.getAllByRole('listitem');
    expect(onStage?.textContent).toContain('Missing');
    expect(delivered?.getAttribute('aria-current')).toBe('step');
    expect(delivered?.textContent).toContain('18 Nov 2026');
    expect(delivered?.textContent).toContain('Ines Duarte +1');
  });

  test('says in one sentence where the thing is and what is due', () => {
    expect(sayTracking(aLine(['heard']))).toBe('Heard, step 1 of 7. Next: Picked.');
    expect(sayTracking(aLine([...names]))).toBe('Measured, step 7 of 7.');
    expect(sayTracking(aLine([]))).toBe('Not heard yet. Next: Heard.');
  });

  test('says the same in a row, where there is room for shapes only', () => {
    render(<CompactTrackingLine steps={aLine(['heard', 'picked'])} />);
    expect(screen.getByText('Picked, step 2 of 7. Next: Promised.')).toBeTruthy();
  });

  test('keeps one order, whatever is done', () => {
    render(
      <ShipItTheme env="test">
        <TrackingLine steps={aLine(['told'])} />
      </ShipItTheme>,
    );
    const words = within(screen.getByRole('list'))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(words.map((word) => word?.replace(/Missing|18.*/u, ''))).toEqual([
      'Heard',
      'Picked',
      'Promised',
      'On stage',
      'Delivered',
      'Told',
      'MeasuredNext',
    ]);
  });
});
