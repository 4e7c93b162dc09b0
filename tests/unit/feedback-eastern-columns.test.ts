import { expect, test } from 'vitest';
import { ColumnEvidence } from '#core/feedback/column-evidence.ts';
import { parseDate } from '#core/feedback/parse-date.ts';
import { recogniseColumns } from '#core/feedback/recognisers.ts';
import { WORDS_OF } from '#tests/builders/words-of-languages.ts';

/** Field by header of a file of 40 rows whose columns hold these cells, again and again; without what is only extra. */
function recognise(table: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const columns = Object.entries(table).map(([header, cells], index) => {
    const evidence = new ColumnEvidence();
    for (let row = 0; row < 40; row += 1) evidence.add(cells[row % cells.length] ?? '');
    return { index, header, evidence };
  });
  const mapped = recogniseColumns(columns).columns.filter(({ field }) => field !== 'extra');
  return Object.fromEntries(mapped.map(({ header, field }) => [header, field]));
}

const numbered = (words: readonly string[] = []) =>
  Array.from({ length: 40 }, (_, at) => `${words[at % words.length]}${at}`);
const DATES = ['2026-03-01', '2026-03-02', '2026-03-14'];

test('words of scripts without blanks are known by their look, under any name', () => {
  for (const language of ['japanese', 'simplified', 'traditional', 'korean'])
    expect(recognise({ 欄: numbered(WORDS_OF[language]), 日: DATES })).toEqual({
      欄: 'verbatim',
      日: 'date',
    });
  const names = ['佐藤花子', '鈴木一郎', '高橋さくら', '田中次郎'];
  expect(recognise({ 欄: names, 日: DATES })).toEqual({ 日: 'date' });
});

test('short words are taken where the column is called so, in Japanese, Chinese and Korean', () => {
  const short = numbered(['遅いです', 'とても良い', '使いにくい']);
  for (const header of ['内容', '本文', 'コメント', 'ご意見', 'ご意見・ご要望', '自由記述', '口コミ'])
    expect(recognise({ [header]: short })).toEqual({ [header]: 'verbatim' });
  for (const header of ['反馈', '评论', '意见', '建议', '內容', '評論', '意見回饋'])
    expect(recognise({ [header]: numbered(['很好用的', '太慢了呀', '不太好用']) })).toEqual({
      [header]: 'verbatim',
    });
  for (const header of ['내용', '의견', '댓글', '후기'])
    expect(recognise({ [header]: numbered(['너무 느려요', '아주 좋아요']) })).toEqual({
      [header]: 'verbatim',
    });
});

test('dates, names, firms, addresses and ratings are known by their names as well', () => {
  const ratings = ['5', '3', '1'];
  const emails = ['sato@acme.example', 'suzuki@globex.example'];
  const tables = [
    {
      投稿日時: DATES,
      お名前: numbered(['佐藤', '鈴木']),
      会社名: numbered(['東都商事', '西都']),
      メールアドレス: emails,
      評価: ratings,
    },
    {
      创建时间: DATES,
      用户名: numbered(['王伟', '李娜']),
      公司名称: numbered(['东方', '西方']),
      邮箱: emails,
      评分: ratings,
    },
    {
      建立時間: DATES,
      使用者: numbered(['王偉', '李娜']),
      公司名稱: numbered(['東方', '西方']),
      電子郵件: emails,
      評分: ratings,
    },
    {
      작성일: DATES,
      이름: numbered(['김민수', '이지은']),
      회사명: numbered(['한강', '설악']),
      이메일: emails,
      평점: ratings,
    },
  ];
  for (const table of tables)
    expect(Object.values(recognise(table))).toEqual(['date', 'customer', 'company', 'email', 'rating']);
  expect(recognise({ 電話番号: ['03-1234-5678'], 手机号: ['13800000000'], 주소: ['서울시'] })).toEqual({
    電話番号: 'drop',
    手机号: 'drop',
    주소: 'drop',
  });
});

test('a question in Japanese is one, and its short answers are words', () => {
  const answers = ['検索が速い点です', '画面が見やすいです', '特にありませんよ'];
  expect(recognise({ '何が良かったですか？': numbered(answers) })).toEqual({
    '何が良かったですか？': 'verbatim',
  });
});

test('dates with the signs for year, month and day are read', () => {
  for (const cell of ['2026年3月1日', '2026年03月01日', '2026년 3월 1일'])
    expect(parseDate(cell, 'iso')).toBe(Date.UTC(2026, 2, 1));
  expect(parseDate('2026年3月1日 10:30', 'iso')).toBe(Date.UTC(2026, 2, 1, 10, 30));
});
