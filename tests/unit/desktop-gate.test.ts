import { describe, expect, it } from 'vitest';
import { Refusal } from '#core/refusals.ts';
import { createDesktopGate, type DesktopHandlers } from '#main/electron/desktop-gate.ts';

const handlers: DesktopHandlers = {
  'desktop.chooseFolder': ({ title }) => ({ path: `/chosen/${title}` }),
  'desktop.chooseFiles': () => ({ paths: [] }),
  'desktop.saveText': () => ({ saved: true }),
  'desktop.screens': () => {
    throw new Error('no display');
  },
  'desktop.openScreen': () => ({}),
  'desktop.openLastScreens': () => ({}),
  'desktop.closeScreen': () => ({}),
  'desktop.showFile': () => {
    throw new Refusal('not-found', 'Only what lies in the open workspace can be shown.');
  },
};

describe('a call that the desktop answers itself', () => {
  const faults: unknown[] = [];
  const gate = createDesktopGate(handlers, (_message, fault) => faults.push(fault));

  it('is parsed, run and answered like every other', async () => {
    const reply = await gate.answer('desktop.chooseFolder', { title: 'here', more: 1 });
    expect(reply).toEqual({ ok: true, value: { path: '/chosen/here' } });
  });

  it.each([undefined, null, 7, [], {}, { title: 7 }, { title: 'x'.repeat(201) }])(
    'refuses the input %j',
    async (input) => {
      const reply = await gate.answer('desktop.chooseFolder', input);
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    },
  );

  it('passes refusals on and keeps the rest for the log', async () => {
    const refused = await gate.answer('desktop.showFile', { path: '/etc/passwd' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(faults).toEqual([]);
    const failed = await gate.answer('desktop.screens', {});
    expect(failed).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(failed)).not.toContain('no display');
    expect(faults).toHaveLength(1);
  });
});
