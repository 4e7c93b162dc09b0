import { describe, expect, it } from 'vitest';
import { type Commands, createCommandLine, usageExitCode } from '#main/cli/command-line.ts';

type Ran = readonly [command: string, ...rest: unknown[]];

let said = '';

function noteSaid(text: string): void {
  said += text;
}

/** What it says where it is typed wrongly. */
async function saidTo(...args: string[]): Promise<string> {
  expect(await type(...args)).toEqual({ exitCode: 2 });
  return said;
}

async function type(...args: string[]): Promise<Ran | { readonly exitCode: number | null }> {
  let ran: Ran | null = null;
  const note = (command: Ran) => {
    ran = command;
  };
  const commands: Commands = {
    import: async (files, options) => note(['import', files, options]),
    serve: async (options) => note(['serve', options]),
    start: async (options) => note(['start', options]),
  };
  const program = createCommandLine(commands);
  said = '';
  const silent = { writeOut: () => undefined, writeErr: noteSaid };
  for (const command of [program, ...program.commands]) command.configureOutput(silent);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (fault) {
    return { exitCode: usageExitCode(fault) };
  }
  return ran ?? { exitCode: -1 };
}

describe('the command line', () => {
  it('understands import with several files', async () => {
    const ran = await type(
      'import',
      'a.csv',
      'b.csv',
      '--workspace',
      'ws',
      '--json',
      '--source',
      'Survey',
      '--as',
      'a@b.c',
    );
    const options = {
      workspace: 'ws',
      json: true,
      dryRun: false,
      withoutCompanions: false,
      withoutWords: false,
      source: 'Survey',
      as: 'a@b.c',
    };
    expect(ran).toEqual(['import', ['a.csv', 'b.csv'], options]);
  });

  it('takes the name of an encoding however it is written, and no other word for it', async () => {
    const [, , options] = (await type('import', 'a', '--workspace', 'ws', '--encoding', 'Shift_JIS')) as [
      string,
      string[],
      { encoding?: string },
    ];
    expect(options.encoding).toBe('shift_jis');
    expect(await type('import', 'a', '--workspace', 'ws', '--encoding', 'klingon')).toEqual({ exitCode: 2 });
  });

  it('takes an order of day and month, and no other word for it', async () => {
    const [, , options] = (await type('import', 'a.csv', '--workspace', 'ws', '--dates', 'day-first')) as [
      string,
      string[],
      { dates?: string },
    ];
    expect(options.dates).toBe('day-first');
    expect(await type('import', 'a.csv', '--workspace', 'ws', '--dates', 'iso')).toEqual({ exitCode: 2 });
  });

  it('understands serve, with any free port and a made-up token unless said', async () => {
    expect(await type('serve', '--workspace', 'ws')).toEqual([
      'serve',
      { workspace: 'ws', json: false, port: 0 },
    ]);
    expect(await type('serve', '--workspace=ws', '--port=8080', '--token=t')).toEqual([
      'serve',
      { workspace: 'ws', json: false, port: 8080, token: 't' },
    ]);
  });

  it.each([
    [],
    ['explode'],
    ['import', '--workspace', 'ws'],
    ['import', 'a.csv'],
    ['import', 'a.csv', '--workspace'],
    ['import', 'a.csv', '--workspace', 'ws', '--fast'],
    ['import', 'a.csv', '--workspace', 'ws', '--source', ' '],
    ['serve'],
    ['serve', 'extra', '--workspace', 'ws'],
    ['serve', '--workspace', 'ws', '--port', 'http'],
    ['serve', '--workspace', 'ws', '--port', '65536'],
    ['serve', '--workspace', 'ws', '--port', '-1'],
    ['serve', '--workspace', 'ws', '--port', '0x50'],
    ['serve', '--workspace', 'ws', '--token', ''],
  ])('calls %j wrong usage', async (...args) => {
    expect(await type(...args)).toEqual({ exitCode: 2 });
  });

  it.each(['import', 'serve'])(
    'names an option of %s that there is not before one that is missing',
    async (command) => {
      const said = await saidTo(command, ...(command === 'import' ? ['a.csv'] : []), '--fast');
      expect(said).toContain("unknown option '--fast'");
      expect(said).not.toContain('required');
      expect(await saidTo(command, ...(command === 'import' ? ['a.csv'] : []))).toContain(
        "required option '--workspace <dir>' not specified",
      );
    },
  );

  it.each([['--help'], ['import', '--help'], ['help']])('answers %j and is content', async (...args) => {
    expect(await type(...args)).toEqual({ exitCode: 0 });
  });
});
