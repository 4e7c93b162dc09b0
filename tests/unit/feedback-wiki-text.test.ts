import { describe, expect, it } from 'vitest';
import { textOfWiki } from '#core/feedback/wiki-text.ts';

describe('wiki markup of Jira as text', () => {
  it.each([
    ['See !shot one.png|width=541! here', 'See [shot one.png] here'],
    ['!https://shop.example/a.png!', 'https://shop.example/a.png'],
    ['[the guide|https://shop.example/g] says', 'the guide (https://shop.example/g) says'],
    ['[guide|https://shop.example/g|smart-link]', 'guide (https://shop.example/g)'],
    ['[https://shop.example|https://shop.example]', 'https://shop.example'],
    ['[https://shop.example/x]', 'https://shop.example/x'],
    ['[ada@shop.example|mailto:ada@shop.example]', 'ada@shop.example'],
    ['[^log.txt] from [~kim]', 'log.txt from @kim'],
    ['h2. Steps\nopen it', 'Steps\nopen it'],
    ['bq. It said so', 'It said so'],
    ['It is *very* slow, _really_.', 'It is very slow, really.'],
    ['{color:#ff0000}red{color} and {*}bold{*}', 'red and bold'],
    ['Before\n{quote}\nIt hangs\n{quote}\nAfter', 'Before\nIt hangs\nAfter'],
    ['{panel:title=Log|x=y}\nIt hangs\n{panel}', 'Log\nIt hangs'],
    ['Use {{--all}}', 'Use --all'],
    ['# open\n# export\n## twice\n# wait\n\n# again', '1. open\n2. export\n  - twice\n3. wait\n\n1. again'],
    ['* one\n** two', '- one\n  - two'],
    ['||Name||Seats||\n|Ada|3|', 'Name | Seats\nAda | 3'],
    ['not \\*bold\\* \\[x\\]', 'not *bold* [x]'],
  ])('%j', (wiki, text) => {
    expect(textOfWiki(wiki)).toBe(text);
  });

  it('leaves code as it is, without the marks around it', () => {
    const code = 'a[0|1] = *p* ; // h2. _x_\n# note';
    expect(textOfWiki(`So:\n{code:java|title=A.java}\n${code}\n{code}\nand *this*`)).toBe(
      `So:\n${code}\n\nand this`,
    );
    expect(textOfWiki('{noformat}*a* {code}{noformat} *b*')).toBe('*a* {code} b');
    expect(textOfWiki('Log {code} is *cut')).toBe('Log\nis *cut');
  });

  it('finds the end of code however it is written, and the next code after it', () => {
    expect(textOfWiki('İ {CODE}*a*{CODE} then {code}*b* _c_{code} *d*')).toBe('İ *a* then *b* _c_ d');
    expect(textOfWiki('{NoFormat}*a*{noformat} and {code:sql}_b_{Code}')).toBe('*a* and _b_');
  });

  it.each([
    '3 * 4 * 5',
    'snake_case_name and __init__',
    'Wow! Really? Yes! It works!',
    'array[a|b] and [x]',
    'a - b - c',
    'yes | no',
    'x {y} z',
    'C:\\temp\\new',
    '5 stars *',
  ])('leaves what no markup is: %j', (text) => {
    expect(textOfWiki(text)).toBe(text);
  });

  it('ends for marks that never end', () => {
    for (const mark of [
      '{code}{noformat}',
      '[a|',
      '!a',
      '*a ',
      '_a ',
      '{color:',
      '{panel:title=',
      '[~',
      '| a ',
    ])
      expect(typeof textOfWiki(mark.repeat(20_000))).toBe('string');
  });
});
