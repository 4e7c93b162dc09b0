import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ENCODINGS, type Encoding, encodingNamed } from '#core/feedback/encodings.ts';
import type { DateOrder } from '#core/feedback/mapping.ts';
import { RedactKind, RedactSettings } from '#core/feedback/redact/redaction.ts';
import { domainsIn, ownDomainOf, StaffDomains } from '#core/feedback/staff.ts';

// What may be typed. Parsing only: the commands themselves are handed in, so that this is tested alone.

export interface ImportOptions {
  readonly workspace: string;
  readonly json: boolean;
  readonly source?: string;
  /** The columns that hold what customers said; left out, as recognised. */
  readonly words?: readonly string[];
  /** The sheet to take of a workbook; left out, as recognised. */
  readonly sheet?: readonly string[];
  /** The channels to take of a Slack export; left out, as recognised. */
  readonly channel?: readonly string[];
  /** Domains of the company's own people, whose words are left out. */
  readonly ours?: readonly string[];
  /** Whether what the export marks as spam or deleted comes in; left out, as the program proposes. */
  readonly marked?: 'in' | 'out';
  readonly as?: string;
  /** Count what it would bring, and write nothing. */
  readonly dryRun: boolean;
  /** Which personal data to take out of the words; left out, as the program proposes. */
  readonly redact?: RedactSettings;
  /** How to read dates that can be read both ways; left out, as the program guesses. */
  readonly dates?: DateOrder;
  /** What files are written in that are no Unicode; left out, as recognised. */
  readonly encoding?: Encoding;
  /** Import although items lose what companion files added to them before. */
  readonly withoutCompanions: boolean;
  /** Import although items keep only their subject. */
  readonly withoutWords: boolean;
  /** Where to write the rejected rows to. */
  readonly rejected?: string;
}

export interface ServeOptions {
  readonly workspace: string;
  readonly json: boolean;
  readonly port: number;
  readonly token?: string;
}

export interface StartOptions {
  readonly port: number;
}

export interface Commands {
  import(files: readonly string[], options: ImportOptions): Promise<void>;
  serve(options: ServeOptions): Promise<void>;
  start(options: StartOptions): Promise<void>;
}

/** Exit code for a command line that makes no sense. */
export const WRONG_USAGE = 2;

/** Builds the parser around what each command does. It throws `CommanderError` instead of ending. */
export function createCommandLine(commands: Commands): Command {
  const program = new Command('shipit')
    .description('From a customer’s words to a fix in production.')
    .exitOverride()
    .showHelpAfterError('Try: npm run shipit -- --help');

  program
    .command('import')
    .description(
      'import feedback into a workspace: CSV, Excel, JSON, Slack exports, mailboxes, .gz, ZIPs and folders of them',
    )
    .argument('<file...>', 'files and folders; files of the same columns become one batch')
    .option('--workspace <dir>', 'the workspace; a missing or empty folder becomes a new one')
    .option('--json', 'answer with one JSON object on stdout', false)
    .option('--source <name>', 'name the source instead of recognising it', filledText)
    .option(
      '--words <column>',
      'the column that holds what customers said, instead of recognising it; may be said several times',
      severalTexts,
    )
    .option('--sheet <name>', 'the sheet of a workbook to take, instead of recognising it', severalTexts)
    .option(
      '--channel <name>',
      'a channel of a Slack export to take, instead of recognising them; may be said several times',
      severalTexts,
    )
    .option(
      '--ours <address>',
      'an address of the company, or its domain: what is written from that domain is left out',
      ownDomains,
    )
    .addOption(
      new Option(
        '--marked <in-or-out>',
        'take in, or leave out, what the export itself marks as spam or deleted',
      ).choices(['in', 'out']),
    )
    .option('--as <email>', 'act as this person of the roster', filledText)
    .option('--dry-run', 'only count what it would bring; nothing is written', false)
    .option(
      '--redact <kinds>',
      'personal data to take out of the words: some of cards,keys,emails,phones, or none',
      redactedKinds,
    )
    .option(
      '--dates <order>',
      'how to read dates like 03/04/2026 where nothing settles it: day-first or month-first',
      dateOrder,
    )
    .option(
      '--encoding <name>',
      'what files are written in that are neither UTF-8 nor UTF-16: shift_jis, gb18030, windows-1251, …',
      saidEncoding,
    )
    .option(
      '--without-companions',
      'import although files are missing that came with an earlier import, and items lose what they added',
      false,
    )
    .option(
      '--without-words',
      'import although files have only the subjects of items whose words are here, and take their place',
      false,
    )
    .option('--rejected <file>', 'write the rejected rows to this CSV, with the reasons', filledText)
    .action((files: string[], options: Typed<ImportOptions>, command: Command) =>
      commands.import(files, withWorkspace(options, command)),
    );

  program
    .command('serve')
    .description('serve a workspace to a browser and to programs on 127.0.0.1')
    .option('--workspace <dir>', 'the workspace; a missing or empty folder becomes a new one')
    .option('--json', 'answer with one line { url, token } on stdout', false)
    .option('--port <n>', 'the port; 0 takes any free one', portNumber, 0)
    .option('--token <t>', 'the token to ask for; made up when left out', filledText)
    .action((options: Typed<ServeOptions>, command: Command) =>
      commands.serve(withWorkspace(options, command)),
    );

  program
    .command('start', { hidden: true })
    .option('--port <n>', 'the port; 0 takes any free one', portNumber, 0)
    .action((options: StartOptions) => commands.start(options));

  return program;
}

