import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { navigate } from 'wouter/use-hash-location';
import { PitchId } from '#core/ids.ts';
import { currentShipment } from '#core/shipments/shipment-rules.ts';
import { ShipLogScreen } from '#renderer/features/shipments/ShipLogScreen.tsx';
import { aCompany, aProject, type Company, Q4 } from '#tests/builders/company.ts';
import { fullDetails } from '#tests/builders/shipments.ts';
import { aWindow, type TestWindow } from '#tests/builders/window.tsx';

let company: Company;
let projectId: PitchId;
let opened: TestWindow | null = null;

beforeEach(async () => {
  company = await aCompany();
  projectId = PitchId.parse((await aProject(company)).pitchId);
  await company.must('Olga')('hackathon.moveToPhase', { quarter: Q4, phase: 'building' });
});

afterEach(async () => {
  opened?.close();
  opened = null;
  await company.close();
});

const shipLog = async (name: string, place = `/ship-log/${projectId}`) => {
  opened = await aWindow(company, name, place, <Route path="/ship-log/:id?" component={ShipLogScreen} />);
  return opened;
};
const recorded = async () => {
  const hackathon = (await company.must('Olga')('workspace.snapshot', {})).hackathons[Q4];
  return hackathon && currentShipment(hackathon, projectId);
};
const record = () =>
  company.must('Ada')('shipment.record', { quarter: Q4, projectId, shipment: fullDetails });

test('a project without a record is plainly not shipped', async () => {
  await shipLog('Gus', '/ship-log');
  const row = await screen.findByRole('row', { name: /Exports that finish/u });
  expect(row.textContent).toContain('Not shipped');
  expect(row.textContent).toContain('Nothing recorded yet');
  expect(document.body.textContent).toContain('0 of 1 project of 2026-Q4 shipped.');
});

test('the form says while one writes what is missing, and a link makes it count', async () => {
  const { user } = await shipLog('Ada');
  await user.click(await screen.findByRole('button', { name: 'Record a shipment' }));
  const form = within(await screen.findByRole('dialog'));
  expect(form.getByRole('status').textContent).toBe('Does not count as shipped yet: 2 of 4 missing.');
  await user.type(form.getByLabelText('Where in production'), 'Booking service 4.2');
  await user.type(form.getByLabelText('Link that shows it'), 'https://status.example/4.2');
  expect(form.getByRole('status').textContent).toBe('This counts as shipped.');
  await user.click(form.getByRole('button', { name: 'Record as shipped' }));
  await screen.findByText('Delivered', { selector: '[class*="stamp"] *' });
  expect(await recorded()).toMatchObject({
    state: 'fully',
    production: 'Booking service 4.2',
    evidence: [{ kind: 'link', url: 'https://status.example/4.2' }],
  });
});

test('a file is copied into the workspace as evidence', async () => {
  const { user } = await shipLog('Ada');
  await user.click(await screen.findByRole('button', { name: 'Record a shipment' }));
  const dialog = await screen.findByRole('dialog');
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no field for files.');
  await user.upload(input, new File(['before,after\n40,8\n'], 'timings.csv', { type: 'text/csv' }));
  await within(dialog).findByText('timings.csv');
  await user.click(within(dialog).getByRole('button', { name: 'Record as it is' }));
  await waitFor(async () => expect((await recorded())?.evidence[0]).toMatchObject({ label: 'timings.csv' }));
  expect(screen.getByText(/Not shipped: no place in production\./u)).toBeTruthy();
});

test('what is no link is not recorded as one', async () => {
  const { user } = await shipLog('Ada');
  await user.click(await screen.findByRole('button', { name: 'Record a shipment' }));
  const form = within(await screen.findByRole('dialog'));
  await user.type(form.getByLabelText('Link that shows it'), 'see the wiki');
  await user.click(form.getByRole('button', { name: 'Record as it is' }));
  expect(await form.findByText('A link begins with https:// or http://.')).toBeTruthy();
  expect(await recorded()).toBeUndefined();
});

test('who is not of the team sees the form refused with the rule', async () => {
  await shipLog('Ben');
  const button = await screen.findByRole('button', { name: 'Record a shipment' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(document.body.textContent).toContain('Only the team records what it shipped.');
});

test('somebody outside the team verifies it, and the team cannot', async () => {
  await record();
  const ada = await shipLog('Ada');
  const hers = await screen.findByRole('button', { name: 'I saw it in production' });
  expect(hers.getAttribute('aria-disabled')).toBe('true');
  ada.close();
  const { user } = await shipLog('Gus');
  await user.click(await screen.findByRole('button', { name: 'I saw it in production' }));
  await screen.findByText(/Seen in production by Gus/u);
  expect((await recorded())?.verifiedBy).toBe(company.ids.Gus);
});

test('customers who asked stand with their words; one is marked told, and that is taken back', async () => {
  await record();
  const { user } = await shipLog('Olga');
  await screen.findByText('The export never finishes.');
  await user.click(await screen.findByRole('button', { name: 'Mark told' }));
  await screen.findByText('1 customer marked told.');
  expect(screen.queryByText('The export never finishes.')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('The export never finishes.');
});

test('the draft of a message quotes the customer and can be changed before it is copied', async () => {
  await record();
  const { user } = await shipLog('Olga');
  await user.click(await screen.findByRole('button', { name: 'Draft a message to Customer 0' }));
  const message = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  expect(message.value).toContain('> The export never finishes.');
  expect(message.value).toContain('Exports that finish');
  fireEvent.change(message, { target: { value: 'Dear customer' } });
  expect(message.value).toBe('Dear customer');
});

test('a guest reads who waits and cannot mark them told', async () => {
  await record();
  await shipLog('Gus');
  const button = await screen.findByRole('button', { name: 'Mark told' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
});

test('Home’s way leads to the open form, and closing it leaves the project beside the list', async () => {
  const { user, place } = await shipLog('Ada', '/ship-log');
  act(() => navigate(`/ship-log/${projectId}?record=${projectId}`));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(place()).toBe(`/ship-log/${projectId}`);
  expect(window.location.search).toBe('');
});
