import { describe, expect, it } from 'vitest';
import { headerAt } from '#main/feedback/import/find-header.ts';

/** Cells between bars; a line that begins with `!` could not be read. */
function rowsOf(text: string) {
  return text
    .trim()
    .split('\n')
    .map((line) => ({
      cells: line.trim().replace(/^!/u, '').split('|'),
      problem: line.trim().startsWith('!') ? 'A quote was never closed.' : null,
    }));
}

const at = (text: string) => headerAt(rowsOf(text));

describe('the row that names the columns', () => {
  it('is found below what a report says about itself, by its names', () => {
    expect(
      at('Report: Open tickets\nGenerated on 1 May\nTicket ID|Subject|Description\n7|Slow|It hangs'),
    ).toBe(2);
    expect(at('Offene Fälle||\nStand|1. Mai|\nNr|Betreff|Beschreibung\n7|Slow|It hangs')).toBe(2);
    expect(at('!Report "Open\nTicket ID|Subject|Description\n7|Slow|It hangs')).toBe(1);
    expect(at('Cases\nCase Number|Date/Time Opened|Odd|Other\n1|1/5/2026|a|b')).toBe(1);
    expect(at('||Customer|\nName|Email|Comment|Date\nAda|a@b.example|Slow|1/5/2026')).toBe(1);
  });

  it('is found by the numbers and dates below it where nobody knows its names', () => {
    expect(at('Umsatz\nSache|Wie oft|Seit\nSlow|4|2026-05-01\nLost|5|2026-05-02')).toBe(1);
    expect(at('Umsatz\nSache|Wie oft|Seit\nSlow|4|2026-05-01')).toBe(0);
  });

  it('is the first row wherever that is as wide as the table, or called like columns', () => {
    expect(at('Wort|Sinn\na|b\nTitle|Description\nc|d')).toBe(0);
    expect(at('Subject|Description||\nSlow|It hangs|x|1\nLost|My words|y|2')).toBe(0);
    expect(at('a|b|c\n1|2|3\n4|5|6|7')).toBe(0);
  });

  it('is the first row though a name or two are blank, whatever its first row lacks', () => {
    expect(at('|Kommentar|Zeit\nAnna|Zu langsam|unbekannt\nBert|Hakt|2024-01-02\nCleo|Gut|2024-01-03')).toBe(
      0,
    );
    expect(at('Ding||Note|Seit|\na|b|-|n/a|c\na|b|4|2024-01-02|c\na|b|5|2024-01-03|c')).toBe(0);
    expect(at('|Umsatz|\nSache|Wie oft|Seit\nSlow|4|2026-05-01\nLost|5|2026-05-02')).toBe(0);
    expect(at('Idee|Stimmen|\nDunkles Thema|5|\nText|Bewertung|Titel\nSuche|3|\nExport|4|')).toBe(0);
  });

  it('is found above two columns where both its names and what is below them tell', () => {
    expect(at('Umsatz\nSubject|Created\nSlow|2026-05-01\nLost|2026-05-02')).toBe(1);
    expect(at('Umsatz\nSache|Created\nSlow|2026-05-01\nLost|2026-05-02')).toBe(0);
    expect(at('Umsatz\nSubject|Comment\nSlow|It hangs\nLost|My words')).toBe(0);
  });

  it('is found below a remark, whatever its commas', () => {
    const timed = (line: string) => at(`${line}\nTag|Bau|Licht|Leute|Dauer\n1|a|b|2|c\n2|a|b|3|c`);
    expect(timed('# On the quay| by Freya| in May')).toBe(1);
    expect(timed('On the quay| by Freya| in May')).toBe(0);
    expect(timed('# of rides|by|in')).toBe(0);
  });

  it('is none below a row that has more cells than a line of a report', () => {
    expect(at('Cases\nOpen|2026|May|x\nTicket ID|Subject|Description|Created|Odd\n7|Slow|Hangs|1|a')).toBe(0);
  });

  it('has rows of its width below it, a few lines at the end aside', () => {
    const cases = 'Cases\nTicket ID|Subject|Description|Created\n7|Slow|It hangs|1\n8|Lost|My words|2';
    expect(at(`${cases}\nConfidential\nCopyright`)).toBe(1);
    expect(at(`${cases}\nA|b|c\nConfidential`)).toBe(0);
    expect(at('Cases\nFilter|Open\nName|Subject|Date')).toBe(0);
  });

  it('is among the first forty rows', () => {
    const below = (lines: number) =>
      at(`${'Filter\n'.repeat(lines)}Ticket ID|Subject|Text${'\n7|Slow|Hangs'.repeat(60)}`);
    expect([below(1), below(5), below(39), below(40)]).toEqual([1, 5, 39, 0]);
  });

  it('has names that are known for half of its cells', () => {
    expect(at('Cases\nSubject|Description|Odd|Other\na|b|c|d\ne|f|g|h')).toBe(1);
    expect(at('Cases\nSubject|Description|Odd|Other|More\na|b|c|d|e\nf|g|h|i|j')).toBe(0);
  });

  it('is never a row of somebody’s words', () => {
    const list = 'Suggestions\nDark mode| please|really\nIt fails| always|twice';
    expect(at(`${list}\nEmail| phone| address should be optional\nI like it| really| so`)).toBe(0);
    expect(at('Feedback\nGreat app| love it\nSlow| buggy\nI like it| really')).toBe(0);
    expect(at('Feedback\nGreat app|5\nSlow|2\nI like it|4')).toBe(0);
    // Rows above that are as wide could be feedback themselves.
    expect(at('Ada|Berlin|\nBen|Bonn|\nName|Email|\nCleo|Cork|Slow')).toBe(0);
  });
});
