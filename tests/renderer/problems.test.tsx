import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Route } from 'wouter';
import { ProblemsScreen } from '#renderer/features/problems/ProblemsScreen.tsx';
import { aCompany, aProject, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let opened: TestWindow | null = null;

beforeEach(async () => {
  // happy-dom lays nothing out: everything counts as in view.
  vi.stubGlobal('IntersectionObserver', InView);
  company = await aCompany();
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
  vi.unstubAllGlobals();
});

class InView {
  readonly #tell: IntersectionObserverCallback;
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element) {
    this.#tell([{ isIntersecting: true, target } as IntersectionObserverEntry], this as never);
  }
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}

const board = async (name: string, place = '/problems') => {
  opened = await aWindow(company, name, place, <Route path="/problems/:id?" component={ProblemsScreen} />);
  return opened;
};

/** Two problems: exports, which two customers voice, and log-ins, which one does. */
async function twoProblems() {
  const [first, second, third] = await complaints(company, [
    'The export never finishes.',
    'Exports hang on Mondays.',
    'I log in twice.',
  ]);
  const make = (want: string, itemIds: (string | undefined)[]) =>
    company.must('Ada')('problem.create', {
      statement: { when: 'the month ends', want, soThat: 'go home' },
      areaId: null,
      benefitId: null,
      itemIds: itemIds.flatMap((id) => id ?? []),
    });
  const exports = await make('export my bookings', [first, second]);
  const logins = await make('log in once', [third]);
  return { exports, logins, third };
}

test('the loudest problem comes first, with how many customers voice it', async () => {
  await twoProblems();
  // From the first moment on: a row that moves is clicked by mistake.
  const firsts = new Set<string | undefined>();
  const watch = new MutationObserver(() => {
    const [first] = screen.queryAllByRole('row');
    if (first) firsts.add(/SI-\d+/u.exec(first.textContent)?.[0]);
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  await board('Ada');
  const [loudest] = await screen.findAllByRole('row');
  watch.disconnect();
  expect([...firsts]).toEqual(['SI-0001']);
  expect(loudest?.textContent).toContain('2customers');
  expect(loudest?.textContent).toContain('SI-0001');
  expect(loudest?.textContent).toContain('Unclaimed');
});

test('an engineer reads every verbatim, oldest first, and goes on to pitch', async () => {
  const { exports } = await twoProblems();
  const { user, place } = await board('Ada', `/problems/${exports.id}`);
  await screen.findByText('Exports hang on Mondays.');
  const words = [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
  expect(words).toEqual(['The export never finishes.', 'Exports hang on Mondays.']);
  await user.click(screen.getByRole('button', { name: 'Pitch on this' }));
  expect(place()).toBe('/pitches');
  expect(window.location.search).toContain(`problem=${exports.id}`);
});

test('a guest cannot pitch and is told the rule, but adds what they know of the customers', async () => {
  const { exports } = await twoProblems();
  const { user } = await board('Gus', `/problems/${exports.id}`);
  await screen.findByText('Only an engineer may pitch, and only for themselves.');
  expect((screen.getByRole('button', { name: 'Pitch on this' }) as HTMLButtonElement).disabled).toBe(true);
  await user.type(
    screen.getByLabelText('What you know of these customers'),
    'They close the books on the 1st.',
  );
  await user.click(screen.getByRole('button', { name: 'Add the note' }));
  await screen.findByText('They close the books on the 1st.', { selector: 'p' });
});

test('evidence that is taken off comes back by Undo', async () => {
  const { exports } = await twoProblems();
  const { user } = await board('Ada', `/problems/${exports.id}`);
  await screen.findByText('Exports hang on Mondays.');
  await user.click(screen.getAllByRole('button', { name: 'Take off' })[0] as HTMLElement);
  await screen.findByText(/Taken off SI-0001/u);
  await waitFor(() => expect(screen.queryByText('The export never finishes.')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await screen.findByText('The export never finishes.');
});

test('more evidence is found in the library and added', async () => {
  const { exports, third } = await twoProblems();
  const { user } = await board('Ada', `/problems/${exports.id}`);
  await user.click(await screen.findByRole('button', { name: 'Add evidence…' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('searchbox'), 'log in');
  await within(dialog).findByText('1 item');
  await user.click(within(dialog).getByRole('row'));
  await user.click(within(dialog).getByRole('button', { name: 'Add 1 item' }));
  await waitFor(async () => {
    const { problems } = await company.must('Ada')('workspace.snapshot', {});
    expect(problems.problems[exports.id]?.evidence).toHaveProperty(third ?? '');
  });
});

test('who makes problems rewrites the statement in its place', async () => {
  const { logins } = await twoProblems();
  const { user } = await board('Ben', `/problems/${logins.id}`);
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  await user.clear(screen.getByLabelText('so I can'));
  await user.type(screen.getByLabelText('so I can'), 'see my family');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByRole('heading', { name: /so I can see my family\.$/u });
});

test('the board of unclaimed pain leaves out what somebody has picked', async () => {
  const { itemId } = await aProject(company);
  await company.must('Ada')('problem.create', {
    statement: { when: 'I wake', want: 'log in once', soThat: 'begin' },
    areaId: null,
    benefitId: null,
    itemIds: [itemId],
  });
  const { user } = await board('Gus');
  await screen.findByText('Picked in 2026-Q4');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  await user.click(screen.getByLabelText('Unclaimed only'));
  await screen.findByRole('heading', { name: 'Unclaimed pain' });
  const [only, ...others] = screen.getAllByRole('row');
  expect(only?.textContent).toContain('SI-0002');
  expect(others).toEqual([]);
});

test('of an import that was undone the list and the problem beside it say the same', async () => {
  const { exports } = await twoProblems();
  const [batchId] = Object.keys((await company.must('Ada')('workspace.snapshot', {})).batches.batches);
  await company.must('Olga')('batch.undo', { batchId: batchId as never });
  await board('Ada', `/problems/${exports.id}`);
  const list = await screen.findByRole('grid', { name: 'Problems' });
  const row = () =>
    within(list)
      .getAllByRole('row')
      .find((one) => one.textContent?.includes('export my bookings'));
  await waitFor(() => expect(row()?.textContent).toContain('2 items of an import that was undone'));
  expect(row()?.textContent).toContain('0 items');
  expect(row()?.textContent).not.toContain('never dated');
  const beside = await screen.findByRole('article');
  await within(beside).findByText('2 items of an import that was undone');
  within(beside).getByRole('heading', { name: 'In their words 0' });
});
