import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonId, PitchId } from '#core/ids.ts';
import { IdleVeil } from '#renderer/features/votes/kiosk/IdleVeil.tsx';
import { KioskScreen } from '#renderer/features/votes/kiosk/KioskScreen.tsx';
import { KioskThanks } from '#renderer/features/votes/kiosk/KioskThanks.tsx';
import { VotesScreen } from '#renderer/features/votes/VotesScreen.tsx';
import { ScreenPage } from '#renderer/stage/ScreenPage.tsx';
import { Q4 } from '#tests/builders/company.ts';
import { aVotingCompany, castAt, GUESTS, type VotingCompany } from '#tests/builders/voting-company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: VotingCompany;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aVotingCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  expect(company.faults).toEqual([]);
  await company.close();
});

const olga = () => company.must('Olga');
const votesOf = async (name: string) => {
  opened = await aWindow(company, name, '/demo-day/votes', <VotesScreen />);
  return opened;
};
const kioskOf = async (name: string) => {
  opened = await aWindow(company, name, `/kiosk/${Q4}`, <KioskScreen params={{ quarter: Q4 }} />);
  return opened;
};
const confirm = async ({ user }: TestWindow, verb: string) => {
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: verb }));
};
const voting = async () => (await olga()('workspace.snapshot', {})).hackathons[Q4]?.voting;
const chosenBy = async (name: string) => {
  const { voted } = await olga()('vote.voters', { quarter: Q4 });
  return voted.includes(company.people[name] as PersonId);
};
/** Three for Eve's project, two for Ben's, one for Ada's. */
async function closedVote() {
  await olga()('vote.open', { quarter: Q4 });
  for (const [index, guest] of GUESTS.entries()) {
    const project = company.projects[index < 3 ? 2 : index < 5 ? 1 : 0] as PitchId;
    await castAt(company, guest, { [company.prizes.single]: [project] });
  }
  await olga()('vote.close', { quarter: Q4 });
}

