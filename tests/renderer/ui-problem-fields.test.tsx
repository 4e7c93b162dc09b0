import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { BenefitChoice } from '#renderer/ui/BenefitChoice.tsx';
import { StatementFields } from '#renderer/ui/StatementFields.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

function AStatement({ onSend }: { readonly onSend: (when: string) => void }) {
  const [value, setValue] = useState({ when: '', want: '', soThat: '' });
  return (
    <ShipItTheme env="test">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend(value.when);
        }}
      >
        <StatementFields value={value} onChange={setValue} />
      </form>
    </ShipItTheme>
  );
}

test('a statement is one sentence: pasted breaks become spaces, and Enter sends the form', async () => {
  const onSend = vi.fn();
  render(<AStatement onSend={onSend} />);
  await userEvent.click(screen.getByRole('textbox', { name: 'When' }));
  await userEvent.paste('I report\n  to my board');
  await userEvent.keyboard('{Enter}');
  expect(onSend).toHaveBeenCalledExactlyOnceWith('I report to my board');
});

test('a new benefit is measured and added without the hands leaving the keyboard', async () => {
  const onAdd = vi.fn(async () => true);
  render(
    <ShipItTheme env="test">
      <BenefitChoice benefits={[]} value={null} onChange={() => undefined} onAdd={onAdd} />
    </ShipItTheme>,
  );
  const field = screen.getByRole('textbox', { name: /Benefit/u });
  await userEvent.type(field, 'faster{Enter}');
  await userEvent.keyboard('seconds to board{Enter}');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith({
    name: 'faster',
    metric: { unit: 'seconds to board', direction: 'down', baseline: null },
  });
  expect(document.activeElement).toBe(field);
});
