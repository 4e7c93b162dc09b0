import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { AppFrame } from '#renderer/ui/frame/AppFrame.tsx';
import { PlacesRail } from '#renderer/ui/frame/PlacesRail.tsx';
import { TopBar } from '#renderer/ui/frame/TopBar.tsx';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { ShipItTheme } from '#renderer/ui/theme/ShipItTheme.tsx';

const nothing = () => undefined;

function aBar(undo: string | null, onUndo = nothing) {
  return (
    <TopBar
      workspaceName="Lorryload"
      onWorkspace={nothing}
      quarter="2026-Q4"
      quarters={['2026-Q4']}
      onQuarter={nothing}
      onSearch={nothing}
      undo={{ what: undo, onClick: onUndo }}
      redo={{ what: null, onClick: nothing }}
      saved="saved"
      person={null}
      onPerson={nothing}
    />
  );
}

describe('the frame', () => {
  test('has a skip link, the landmarks and the eight places with the present one marked', () => {
    render(
      <ShipItTheme env="test">
        <AppFrame
          label="Problems"
          topBar={aBar(null)}
          rail={<PlacesRail current="problems" onGo={nothing} />}
        >
          Here
        </AppFrame>
      </ShipItTheme>,
    );
    expect(screen.getByRole('link', { name: 'Skip to Problems' }).getAttribute('href')).toBe('#place');
    expect(screen.getByRole('main', { name: 'Problems' }).id).toBe('place');
    const places = screen.getByRole('navigation', { name: 'Places' }).querySelectorAll('button');
    expect(places).toHaveLength(8);
    expect([...places].map((place) => place.getAttribute('aria-current'))[2]).toBe('page');
  });

  test('says what would be undone, and does nothing where there is nothing', async () => {
    const onUndo = vi.fn();
    render(<ShipItTheme env="test">{aBar('Join “All of the export”', onUndo)}</ShipItTheme>);
    await userEvent.click(screen.getByRole('button', { name: 'Undo: Join “All of the export”' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(screen.getByRole('button', { name: 'Nothing to redo' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });
});

describe('list and inspector', () => {
  const bench = (changes: Partial<Parameters<typeof Workbench>[0]>) => (
    <ShipItTheme env="test">
      <Workbench
        list="The list"
        inspector="The thing"
        inspectorLabel="Problem SI-0042"
        size={460}
        onSize={nothing}
        whole={false}
        onWhole={nothing}
        onClose={nothing}
        {...changes}
      />
    </ShipItTheme>
  );

  test('is resized from the keyboard and hands the new size out', async () => {
    const onSize = vi.fn();
    render(bench({ onSize }));
    screen.getByRole('separator', { name: 'Resize the inspector' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(onSize).toHaveBeenLastCalledWith(476);
    await userEvent.keyboard('{Home}');
    expect(onSize).toHaveBeenLastCalledWith(320);
  });

  test('takes whole lines away below its buttons once it is scrolled, and none before', () => {
    render(bench({}));
    const thing = screen.getByText('The thing');
    const below = () => screen.getByRole('button', { name: 'Close' }).parentElement?.previousElementSibling;
    expect(below()).toBeNull();
    fireEvent.scroll(thing, { target: { scrollTop: 40 } });
    expect(below()).not.toBeNull();
    fireEvent.scroll(thing, { target: { scrollTop: 0 } });
    expect(below()).toBeNull();
  });

  test('keeps the list mounted, out of sight, while the inspector is the whole page', () => {
    render(bench({ whole: true }));
    expect(screen.getByText('The list').hidden).toBe(true);
    expect(screen.queryByRole('separator')).toBeNull();
    expect(screen.getByRole('region', { name: 'Problem SI-0042' })).toBeTruthy();
  });

  test('gives the list the whole width when nothing is chosen', () => {
    render(bench({ inspector: null, whole: true }));
    expect(screen.getByText('The list').hidden).toBe(false);
  });
});
