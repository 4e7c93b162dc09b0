import { describe, expect, it } from 'vitest';
import { ColumnEvidence } from '#core/feedback/column-evidence.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { recogniseColumns } from '#core/feedback/recognisers.ts';
import { guessDelimiter } from '#main/feedback/import/guess-delimiter.ts';
import { hasHeaderRow } from '#main/feedback/import/has-header.ts';

/** Recognises a table given as header and rows; answers field by header, without what is only extra. */
function recognise(header: string[], ...rows: string[][]): Record<string, string> {
  const columns = header.map((name, index) => {
    const evidence = new ColumnEvidence();
    for (const row of rows) evidence.add(row[index] ?? '');
    return { index, header: name, evidence };
  });
  const mapped = recogniseColumns(columns).columns.filter((column) => column.field !== 'extra');
  return Object.fromEntries(mapped.map((column) => [column.header, column.field]));
}

const words = (n: number) => `Customer number ${n} writes a sentence about what does not work for them.`;

describe('guessing what columns mean', () => {
  it('takes the short answers to questions for words, and not choices or numbers', () => {
    const header = [
      'Respondent',
      'What do you like most?',
      'What should we improve?',
      'Which plan?',
      'Years?',
    ];
    const rows = [
      ['r1', 'The fast search', 'Export to Excel', 'Pro plan', '3'],
      ['r2', 'Nothing really', 'Billing is confusing', 'Pro plan', '1'],
      ['r3', '', 'Dark mode', 'Pro plan', '12'],
    ];
    expect(recognise(header, ...rows)).toEqual({
      Respondent: 'customer',
      'What do you like most?': 'verbatim',
      'What should we improve?': 'verbatim',
    });
    expect(recognise(['Which is slow?'], ['The export'], ['Our login page'])).toEqual({
      'Which is slow?': 'verbatim',
    });
  });

  it('takes a company by its name, also one that is the same in every row, and no program or choice for it', () => {
    const fieldOf = (header: string, ...firms: string[]) => {
      const rows = Array.from({ length: 40 }, (_, at) => [words(at), firms[at % firms.length] ?? '']);
      return recognise(['Feedback', header], ...rows)[header];
    };
    for (const header of ['Firma', 'Company', 'Kunde', 'Unternehmen', 'customer_company_name', '会社名'])
      expect(fieldOf(header, 'Northwind'), header).toBe('company');
    expect(fieldOf('Firma', 'Northwind', 'Hooli')).toBe('company');
    expect(fieldOf('Firma', '12', '13')).toBeUndefined();
    expect(fieldOf('Kunde', 'Ada', 'Ben')).toBeUndefined();
    expect(fieldOf('Client', 'Web')).toBeUndefined();
    expect(fieldOf('From', 'Web form')).toBeUndefined();
  });

  it('takes a question that is answered from 0 to 10 for the rating, and a quantity for none', () => {
    const header = ['How likely are you to recommend us?', 'Why?', 'How many of you use it?'];
    expect(recognise(header, ['9', words(1), '4'], ['0', words(2), '10'], ['10', words(3), '2'])).toEqual({
      'How likely are you to recommend us?': 'rating',
      'Why?': 'verbatim',
    });
    const percent = 'How satisfied are you, in percent?';
    expect(recognise([percent, 'Why?'], ['90', words(1)], ['100', words(2)])).toEqual({ 'Why?': 'verbatim' });
    // The column that is called so counts before a question.
    expect(recognise(['On a scale from 1 to 5?', 'Rating', 'Text'], ['3', '4', words(1)])).toEqual({
      Rating: 'rating',
      Text: 'verbatim',
    });
  });

  it('takes ratings that say their scale or count stars, where all of them are on one', () => {
    const ratingOf = (...cells: string[]) =>
      recognise(['Rating', 'Text'], ...cells.map((cell, at) => [cell, words(at)])).Rating;
    expect(ratingOf('4/5', '5/5', '1/5')).toBe('rating');
    expect(ratingOf('4 / 5', '5', '1 / 5')).toBe('rating');
    expect(ratingOf('4 out of 5', '3.5 out of 5 stars')).toBe('rating');
    expect(ratingOf('4 stars', '1 star')).toBe('rating');
    // Out of five or out of ten: such numbers cannot be compared.
    // Words between small numbers cost only themselves.
    expect(ratingOf('5', 'good', '3', '7/?', '4')).toBe('rating');
    expect(ratingOf('excellent', '9', '3', '2')).toBe('rating');
    expect(ratingOf('good', 'bad', '3', '4')).toBeUndefined();
    expect(ratingOf('10500', 'new since', '20400', '99000')).toBeUndefined();
    expect(ratingOf('4/5', '9/10')).toBeUndefined();
    expect(ratingOf('4/5', '8', '9', '10')).toBeUndefined();
    expect(ratingOf('24/7', '24/7')).toBeUndefined();
    expect(
      recognise(['How satisfied are you?', 'Why?'], ['8 out of 10', words(1)], ['2 out of 10', words(2)]),
    ).toEqual({ 'How satisfied are you?': 'rating', 'Why?': 'verbatim' });
  });

  it('takes what is answered shortly beside a long answer, but no choices, codes and names', () => {
    const header = [
      'What is your name?',
      'What hinders you most?',
      'Anything else?',
      'Which plan?',
      'Version?',
    ];
    const rows = [
      ['Ada Berg', words(1), 'Dark mode', 'Pro plan', '1.2.3'],
      ['Ben Cole', words(2), 'No', 'Pro plan', '1.2.4'],
      ['Cem Dal', words(3), 'Faster sync', 'Free plan', '1.3.0'],
      ['Dia Eck', words(4), '', 'Free plan', '1.4.1'],
    ];
    const fields = {
      'What is your name?': 'customer',
      'What hinders you most?': 'verbatim',
      'Anything else?': 'verbatim',
    };
    expect(recognise(header, ...rows)).toEqual(fields);
    const typeform = ['#', ...header, 'Submit Date (UTC)'];
    const tokens = rows.map((row, at) => [`tok${at}`, ...row, '2026-01-23 06:24:12']);
    expect(recognise(typeform, ...tokens)).toMatchObject({ 'Anything else?': 'verbatim' });
    expect(recognise(typeform, ...tokens)).not.toHaveProperty('Which plan?');
  });

  it('knows the names that help desks use, whatever their case and punctuation', () => {
    expect(
      recognise(
        [
          'Ticket ID',
          'SUBJECT',
          'Description',
          'Requester Name',
          'requester_email',
          'Company Name',
          'Created At (UTC)',
          'Labels',
          'Labels',
          'IP Address',
          'Agent',
        ],
        ['1', 'a', words(1), 'Ada', 'ada@a.test', 'N', '2026-01-01 10:00', 'x', 'y', '203.0.113.1', 'Kim'],
        ['2', 'b', words(2), 'Ben', 'ben@a.test', 'N', '2026-01-02 10:00', 'x', '', '203.0.113.2', 'Kim'],
      ),
    ).toEqual({
      'Ticket ID': 'sourceId',
      SUBJECT: 'title',
      Description: 'verbatim',
      'Requester Name': 'customer',
      requester_email: 'email',
      'Company Name': 'company',
      'Created At (UTC)': 'date',
      Labels: 'tags',
      'IP Address': 'drop',
    });
  });

  it.each([
    ['a list kept by hand', 'Ref:sourceId When:date Who:customer Firm:company What they said:verbatim'],
    ['a list kept by hand', 'Ref no.:sourceId Logged on:date By:customer Org:company Says:verbatim'],
    ['a list kept by hand', 'Reference:sourceId Said on:date From:customer Account:company Quote:verbatim'],
    [
      'a list kept by hand',
      'Case ref:sourceId Date:date Client name:customer Business:company Remarks:verbatim',
    ],
    [
      'German',
      'Vorgangsnummer:sourceId Eingegangen am:date Kunde:customer Firma:company Rückmeldung:verbatim',
    ],
    ['French', 'Référence:sourceId Créé le:date Auteur:customer Société:company Commentaire:verbatim'],
    ['Spanish', 'Referencia:sourceId Fecha:date Cliente:customer Compañía:company Descripción:verbatim'],
  ])('knows what people call the columns of %s: %s', (_, names) => {
    const fields = Object.fromEntries(names.split(/(?<=:\w+) /u).map((pair) => pair.split(':')));
    const row = (n: number, who: string, firm: string) => [`T-10${n}`, `2026-03-0${n}`, who, firm, words(n)];
    const rows = [
      row(1, 'Ada Berg', 'Northwind'),
      row(2, 'Ben Cole', 'Tailspin'),
      row(3, 'Cem Dal', 'Fabrikam'),
    ];
    expect(recognise(Object.keys(fields), ...rows)).toEqual(fields);
  });

  it('reads German, French and Spanish titles, tags, areas, ratings, links and addresses', () => {
    const row = (n: number) => [
      `Titel ${n}`,
      'a, b',
      'Kasse',
      `${n}`,
      `https://a.example/${n}`,
      `k${n}@a.example`,
    ];
    const fields = (...names: string[]) =>
      Object.values(recognise([...names, 'Text'], ...[1, 2, 3].map((n) => [...row(n), words(n)])));
    const all = ['title', 'tags', 'area', 'rating', 'link', 'email', 'verbatim'];
    expect(fields('Betreff', 'Schlagworte', 'Kategorie', 'Bewertung', 'Link', 'E-Mail-Adresse')).toEqual(all);
    expect(fields('Objet', 'Étiquettes', 'Catégorie', 'Note', 'Lien', 'Courriel')).toEqual(all);
    expect(fields('Asunto', 'Etiquetas', 'Categoría', 'Puntuación', 'Enlace', 'Correo electrónico')).toEqual(
      all,
    );
  });

  it('is not misled by the same words where the cells mean something else', () => {
    const many = (...cells: ((n: number) => string)[]) =>
      Array.from({ length: 40 }, (_, n) => [...cells.map((cell) => cell(n)), words(n)]);
    const day = (n: number) => `2026-03-${String((n % 28) + 1).padStart(2, '0')}`;
    const oneOf =
      (...choices: string[]) =>
      (n: number) =>
        choices[n % choices.length] ?? '';
    const name = (n: number) => `Person ${n}`;
    // The days of a booking, the cities of a journey; but not the two ends of a letter.
    expect(recognise(['From', 'To', 'Text'], ...many(day, day))).toEqual({ Text: 'verbatim' });
    expect(recognise(['From', 'To', 'Text'], ...many(oneOf('Oslo', 'Rome'), oneOf('Bern', 'Bonn')))).toEqual({
      Text: 'verbatim',
    });
    expect(recognise(['From', 'To', 'Subject', 'Text'], ...many(day, day, name))).toEqual({
      Subject: 'title',
      Text: 'verbatim',
    });
    expect(recognise(['Von', 'Bis', 'Text'], ...many(day, day))).toEqual({ Text: 'verbatim' });
    expect(
      recognise(['From', 'To', 'Subject', 'Text'], ...many(name, oneOf('Support'), (n) => `S ${n}`)),
    ).toEqual({
      From: 'customer',
      Subject: 'title',
      Text: 'verbatim',
    });
    // Through which channel or app, and not by whom.
    for (const header of ['From', 'By', 'Client'])
      expect(recognise([header, 'Text'], ...many(oneOf('email', 'chat', 'phone')))).toEqual({
        Text: 'verbatim',
      });
    // The number of an account is no company; nor is a page or an address that led here an id.
    expect(recognise(['Org', 'Text'], ...many((n) => `${n + 10_000}`))).toEqual({ Text: 'verbatim' });
    expect(recognise(['Ref', 'Text'], ...many(oneOf('newsletter', 'ad')))).toEqual({ Text: 'verbatim' });
    expect(recognise(['Ref', 'Text'], ...many((n) => `as we said in letter ${n}`))).toEqual({
      Text: 'verbatim',
    });
    // A yes and no is nobody's words, a percentage no rating.
    expect(recognise(['Complaint', 'Story'], ...many(oneOf('yes', 'no')))).toEqual({ Story: 'verbatim' });
    expect(recognise(['Punkte', 'Text'], ...many((n) => `${n * 2}`))).toEqual({ Text: 'verbatim' });
    // Rows are counted anew in every export: as ids they would make one item of two.
    expect(
      recognise(
        ['No.', 'Nr', 'Text'],
        ...many(
          (n) => `${n}`,
          (n) => `${n}`,
        ),
      ),
    ).toEqual({ Text: 'verbatim' });
  });

  it('leaves a column to the name that exports use, whatever people call another', () => {
    const header = ['Ref', 'Ticket ID', 'By', 'Requester', 'Says', 'Description'];
    const row = (n: number) => [`r${n}`, `t${n}`, `Agent ${n}`, `Ada ${n}`, words(n), words(n + 10)];
    expect(recognise(header, row(1), row(2))).toEqual({
      'Ticket ID': 'sourceId',
      Requester: 'customer',
      Description: 'verbatim',
    });
  });

  it('does not believe a name whose cells say otherwise', () => {
    const fields = recognise(
      ['rating', 'created', 'email', 'review'],
      ['Recommended', 'by phone', 'yes', words(1)],
      ['Not Recommended', 'by mail', 'no', words(2)],
    );
    expect(fields).toEqual({ review: 'verbatim' });
  });

  it('takes the column with the most prose where no name helps', () => {
    const fields = recognise(
      ['When?', 'What, if anything, hinders you?', 'One word', 'How can we reach you?'],
      ['2025-12-21 22:21:47', words(1), 'fast', 'a@a.test'],
      ['2025-12-22 00:03:36', words(2), 'slow', 'b@a.test'],
    );
    expect(fields).toEqual({
      'When?': 'date',
      'What, if anything, hinders you?': 'verbatim',
      'How can we reach you?': 'email',
    });
  });

  it('takes telephone numbers for no dates, though each is a moment of this century in seconds', () => {
    const fields = recognise(
      ['Reach me at', 'Text'],
      ['2095550164', words(1)],
      ['4155550123', words(2)],
      ['7025550198', words(3)],
    );
    expect(fields).toEqual({ Text: 'verbatim' });
  });

  it('takes a number of each entry for its id, and asks where the numbers may only count the rows', () => {
    const of = (header: string, numbers: string[], ...others: string[]) => {
      const columns = [header, ...others, 'Text'].map((name, index) => {
        const evidence = new ColumnEvidence();
        for (const [at, number] of numbers.entries()) evidence.add(index === 0 ? number : words(at));
        return { index, header: name, evidence };
      });
      const [first] = recogniseColumns(columns).columns;
      return [first?.field, first?.confidence];
    };
    for (const header of ['Nr', 'Nr.', 'No', 'No.', 'Nummer', 'N°', 'Nº', 'Número', 'Numero'])
      expect(of(header, ['1042', '1051', '998']), header).toEqual(['sourceId', 0.65]);
    // A sheet that counts its rows gives the same number to another entry in a longer list.
    for (const header of ['Nr', 'No.', '#', 'Number'])
      expect(of(header, ['1', '2', '3', '4']), header).toEqual(['extra', 0.4]);
    expect(of('Nr', ['0001', '0002', '0003'])).toEqual(['extra', 0.4]);
    // In whatever order it stands since, and with a few rows taken out.
    for (const numbers of [
      ['3', '2', '1'],
      ['3', '1', '4', '2'],
      ['0', '2', '1'],
      ['1', '2', '4'],
      ['2', '3', '4', '5'],
      ['1'],
    ])
      expect(of('Nr', numbers), numbers.join()).toEqual(['extra', 0.4]);
    for (const header of ['#', 'Number'])
      expect(of(header, ['3', '1', '', '4', '2']), header).toEqual(['extra', 0.4]);
    expect(of('Nr', ['1', '5', '9'])).toEqual(['sourceId', 0.65]);
    // Counted anew under each heading of a sheet: nothing to ask for.
    expect(of('#', ['1', '2', '3', '1', '2', '3'])).toEqual(['extra', 0.65]);
    expect(of('#', ['tok9', 'tok4', 'tok7'])[0]).toBe('sourceId');
    expect(of('ID', ['1', '2', '3'])[0]).toBe('sourceId');
    // One entry tells little; answers, blanks and repeated numbers are no ids.
    expect(of('Nr', ['1042'])).toEqual(['sourceId', 0.4]);
    for (const cells of [
      ['no', 'yes', 'no'],
      ['7', '', '9'],
      ['7', '7', '8'],
    ])
      expect(of('No', cells), cells.join()).toEqual(['extra', 0.5]);
  });

  it('asks for no running numbers where an id stands beside them', () => {
    const columns = ['Nr', 'Ticket ID', 'Text'].map((header, index) => {
      const evidence = new ColumnEvidence();
      for (const at of [1, 2, 3]) evidence.add([String(at), `T-${at * 7}`, words(at)][index] ?? '');
      return { index, header, evidence };
    });
    const mapped = recogniseColumns(columns).columns.map(({ field, confidence }) => [
      field,
      confidence >= 0.5,
    ]);
    expect(mapped).toEqual([
      ['extra', true],
      ['sourceId', true],
      ['verbatim', true],
    ]);
  });

  it('leaves out a second column of addresses', () => {
    const fields = recognise(['Email', 'Agent address', 'Text'], ['a@a.test', 'k@a.test', words(1)]);
    expect(fields).toEqual({ Email: 'email', 'Agent address': 'drop', Text: 'verbatim' });
  });

  it('compares headers without BOM, NBSP and punctuation', () => {
    expect(headerKey('\ufeff Created\u00a0At (UTC) ')).toBe(headerKey('created_at_utc'));
  });
});

describe('guessing how a CSV is written', () => {
  const guess = (text: string) => guessDelimiter(Buffer.from(text), true);

  it('parses instead of counting: commas in text do not count', () => {
    expect(guess('id;text\n1;"a, b, c, d"\n2;e, f, g\n3;h, i\n')).toBe(';');
    expect(guess('id\ttext\n1\ta; b; c\n2\td, e\n')).toBe('\t');
    expect(guess('id|text|x\n1|"a\nb|c,d"|y\n')).toBe('|');
    expect(guess('text\nhello, world\nbye\n')).toBe(',');
    expect(guess('sep=;\na;b\n')).toBe(';');
  });

  it('takes the first row for names unless it plainly holds data', () => {
    expect(hasHeaderRow(['id', '2024'])).toBe(true);
    expect(hasHeaderRow(['Question one?', 'Question two?'])).toBe(true);
    expect(hasHeaderRow(['2026-01-01', 'It broke', '4'])).toBe(false);
    expect(hasHeaderRow(['ada@a.test', 'It broke'])).toBe(false);
  });
});
