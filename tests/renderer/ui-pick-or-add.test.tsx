import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { PickOrAdd } from '#renderer/ui/PickOrAdd.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

const BILLING = [{ value: 'Search' }, { value: 'Billing' }];

interface Also {
  readonly onEarly?: (typed: string) => void;
  readonly isBehind?: boolean;
}

function aField({ onEarly, isBehind = false }: Also = {}) {
  const [onPick, onAdd] = [vi.fn(), vi.fn()];
  const field = (options: readonly { value: string }[] | null) => (
    <ShipItTheme env="test">
      <PickOrAdd
        label="Area"
        placeholder=""
        options={options ?? []}
        isLoading={isBehind || options === null}
        onPick={onPick}
        onAdd={onAdd}
        empty="No area yet."
        {...(onEarly && { onEarly })}
      />
    </ShipItTheme>
  );
  const { rerender } = render(field(null));
  return {
    user: userEvent.setup(),
    input: screen.getByRole('textbox', { name: 'Area' }),
    comes: (options: readonly { value: string }[]) => rerender(field(options)),
    onPick,
    onAdd,
  };
}

describe('an answer that comes before the choices', () => {
  test('takes the one that fits once they are there, and adds nothing', async () => {
    const { user, input, comes, onPick, onAdd } = aField();
    await user.type(input, 'bill{Enter}');
    expect(screen.queryByText('No area yet.')).toBeNull();
    expect([onPick.mock.calls, onAdd.mock.calls]).toEqual([[], []]);
    comes(BILLING);
    expect([onPick.mock.calls, onAdd.mock.calls]).toEqual([[['Billing']], []]);
  });

  test('takes the first where nothing was typed', async () => {
    const { user, input, comes, onPick } = aField();
    await user.type(input, '{Enter}');
    comes(BILLING);
    expect(onPick.mock.calls).toEqual([['Search']]);
  });

  test('adds what none of them is', async () => {
    const { user, input, comes, onPick, onAdd } = aField();
    await user.type(input, 'Boats{Enter}');
    comes(BILLING);
    expect([onPick.mock.calls, onAdd.mock.calls]).toEqual([[], [['Boats']]]);
  });

  test('is no different where only the words were there before, and the Enter comes after', async () => {
    const { user, input, comes, onPick, onAdd } = aField();
    await user.type(input, 'Boats');
    comes(BILLING);
    await user.type(input, '{Enter}');
    expect([onPick.mock.calls, onAdd.mock.calls]).toEqual([[], [['Boats']]]);
  });

  test('holds only for what had been typed by then', async () => {
    const { user, input, comes, onPick, onAdd } = aField();
    await user.type(input, 'bill{Enter}ed');
    comes(BILLING);
    // Neither picked nor added: the Enter was meant for “bill”.
    expect([onPick.mock.calls, onAdd.mock.calls]).toEqual([[], []]);
    await user.clear(input);
    await user.type(input, 'sea{Enter}');
    expect(onPick.mock.calls).toEqual([['Search']]);
  });
});

test('that there is nothing is said in the list, and neither Enter nor a click takes it', async () => {
  const { user, input, comes, onPick, onAdd } = aField();
  comes([]);
  const nothing = screen.getByRole('option', { name: 'No area yet.', hidden: true });
  expect(nothing.getAttribute('aria-disabled')).toBe('true');
  await user.click(nothing);
  await user.type(input, '{Enter}');
  expect([onPick.mock.calls, onAdd.mock.calls]).toEqual([[], []]);
});

test('an Enter ahead of the options is told at once to whoever finds out by itself what fits', async () => {
  const onEarly = vi.fn();
  const { user, input, onPick, onAdd } = aField({ onEarly });
  await user.type(input, ' bill {Enter}');
  expect([onEarly.mock.calls, onPick.mock.calls, onAdd.mock.calls]).toEqual([[['bill']], [], []]);
});

test('an Enter that ends a word of an input method is no answer', async () => {
  const onEarly = vi.fn();
  const { user, input } = aField({ onEarly });
  await user.type(input, '請求');
  fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
  expect(onEarly.mock.calls).toEqual([]);
  await user.type(input, '{Enter}');
  expect(onEarly.mock.calls).toEqual([['請求']]);
});

test('an Enter takes nothing of what stands there for other words', async () => {
  const { user, input, comes, onPick } = aField({ isBehind: true });
  comes(BILLING);
  await user.type(input, 'sea{Enter}');
  expect(onPick.mock.calls).toEqual([]);
});
