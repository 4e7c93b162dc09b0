import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Route } from 'wouter';
import { PeopleScreen } from '#renderer/features/people/PeopleScreen.tsx';
import { aCompany, type Company } from '#tests/builders/company.ts';
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

const roster = async (name: string) => {
  opened = await aWindow(company, name, '/people', <Route path="/people/:id?" component={PeopleScreen} />);
  return opened;
};

test('a person who was refused stays in the form, and can be sent again as they are', async () => {
  const { user } = await roster('Olga');
  await user.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: 'Add a person' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Olga the Second');
  await user.type(within(dialog).getByRole('textbox', { name: 'E-mail' }), 'olga@example.com{Enter}');
  expect(await screen.findByText('Olga has that e-mail address.')).toBeTruthy();
  const add = within(dialog).getByRole('button', { name: 'Add the person' });
  expect(add).toHaveProperty('disabled', false);
});

test('an address that is none is said in our own words, beside the field', async () => {
  const { user } = await roster('Olga');
  await user.keyboard('n');
  const dialog = await screen.findByRole('dialog', { name: 'Add a person' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Zoe');
  await user.type(within(dialog).getByRole('textbox', { name: 'E-mail' }), 'nowhere{Enter}');
  expect(await within(dialog).findByText('An e-mail address looks like ada@example.com.')).toBeTruthy();
});

test('the rows are stepped through from anywhere on the page, and Enter opens one', async () => {
  const { user, place } = await roster('Olga');
  const row = (name: string) => screen.getByRole('row', { name: new RegExp(name, 'u') });
  await screen.findByRole('row', { name: /Ada/u });
  await user.keyboard('j');
  expect(document.activeElement).toBe(row('Ada'));
  await user.keyboard('j{Enter}');
  expect(place()).toBe(`/people/${company.ids.Ben}`);
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('j');
  expect(document.activeElement).toBe(row('Gus'));
});
