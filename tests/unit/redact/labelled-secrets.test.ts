// What stands after "key:" and "token:": made up by a machine, or what somebody called something.
import { describe, expect, it } from 'vitest';
import { findLabelledSecrets } from '#core/feedback/redact/labelled-secrets.ts';

const valuesIn = (text: string) => findLabelledSecrets(text).map(({ value }) => value);

const SECRETS: ReadonlyArray<readonly [label: string, value: string]> = [
  ['X-Account-Key: ', '9f8e7d6c5b4a'],
  ['X-Account-Key: ', 'k7Pq2Xv9'],
  ['api key: ', 'a1b2c3d4'],
  ['api key: ', 'abcd1234'],
  ['api_key=', 'deadbeef12'],
  ['api-key: ', 'facade99'],
  ['API key is ', '4f1e-88ab-90cc-1d2e'],
  ['access key: ', '550e8400-e29b-41d4-a716-446655440000'],
  ['session key = ', 'Zm9vYmFyMTIz'],
  ['signing key: ', 'qwrtz123'],
  ['token: ', '1234567890'],
  ['token: ', 'tk_8Hs02kLq'],
  ['token=', 'wjx4q9zt'],
  ['auth token: ', 'x9.v8-z7_q6'],
  ['bot token: ', '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'],
  // A secret may be one that somebody thought of.
  ['client secret: ', 'account2'],
  ['secret: ', 'summer2024'],
  ['password: ', 'account2'],
  ['password: ', 'invoice_2024_01'],
  // So may a key be that says what it opens, though it reads as a name.
  ['secret key: ', 'Summer2024'],
  ['SECRET_KEY=', 'Winter2026'],
  ['secret-key = ', '"Winter2026"'],
  ['private key: ', 'Summer2024'],
  ['encryption key: ', 'Tiger-Lamp-88-River'],
  ['signing key: ', 'Summer2024'],
  ['api_key: ', 'hunter2024'],
  ['apiKey: ', 'hunter2024'],
  ['X-API-Key: ', 'hunter2024'],
  ['access key: ', 'Summer2024'],
  ['account access key: ', 'Summer2024'],
  ['webhook key: ', 'Summer2024'],
  ['master key: ', 'Summer2024'],
  ['MASTER_KEY=', 'Tiger-Lamp-88-River'],
  ['license key: ', 'Northwind-2024-12'],
  ['licence key is ', 'Northwind2024'],
  ['app key is ', 'Passwort123'],
  ['app-key=', 'settings.title2'],
  ['auth key: ', 'Summer2024'],
  ['session key: ', 'SESSION_KEY_V2'],
  ['api client key: ', 'Summer2024'],
  ['PRIVATE_ACCOUNT_KEY=', 'Winter2026'],
  ['session token: ', 'Winter2026'],
  ['sessionToken=', 'Winter2026'],
  ['session.token=', 'Winter2026'],
  ['bearer token: ', 'Winter2026'],
  ['bearerToken: ', 'Winter2026'],
  ['api token: ', 'Winter2026'],
  ['access token is ', 'Winter2026'],
  ['auth_token=', 'Winter2026'],
  ['client token: ', 'Winter2026'],
  ['my token: ', 'Winter2026'],
  ['refresh token: ', '2024-01-31'],
];

const NAMES: ReadonlyArray<readonly [label: string, value: string]> = [
  ['X-Account-Key: ', 'account2'],
  ['X-Account-Key: ', '"account2"'],
  ['account key: ', 'cust-0012'],
  ['account key: ', 'Customer-12'],
  ['client key: ', 'northwind2024'],
  ['id key: ', 'invoice_2024_01'],
  ['id key: ', 'error_404_not_found'],
  ['account key: ', 'settings.title2'],
  ['account key = ', 'getAccountKey(2024)'],
  ['account key: ', '2024-01-31T10:20:30Z'],
  ['account key is ', '10.0.19045'],
  ['account key: ', 'счет2024'],
  ['token: ', 'userToken1'],
  ['token: ', 'token-id-7'],
  ['token: ', '2024-01-31'],
  ['key: ', 'invoice_2024_01'],
  ['customer key: ', 'cust-0012'],
  ['order key: ', 'order-2024-17'],
  ['row key: ', 'account2024'],
  ['primary key: ', 'customer_id2'],
  ['foreign key: ', 'customer_id2'],
  ['sort key: ', 'created2024'],
  ['partition key: ', 'tenant-0012'],
  ['map key: ', 'settings.title2'],
  ['dictionary key: ', 'settings.title2'],
  ['issue key: ', 'EXPORT-2024'],
  ['project key: ', 'EXPORT2024'],
  ['translation key: ', 'settings.title2'],
];

describe('what stands after a label of secrets', () => {
  it.each(SECRETS)('%s%s is one', (label, value) => {
    expect(valuesIn(`Hello, ${label}${value} and so on`)).toEqual([value.replaceAll('"', '')]);
    expect(valuesIn(`${label}${value}`)).toEqual([value.replaceAll('"', '')]);
  });

  it.each(NAMES)('%s%s is the name of something', (label, value) => {
    expect(valuesIn(`Hello, ${label}${value} and so on`)).toEqual([]);
    expect(valuesIn(`${label}${value}`)).toEqual([]);
  });

  it.each([
    ['hexadecimal', '0123456789abcdef', 12],
    ['small letters and digits', 'abcdefghijklmnopqrstuvwxyz0123456789', 16],
    ['base62', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 16],
    ['base64url', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 22],
  ])('finds every key that is made by chance of %s', (_, letters, length) => {
    const missed: string[] = [];
    for (let seed = 1; seed <= 2000; seed += 1) {
      const value = `${madeByChance(letters, length - 1, seed)}7`;
      if (valuesIn(`api key: ${value}`)[0] !== value) missed.push(value);
    }
    expect(missed).toEqual([]);
  });
});

/** The same for the same seed. */
function madeByChance(letters: string, length: number, seed: number): string {
  let state = seed * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return letters.charAt(Math.floor((state / 2 ** 32) * letters.length));
  }).join('');
}
