import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#renderer/ui/ErrorBoundary.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

it('a fault in one place leaves the rest of the window, and can be tried again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const place = { isBroken: true };
  function Place() {
    if (place.isBroken) throw new Error('a fault of ours');
    return <p>The ship log</p>;
  }
  render(
    <ShipItTheme env="test">
      <p>The frame</p>
      <ErrorBoundary what="The ship log">
        <Place />
      </ErrorBoundary>
    </ShipItTheme>,
  );
  expect(screen.getByText('The frame')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('The ship log could not be shown.');
  place.isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(screen.getByText('The ship log')).toBeTruthy();
  quiet.mockRestore();
});
