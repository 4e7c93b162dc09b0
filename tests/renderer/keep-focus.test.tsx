import { Modal } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepFocus } from '#renderer/app/keep-focus.ts';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

let stop: () => void;
beforeEach(() => {
  stop = keepFocus();
});
afterEach(() => stop());

function aPlace({ hasDialog = false, hasList = true }: { hasDialog?: boolean; hasList?: boolean }) {
  return (
    <ShipItTheme env="test">
      <main aria-label="Feedback">{hasList ? <button type="button">The list</button> : null}</main>
      {hasDialog ? (
        <Modal opened onClose={() => undefined} title="Tag 1 item">
          <input data-autofocus aria-label="Tag" />
        </Modal>
      ) : null}
    </ShipItTheme>
  );
}
const hasFocus = (element: () => HTMLElement) =>
  waitFor(() => expect(document.activeElement).toBe(element()));

describe('the focus', () => {
  test('goes back to the list that had it before a dialog', async () => {
    const { rerender } = render(aPlace({}));
    screen.getByRole('button').focus();
    rerender(aPlace({ hasDialog: true }));
    await hasFocus(() => screen.getByRole('textbox', { name: 'Tag' }));
    rerender(aPlace({}));
    await hasFocus(() => screen.getByRole('button', { name: 'The list' }));
  });

  test('is the place’s where what had it is gone', async () => {
    const { rerender } = render(aPlace({}));
    screen.getByRole('button').focus();
    rerender(aPlace({ hasDialog: true }));
    await hasFocus(() => screen.getByRole('textbox', { name: 'Tag' }));
    rerender(aPlace({ hasList: false }));
    await hasFocus(() => screen.getByRole('main'));
  });
});
