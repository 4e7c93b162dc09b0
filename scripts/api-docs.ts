import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallDescription, describeContract } from '#contract/describe.ts';

// Writes docs/api.md from the contract; with --check it only says whether the file is up to date.

const FILE = join(import.meta.dirname, '../docs/api.md');

const INTRODUCTION = `# Calls

<!-- Written by \`npm run docs:api\` from src/contract. Do not edit by hand. -->

Every window, the command line and every program asks the same calls through one gate. Over HTTP, on
127.0.0.1 only: \`npm run shipit -- serve --workspace DIR --json\` answers \`{ "url", "token" }\`, then

\`\`\`
POST /api/call      { "name": "app.status", "input": {} }      Authorization: Bearer TOKEN
GET  /api/contract  this page as data: { "calls": [{ name, summary, roles, access, input, output }] }
GET  /api/events    server-sent events, each \`data:\` one JSON object with \`type\` and \`now\`
POST /api/session   { "token" } for a cookie; for browsers, with the token of the address's fragment
POST /api/files     ?name=…, the bytes as application/octet-stream; answers the path for import.inspect
\`\`\`

An answered call is status 200, refused or not: \`{ "ok": true, "value": … }\` or
\`{ "ok": false, "error": { "code", "message", "details" } }\`. What never becomes a call has another status
and the same shape: 400 not a call, 401 no valid token, 403 a host or page that is not ours, 404, 413 over
1 MiB, 415 not JSON, 429 too many requests.

**Who may** names roles. Say who you are first with \`session.actAs\`; each token and each cookie is
somebody of its own. Instants are milliseconds since 1970, days are \`2026-11-22\`.
`;

function writeCall({ name, summary, roles, access, input, output }: CallDescription): string {
  const who = roles === 'anyone' ? 'anyone' : roles.join(', ');
  return `### ${name}

${summary} *Who may: ${who}. ${access === 'reads' ? 'Reads' : 'Writes'}.*

- in: \`${writeShape(input as Schema)}\`
- out: \`${writeShape(output as Schema, 2)}\`
`;
}

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema | false;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

/** A schema in one line, as TypeScript would write it; deeper than `depth` it is `…`. */
function writeShape(schema: Schema, depth = 4): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => writeShape(choice, depth)))].join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.prefixItems) return `[${schema.prefixItems.map((item) => writeShape(item, depth)).join(', ')}]`;
  if (schema.type === 'array') return `${writeShape(schema.items || {}, depth)}[]`;
  if (schema.type !== 'object') return schema.type ?? 'any';
  if (depth === 0) return '{ … }';
  const fields = Object.entries(schema.properties ?? {}).map(([key, value]) => {
    const isOptional = !schema.required?.includes(key);
    return `${key}${isOptional ? '?' : ''}: ${writeShape(value, depth - 1)}`;
  });
  if (typeof schema.additionalProperties === 'object') {
    fields.push(`[key]: ${writeShape(schema.additionalProperties, depth - 1)}`);
  }
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function writeDocument(): string {
  const nouns = Map.groupBy(describeContract(), ({ name }) => name.split('.')[0] ?? name);
  const chapters = [...nouns].map(([noun, calls]) => `## ${noun}\n\n${calls.map(writeCall).join('\n')}`);
  return [INTRODUCTION, ...chapters].join('\n');
}

const wanted = writeDocument();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, wanted);
} else if (readFileSync(FILE, 'utf8') !== wanted) {
  console.error('docs/api.md is not what the contract says. Run: npm run docs:api');
  process.exitCode = 1;
}
