import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import { HackathonDialogs } from '#renderer/features/hackathon/HackathonDialogs.tsx';
import { PitchesScreen } from '#renderer/features/pitches/PitchesScreen.tsx';
import { aCompany, aPitchableQuarter, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const pitches = async (name: string, place = '/pitches') => {
  opened = await aWindow(
    company,
    name,
    place,
    <>
      <Route path="/pitches/:id?" component={PitchesScreen} />
      <HackathonDialogs />
    </>,
  );
  return opened;
};
const hackathon = async () => (await company.must('Olga')('workspace.snapshot', {})).hackathons[Q4];

test('an organiser creates the first quarter, with days that are proposed', async () => {
  const { user } = await pitches('Olga');
  await user.click(await screen.findByRole('button', { name: /^Create \d{4}-Q\d$/u }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /^Create / }));
  await screen.findByRole('heading', { level: 1, name: /^\d{4}-Q\d$/u });
  const [made] = Object.values((await company.must('Olga')('workspace.snapshot', {})).hackathons);
  expect(made?.phase).toBe('draft');
  expect(made?.dates.demosOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
});

test('nobody else creates a quarter, and the empty place says who does', async () => {
  await pitches('Ada');
  const button = await screen.findByRole('button', { name: /^Create / });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.body.textContent).toContain('Only organisers do this. You act as engineer.');
});

test('an engineer pitches on a problem with a promise and is the first of the team', async () => {
  const { problemId } = await aPitchableQuarter(company);
  const { user, place } = await pitches('Ada');
  act(() => navigate(`/pitches?problem=${problemId}`));
  const dialog = await screen.findByRole('dialog');
  const chosen = await within(dialog).findByRole('checkbox', { name: /SI-0001 · 1 customer/u });
  expect((chosen as HTMLInputElement).checked).toBe(true);
  await user.click(within(dialog).getByRole('button', { name: 'Pitch' }));
  await within(dialog).findByText('A pitch states its promise.');
  await user.type(within(dialog).getByLabelText('Title'), 'Exports that finish');
  await user.type(within(dialog).getByLabelText('Promise'), 'Ten seconds, for everyone, on the status page.');
  await user.click(within(dialog).getByRole('button', { name: 'Pitch' }));
  await waitFor(() => expect(place()).toMatch(/^\/pitches\/id-/u));
  const [pitch] = Object.values((await hackathon())?.pitches ?? {});
  expect(pitch).toMatchObject({
    title: 'Exports that finish',
    problemIds: [problemId],
    pitchedBy: company.ids.Ada,
  });
  expect(Object.keys(pitch?.members ?? {})).toEqual([company.ids.Ada]);
  expect(window.location.search).not.toContain('problem=');
});

test('a pitch is a waybill: from its customers in their words, to its promise, carried by its team', async () => {
  await aProject(company);
  await pitches('Gus');
  const waybill = await screen.findByRole('article', { name: 'Waybill: Exports that finish' });
  await within(waybill).findByText('The export never finishes.');
  expect(waybill.textContent).toContain('1 customer');
  expect(waybill.textContent).toContain('The export answers within ten seconds for every customer.');
  within(waybill).getByText('Ada');
});

test('an engineer joins and leaves for themselves', async () => {
  const { pitchId } = await aProject(company);
  const { user } = await pitches('Ben', `/pitches/${pitchId}`);
  await user.click(await screen.findByRole('button', { name: 'Join the team' }));
  await screen.findByRole('button', { name: 'Leave the team' });
  expect(Object.keys((await hackathon())?.pitches[pitchId]?.members ?? {})).toContain(company.ids.Ben);
  await user.click(screen.getByRole('button', { name: 'Leave the team' }));
  await screen.findByRole('button', { name: 'Join the team' });
});

test('a guest cannot pitch or join, and reads the rule', async () => {
  const { pitchId } = await aProject(company);
  const { user } = await pitches('Gus', `/pitches/${pitchId}`);
  const join = await screen.findByRole('button', { name: 'Join the team' });
  await screen.findAllByText(
    'Only an engineer may join a team. Engineers join for themselves; nobody joins for them.',
  );
  await user.click(join);
  await user.click(screen.getByRole('button', { name: 'Pitch' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(Object.keys((await hackathon())?.pitches[pitchId]?.members ?? {})).toEqual([company.ids.Ada]);
});

test('an organiser reads what moving on changes, and then moves', async () => {
  await aProject(company);
  const { user } = await pitches('Olga');
  await user.click(await screen.findByRole('button', { name: 'Begin building' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/only a priority incident takes someone out/u);
  expect((await hackathon())?.phase).toBe('open');
  await user.click(within(dialog).getByRole('button', { name: 'Begin building' }));
  await screen.findByRole('button', { name: 'Begin demos' });
  expect((await hackathon())?.phase).toBe('building');
});

test('a priority incident is recorded against a person in a team, and the person comes back', async () => {
  await aProject(company);
  await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
  const { user } = await pitches('Gus');
  await user.click(await screen.findByRole('button', { name: 'Record one' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('combobox', { name: /Who/u }));
  await user.click(await screen.findByRole('option', { name: 'Ada (Exports that finish)', hidden: true }));
  await user.type(within(dialog).getByLabelText(/Priority incident/u), 'INC-77');
  await user.click(within(dialog).getByRole('button', { name: 'Record it' }));
  await user.click(await screen.findByRole('button', { name: 'Ada is back' }));
  await waitFor(async () => {
    const [interruption] = Object.values((await hackathon())?.interruptions ?? {});
    expect(interruption).toMatchObject({ incident: 'INC-77', personId: company.ids.Ada });
    expect(interruption?.endedAt).not.toBeNull();
  });
});