type Typed<Options extends { workspace: string }> = Omit<Options, 'workspace'> & {
  readonly workspace?: string;
};

/** Commander would ask for a required option before it names one that it does not know: a typing error, most often. */
function withWorkspace<Options extends { workspace: string }>(
  { workspace, ...options }: Typed<Options>,
  command: Command,
) {
  if (workspace === undefined)
    return command.error("error: required option '--workspace <dir>' not specified");
  return { ...options, workspace };
}

/** The exit code of what commander threw: 0 for help, 2 for wrong usage; null where it was not commander. */
export function usageExitCode(fault: unknown): number | null {
  if (!(fault instanceof CommanderError)) return null;
  return fault.exitCode === 0 ? 0 : WRONG_USAGE;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/u.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function redactedKinds(text: string): RedactSettings {
  const kinds = text === 'none' ? [] : text.split(',').map((kind) => kind.trim());
  if (!kinds.every((kind) => RedactKind.options.some((known) => known === kind)))
    throw new InvalidArgumentError(`Name some of ${RedactKind.options.join(', ')}, or none.`);
  const chosen = RedactKind.options.map((kind) => [kind, kinds.includes(kind)]);
  return RedactSettings.parse(Object.fromEntries(chosen));
}

function dateOrder(text: string): DateOrder {
  if (text === 'day-first' || text === 'month-first') return text;
  throw new InvalidArgumentError('Say day-first or month-first.');
}

function saidEncoding(text: string): Encoding {
  const encoding = encodingNamed(text.trim().toLowerCase());
  if (encoding) return encoding;
  throw new InvalidArgumentError(`Say one of ${ENCODINGS.join(', ')}.`);
}

function severalTexts(text: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), filledText(text)];
}

function ownDomains(text: string, before: readonly string[] | undefined): string[] {
  const domains = domainsIn(text);
  for (const domain of domains)
    if (ownDomainOf(`help@${domain}`) === null)
      throw new InvalidArgumentError(`Anybody may have an address at ${domain}.`);
  const all = StaffDomains.safeParse([...(before ?? []), ...domains]);
  if (domains.length > 0 && all.success) return all.data;
  throw new InvalidArgumentError('Say an address or a domain, at most 50 of them.');
}

function filledText(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new InvalidArgumentError('It must not be empty.');
}
