import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Route } from 'wouter';
import type { ItemId } from '#core/ids.ts';
import { FeedbackScreen } from '#renderer/features/feedback/FeedbackScreen.tsx';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

// Enter in a dialog of triage before the tags and areas there are have come.

let company: Company;
let opened: TestWindow;
let id: ItemId;
let other: ItemId;
/** What the dialogs read comes only then, or is refused. */
let answer: (how: 'told' | 'refused') => void = () => undefined;

beforeEach(async () => {
  company = await aCompany();
  [other, id] = (await complaints(company, ['Charged me twice!', 'The app is too loud.'])) as [
    ItemId,
    ItemId,
  ];
  const ben = company.must('Ben');
  await ben('feedback.tag', { ids: [id], tag: 'loud' });
  await ben('feedback.tag', { ids: [id, other], tag: 'sound' });
  await ben('feedback.tag', { ids: [other], tag: 'billing' });
  await ben('feedback.setArea', { ids: [id], area: 'App' });
  await ben('feedback.setArea', { ids: [other], area: 'Bills' });
});
afterEach(async () => {
  opened.close();
  await company.close();
});

async function opensTheFirst() {
  const answered = new Promise<'told' | 'refused'>((resolve) => {
    answer = resolve;
  });
  const as = (name: string): ReturnType<typeof company.as> => {
    const call = company.as(name);
    return async (called, input) => {
      const isHeld = called === 'feedback.labels' || called === 'feedback.tagsOf';
      if (!isHeld || (await answered) === 'told') return call(called, input);
      return { ok: false, error: { code: 'internal', message: 'The library cannot be read.', details: {} } };
    };
  };
  const page = <Route path="/feedback/:id?" component={FeedbackScreen} />;
  opened = await aWindow({ ...company, as }, 'Ada', '/feedback', page);
  await screen.findByText('2 items');
  await opened.user.keyboard('j');
  screen.getByRole('grid', { name: 'Feedback' }).focus();
  await opened.user.keyboard('{Enter}');
  await screen.findByRole('region', { name: 'Feedback item' });
}
async function types(key: string, words: string) {
  await opensTheFirst();
  await opened.user.keyboard(key);
  await screen.findByRole('dialog');
  await opened.user.keyboard(`${words}{Enter}`);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}
const note = async () => {
  const { tags, area } = (await company.must('Ada')('feedback.read', { id })).note;
  return { tags: tags?.value, area: area?.value };
};
const BEFORE = { tags: ['loud', 'sound'], area: 'App' };

describe.each([
  ['a tag', 't', 'bil', { tags: ['loud', 'sound', 'billing'], area: 'App' }],
  ['a tag to take off', '{Shift>}t{/Shift}', 'sou', { tags: ['loud'], area: 'App' }],
  ['an area', 'r', 'bil', { tags: ['loud', 'sound'], area: 'Bills' }],
])('the beginning of %s, and Enter before it was offered', (_what, key, words, after) => {
  test('takes what there is and fits, once it is known', async () => {
    await types(key, words);
    expect(await note()).toEqual(BEFORE);
    answer('told');
    await waitFor(async () => expect(await note()).toEqual(after));
  });

  test('writes nothing where what there is cannot be read, and says so', async () => {
    await types(key, words);
    answer('refused');
    await screen.findByText('The library cannot be read.');
    expect(await note()).toEqual(BEFORE);
    const { undo } = await company.must('Ada')('history.show', {});
    expect(undo).toHaveLength(0);
  });
});