test('an organiser sets prizes, opens voting, and closes it, each after being asked', async () => {
  const window = await votesOf('Olga');
  const { user } = window;
  await user.click(await screen.findByRole('button', { name: 'Add a prize' }));
  const form = await screen.findByRole('dialog', { name: 'Add a prize' });
  await user.type(within(form).getByLabelText('Title'), 'Calmest demo');
  await user.click(within(form).getByRole('button', { name: 'Add the prize' }));
  await within(form).findByText('Say in one sentence what the prize weighs.');
  await user.type(within(form).getByLabelText('What it weighs'), 'Who was calm?');
  await user.click(within(form).getByLabelText('Guests'));
  await user.click(within(form).getByRole('button', { name: 'Add the prize' }));
  await screen.findByText('Engineers and organisers');
  await user.click(screen.getByRole('button', { name: 'Move “Calmest demo” up' }));
  await waitFor(async () => expect((await voting())?.prizes[2]?.title).toBe('Calmest demo'));
  await user.click(screen.getByRole('button', { name: 'Open voting' }));
  await confirm(window, 'Open voting');
  await screen.findByText('2026-Q4. Voting is open.');
  expect(screen.queryByRole('button', { name: 'Remove “Calmest demo”' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Close voting' }));
  await confirm(window, 'Close voting');
  await screen.findByText('2026-Q4. Voting is closed.');
});

test('a guest sees how many have voted, and may change nothing', async () => {
  await olga()('vote.open', { quarter: Q4 });
  await votesOf('Gus');
  await act(() => castAt(company, 'Hal', { [company.prizes.single]: [company.projects[0]] }));
  const row = await screen.findByRole('row', { name: /^Single/u });
  await within(row).findByText('1 of 6');
  expect(screen.queryByRole('button', { name: /^Change/u })).toBeNull();
  expect(screen.getByRole('button', { name: /^Close voting/u }).getAttribute('aria-disabled')).toBe('true');
});

test('Enter takes the person whose whole name was typed, though others begin with it', async () => {
  const guest = { name: 'Gusta', email: null, role: 'guest' as const, skills: [], diet: '' };
  await olga()('person.add', guest);
  await olga()('vote.open', { quarter: Q4 });
  const { user } = await kioskOf('Olga');
  await user.type(await screen.findByLabelText('Type your name'), 'gus{Enter}');
  await screen.findByText(/^Voting as/u);
  expect(document.body.textContent).toContain('Voting as Gus');
  expect(document.body.textContent).not.toContain('Gusta');
});

describe('an Enter before it is known who has voted', () => {
  async function aKioskThatIsTold() {
    await olga()('vote.open', { quarter: Q4 });
    let tell = () => undefined as unknown;
    const told = new Promise((resolve) => {
      tell = () => resolve(null);
    });
    const as = (name: string): ReturnType<typeof company.as> => {
      const call = company.as(name);
      return async (called, input) => {
        if (called === 'vote.voters') await told;
        return call(called, input);
      };
    };
    const kiosk = <KioskScreen params={{ quarter: Q4 }} />;
    opened = await aWindow({ ...company, as }, 'Olga', `/kiosk/${Q4}`, kiosk);
    const field = await screen.findByLabelText('Type your name');
    return { user: opened.user, field, tell };
  }

  test('takes the person once it is', async () => {
    const { user, field, tell } = await aKioskThatIsTold();
    await user.type(field, 'gus{Enter}');
    // What it was pressed for was changed, and it is pressed again.
    await user.type(field, 'ta{Backspace}{Backspace}{Enter}');
    expect(screen.queryByText(/^Voting as/u)).toBeNull();
    tell();
    await screen.findByText(/^Voting as/u);
    expect(document.body.textContent).toContain('Voting as Gus');
  });

  test('takes nobody whose name was typed after it', async () => {
    const { user, field, tell } = await aKioskThatIsTold();
    await user.type(field, 'gus{Enter}');
    await user.clear(field);
    await user.type(field, 'ada');
    tell();
    await screen.findByRole('button', { name: /Ada/u });
    // What follows from knowing is done.
    await act(async () => undefined);
    expect(screen.queryByText(/^Voting as/u)).toBeNull();
    await user.type(field, '{Enter}');
    await screen.findByText(/^Voting as/u);
    expect(document.body.textContent).toContain('Voting as Ada');
  });
});

test('people vote at the kiosk one after another, and nothing of the last is left', async () => {
  await olga()('vote.open', { quarter: Q4 });
  const { user } = await kioskOf('Olga');
  await user.type(await screen.findByLabelText('Type your name'), 'ada');
  await user.click(await screen.findByRole('button', { name: /^Ada|Ada/u }));
  await screen.findByRole('heading', { name: 'Single' });
  const own = screen.getByRole('button', { name: /Exports that finish/u });
  expect(own.textContent).toContain('Nobody votes for their own team.');
  await user.click(own);
  expect(own.getAttribute('aria-pressed')).toBe('false');
  await user.click(screen.getByRole('button', { name: /Project of Eve/u }));
  await user.click(screen.getByRole('button', { name: 'Next prize' }));
  await user.click(await screen.findByRole('button', { name: /Project of Ben/u }));
  await user.click(screen.getByRole('button', { name: /Project of Eve/u }));
  screen.getByText('2nd');
  await user.click(screen.getByRole('button', { name: 'Next prize' }));
  await user.click(await screen.findByRole('button', { name: 'Choose none, look it over' }));
  await screen.findByText('Nothing chosen');
  await user.click(screen.getByRole('button', { name: 'Cast my ballot' }));
  await screen.findByRole('heading', { name: 'Thank you, Ada' });
  expect(await chosenBy('Ada')).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Next person' }));
  const search = await screen.findByLabelText('Type your name');
  expect((search as HTMLInputElement).value).toBe('');
  expect(document.body.textContent).not.toContain('Ada');
  await screen.findByText('1 person has voted');
});

test('who has voted is asked whether it is them, and begins a blank ballot', async () => {
  await olga()('vote.open', { quarter: Q4 });
  await castAt(company, 'Gus', { [company.prizes.single]: [company.projects[1]] });
  const { user } = await kioskOf('Olga');
  const search = await screen.findByLabelText('Type your name');
  await waitFor(() => expect(screen.queryByRole('button', { name: /Gus/u })).toBeNull());
  await user.type(search, 'Gus');
  await user.click(await screen.findByRole('button', { name: /Gus.*has voted/u }));
  await screen.findByRole('heading', { name: 'Are you Gus?' });
  await user.click(screen.getByRole('button', { name: 'Yes, vote again' }));
  await screen.findByText('Choose one.');
  expect(screen.getAllByRole('button', { pressed: false })).toHaveLength(3);
  expect(screen.queryByRole('button', { pressed: true })).toBeNull();
});

test('the keyboard alone does: name, choice, on', async () => {
  await olga()('vote.open', { quarter: Q4 });
  const { user } = await kioskOf('Olga');
  await screen.findByLabelText('Type your name');
  await user.keyboard('Kim{Enter}');
  await screen.findByRole('heading', { name: 'Single' });
  await user.tab();
  await user.tab();
  expect(document.activeElement?.textContent).toContain('Exports that finish');
  await user.keyboard('{ArrowDown}{Enter}');
  screen.getByRole('button', { name: /Project of Ben/u, pressed: true });
});

test('the kiosk ends only by the name of who started it, and says when voting is closed', async () => {
  await olga()('vote.open', { quarter: Q4 });
  const { user, place } = await kioskOf('Olga');
  await user.click(await screen.findByRole('button', { name: 'For the organiser' }));
  const dialog = await screen.findByRole('dialog', { name: 'End the kiosk?' });
  // A voter who opens it reads no key to it.
  expect(dialog.textContent).not.toContain('Olga');
  const end = within(dialog).getByRole('button', { name: 'End the kiosk' });
  await user.type(within(dialog).getByRole('textbox'), 'Gus');
  expect((end as HTMLButtonElement).disabled).toBe(true);
  await user.clear(within(dialog).getByRole('textbox'));
  await user.type(within(dialog).getByRole('textbox'), 'olga{Enter}');
  await waitFor(() => expect(place()).toBe('/demo-day/votes'));
  await act(() => olga()('vote.close', { quarter: Q4 }));
  await screen.findByRole('heading', { name: 'Voting is closed' });
});

test('is no kiosk for who is no organiser', async () => {
  await olga()('vote.open', { quarter: Q4 });
  await kioskOf('Ada');
  await screen.findByRole('heading', { name: 'Only an organiser runs the kiosk' });
  expect(screen.queryByLabelText('Type your name')).toBeNull();
});

test('thanks clear by themselves, and so does a ballot that somebody left', async () => {
  const onNext = vi.fn();
  opened = await aWindow(company, 'Olga', '/', <KioskThanks name="Ada" onNext={onNext} clearsAfterMs={20} />);
  await waitFor(() => expect(onNext).toHaveBeenCalledOnce());
  opened.close();
  const onLeft = vi.fn();
  opened = await aWindow(company, 'Olga', '/', <IdleVeil onLeft={onLeft} idleMs={20} graceMs={40} />);
  await screen.findByText('Are you still there?');
  await waitFor(() => expect(onLeft).toHaveBeenCalledOnce());
});

test('the reveal goes step by step on every stage, and back', async () => {
  await closedVote();
  opened = await aWindow(company, 'projector', `/${Q4}`, <ScreenPage />);
  await act(() => olga()('reveal.begin', { quarter: Q4, prizeId: company.prizes.single }));
  await screen.findByRole('heading', { name: 'Single' });
  const next = () => act(() => olga()('reveal.next', { quarter: Q4 }));
  await next();
  await screen.findByText('Third place');
  screen.getByRole('heading', { name: 'Exports that finish' });
  await screen.findByText('The export never finishes.', { selector: 'blockquote > span' });
  expect(document.body.textContent).not.toContain('Project of');
  await next();
  await screen.findByRole('heading', { name: 'Project of Ben' });
  await act(() => olga()('reveal.back', { quarter: Q4 }));
  await screen.findByRole('heading', { name: 'Exports that finish' });
  opened.close();
  opened = await aWindow(company, 'projector', `/${Q4}`, <ScreenPage />);
  await screen.findByText('Third place');
  await next();
  await next();
  await screen.findByText('First place');
  screen.getByRole('heading', { name: 'Project of Eve' });
  await next();
  await screen.findByRole('heading', { name: 'Demo day 2026-Q4' });
});

test('those whom the rule cannot tell apart share a place, all at once', async () => {
  await olga()('vote.open', { quarter: Q4 });
  // All projects are on one problem, so as many customers asked for each.
  for (const [guest, project] of [
    ['Gus', company.projects[1]],
    ['Hal', company.projects[2]],
  ] as const) {
    await castAt(company, guest, { [company.prizes.single]: [project] });
  }
  await olga()('vote.close', { quarter: Q4 });
  await olga()('reveal.begin', { quarter: Q4, prizeId: company.prizes.single });
  await olga()('reveal.next', { quarter: Q4 });
  opened = await aWindow(company, 'projector', `/${Q4}`, <ScreenPage />);
  await screen.findByText('First place, shared');
  screen.getByText('Project of Ben');
  screen.getByText('Project of Eve');
  await act(() => olga()('reveal.next', { quarter: Q4 }));
  await act(() => olga()('reveal.begin', { quarter: Q4, prizeId: company.prizes.ranked }));
  await act(() => olga()('reveal.next', { quarter: Q4 }));
  await screen.findByRole('heading', { name: 'Not awarded' });
});

test('the organiser reveals from the votes page, and the figures stay there', async () => {
  await closedVote();
  const { user } = await votesOf('Olga');
  const item = (await screen.findAllByRole('listitem')).find((one) => one.textContent?.startsWith('Single'));
  await user.click(within(item as HTMLElement).getByRole('button', { name: 'Put it on stage' }));
  await screen.findByRole('heading', { name: 'Announced, no place shown yet' });
  expect(document.body.textContent).not.toContain('Project of Eve');
  const now = vi.spyOn(performance, 'now');
  // The guard against a second press looks at this clock.
  for (const [step, words] of ['Third place', 'Second place', 'First place'].entries()) {
    now.mockReturnValue((step + 1) * 10_000);
    await user.click(screen.getByRole('button', { name: /^Show the next place/u }));
    await screen.findByRole('heading', { name: words });
  }
  // The mouse has left the focus on the button, and a hand presses once more.
  now.mockReturnValue(80_000);
  await user.keyboard(' ');
  // Behind whatever that press has sent.
  await olga()('demo.setBlackout', { quarter: Q4, isDark: true });
  expect((await voting())?.onStage).toBe(company.prizes.single);
  now.mockReturnValue(90_000);
  await user.keyboard('p');
  now.mockRestore();
  const table = await screen.findByRole('table', { name: 'Results: Single' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^FirstProject of EveEve30*/u),
    expect.stringMatching(/^SecondProject of BenBen2/u),
    expect.stringMatching(/^ThirdExports that finishAda1/u),
  ]);
});

test('a prize for shipped projects waits, and says for what', async () => {
  await closedVote();
  await votesOf('Olga');
  await screen.findByText(/^0 of 3 projects count as shipped now\. It waits/u);
});
