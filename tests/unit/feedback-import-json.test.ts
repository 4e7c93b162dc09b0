import { describe, expect, it } from 'vitest';
import { flattenJson, parseJson } from '#main/feedback/import/flatten-json.ts';
import { parsedRow } from '#main/feedback/import/json-rows.ts';
import { type JsonElement, JsonScanner } from '#main/feedback/import/json-scanner.ts';

function scan(
  json: string,
  chunkBytes = json.length * 4 || 1,
): { elements: JsonElement[]; isWhole: boolean } {
  const elements: JsonElement[] = [];
  const scanner = new JsonScanner(null, (element) => elements.push(element));
  const bytes = Buffer.from(json);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.write(bytes.subarray(at, at + chunkBytes));
  return { elements, isWhole: scanner.end() };
}

const tricky = {
  'a "quoted" key': {
    list: [{ text: 'brackets ] } [ { and \\ "quotes" é 👍', nested: [[1], { x: [] }] }, { b: 2 }],
  },
  empty: [],
  scalars: ['a,b', 'c]', -1.5e3, true, null, [1, [2]]],
  after: 'x',
};

describe('cutting JSON into its rows', () => {
  it('finds every element of every list, wherever a chunk ends and however it is laid out', () => {
    for (const json of [
      JSON.stringify(tricky),
      JSON.stringify(tricky, null, 2),
      `\n ${JSON.stringify(tricky, null, '\t')}\n`,
    ]) {
      for (const chunkBytes of [1, 2, 3, 7, 64, 10_000]) {
        const { elements, isWhole } = scan(json, chunkBytes);
        expect(isWhole).toBe(true);
        expect(elements.map(({ path, json: text }) => [path, JSON.parse(text ?? '')])).toEqual([
          ...tricky['a "quoted" key'].list.map((value) => ['a "quoted" key.list', value]),
          ...tricky.scalars.map((value) => ['scalars', value]),
        ]);
      }
    }
  });

  it('tells the line of each element', () => {
    expect(scan('[\n{"a":1},\n{"a":\n2},\n3\n]').elements.map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  it('says when the file is cut off', () => {
    expect(scan('[{"a":1},{"a":').elements.map(({ json }) => json)).toEqual(['{"a":1}', null]);
    expect(scan('[{"a":1},').isWhole).toBe(false);
  });

  it('drops an element that is too long and reads the next', () => {
    const { elements } = scan(`[{"a":"${'x'.repeat(17 * 1024 * 1024)}"},{"a":2}]`, 1024 * 1024);
    expect(elements.map(({ json }) => json)).toEqual([null, '{"a":2}']);
  });
});

describe('an object as cells', () => {
  const cells = (json: string) => Object.fromEntries(flattenJson(parseJson(json)));

  it('has dotted keys, names of labels, and comments as who said what', () => {
    expect(
      cells(
        '{"a":{"b":{"c":1}},"labels":[{"name":"x"},{"name":"y"}],"tags":["t","u"],"n":null,"ok":false,"comments":[{"author":{"login":"ben"},"body":"hi"},{"user":"ada","text":"ho"}]}',
      ),
    ).toEqual({
      'a.b.c': '1',
      labels: 'x; y',
      tags: 't; u',
      n: '',
      ok: 'false',
      comments: 'ben: hi\n\nada: ho',
    });
  });

  it('keeps every digit of numbers beyond 2^53', () => {
    expect(cells('{"id":9007199254740993,"price":12.5,"list":[734593817465930271]}')).toEqual({
      id: '9007199254740993',
      price: '12.5',
      list: '734593817465930271',
    });
  });

  it('treats __proto__ as a key like any other', () => {
    const flat = flattenJson(parseJson('{"__proto__":{"polluted":"yes"},"constructor":"c"}'));
    expect([...flat]).toEqual([
      ['__proto__.polluted', 'yes'],
      ['constructor', 'c'],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses one entry that is nested without end, and not the whole file', () => {
    const deep = `{"text":"hi","a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`;
    expect(parsedRow(deep, 3)).toMatchObject({ line: 3, problem: 'The entry is nested too deep.' });
  });

  it('does not dig without end', () => {
    const deep = `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`;
    expect(Object.keys(cells(deep))).toEqual(['a.a.a.a.a.a']);
  });
});
