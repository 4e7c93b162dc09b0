import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import type { ItemId, PitchId } from '#core/ids.ts';
import { ItemVotes } from '#renderer/features/feedback/ItemVotes.tsx';
import { StillToTell } from '#renderer/features/home/StillToTell.tsx';
import { ShipLogScreen } from '#renderer/features/shipments/ShipLogScreen.tsx';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { fullDetails } from '#tests/builders/shipments.ts';
import { aSuggestionsFile } from '#tests/builders/votes-of-ideas.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let itemId: ItemId;
let projectId: PitchId;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
  const votes = ['Nora Quill', 'Ben Ode', 'Cleo Park'].map((voter) => ({
    idea: '501',
    words: 'Let me choose the columns.',
    author: 'Nora Quill',
    voter,
  }));
  const path = aSuggestionsFile(company.folder, 'suggestions.csv', votes);
  await company.must('Olga')('import.run', { paths: [path] });
  for (let ids: ItemId[] = []; ids.length === 0; ) {
    ids = (await company.must('Olga')('feedback.query', {})).rows.map(({ id }) => id);
    if (ids[0]) itemId = ids[0];
  }
  projectId = (await aProject(company, itemId)).pitchId;
  await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const shipLog = async (name: string) => {
  const log = <Route path="/ship-log/:id?" component={ShipLogScreen} />;
  opened = await aWindow(company, name, `/ship-log/${projectId}`, log);
  return opened;
};
const record = () =>
  company.must('Ada')('shipment.record', { quarter: Q4, projectId, shipment: fullDetails });

test('who voted stands beside the customer who asked, by name for those who may tell them', async () => {
  await record();
  const { user } = await shipLog('Olga');
  await screen.findByRole('heading', { name: 'Customers to tell 1' });
  const list = within(await screen.findByRole('list', { name: 'Who voted, to tell' }));
  await list.findByText('Let me choose the columns.');
  expect(list.getByText(/And 2 people who voted for it\./u)).toBeTruthy();
  expect(document.body.textContent).not.toContain('Cleo Park');
  await user.click(list.getByRole('button', { name: 'Show who' }));
  const names = await list.findByRole('list', { name: 'Who voted' });
  expect(
    within(names)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Ben Ode ben.ode@mail.example', 'Cleo Park cleo.park@mail.example']);
});

test('one message goes to all of them, with their addresses for blind copy', async () => {
  await record();
  const { user } = await shipLog('Olga');
  await user.click(await screen.findByRole('button', { name: 'Draft a message to who voted' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Tell who voted for it' }));
  const message = await dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  expect(message.value).toContain('You voted for this on our board:\n\n> Let me choose the columns.');
  expect(message.value).not.toContain('Nora');
  expect(await dialog.findByRole('button', { name: 'Copy 2 addresses' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Mark told' }));
  await screen.findByText('2 people who voted marked told.');
  expect(screen.queryByRole('list', { name: 'Who voted, to tell' })).toBeNull();
  await screen.findByRole('heading', { name: 'Customers to tell 1' });
  await user.click(await screen.findByRole('button', { name: 'Show who' }));
  await screen.findByText('2 people who voted for what Nora Quill said');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('list', { name: 'Who voted, to tell' });
});

test('a guest reads how many voted, and not who', async () => {
  await record();
  await shipLog('Gus');
  const list = within(await screen.findByRole('list', { name: 'Who voted, to tell' }));
  await list.findByText(/And 2 people who voted for it\./u);
  expect(list.queryByRole('button', { name: 'Show who' })).toBeNull();
  expect(list.getByRole('button', { name: 'Mark told' }).getAttribute('aria-disabled')).toBe('true');
});

test('before it ships, the log says how many wait beside the customers', async () => {
  await shipLog('Gus');
  await screen.findByText(/2 people voted for what they said\./u);
});

test('an item says how many voted for it', async () => {
  opened = await aWindow(company, 'Gus', '/', <ItemVotes id={itemId} />);
  const row = await screen.findByText('Voted for it');
  expect(row.parentElement?.textContent).toBe('Voted for it2 people');
});

function Home() {
  const { hackathons, problems } = useSnapshot();
  const { facts } = useEvidenceFacts();
  return <StillToTell hackathons={Object.values(hackathons)} problems={problems} facts={facts} />;
}

test('Home counts who voted apart, and still when all customers were told', async () => {
  await record();
  opened = await aWindow(company, 'Gus', '/', <Home />);
  const home = within(await screen.findByRole('region', { name: 'Customers still to be told' }));
  expect(home.getByText('customer still to be told what shipped')).toBeTruthy();
  expect(home.getByText('people who voted for what shipped, still to be told')).toBeTruthy();
  expect(home.getByText('Nora Quill; 2 people who voted')).toBeTruthy();
  const { customers } = await company.must('Ada')('customer.list', {});
  const customerKeys = customers.map(({ customerKey }) => customerKey);
  await company.must('Ada')('customer.markTold', { quarter: Q4, projectId, customerKeys });
  expect(await home.findByText('2 people who voted')).toBeTruthy();
  expect(home.queryByText('customer still to be told what shipped')).toBeNull();
});
