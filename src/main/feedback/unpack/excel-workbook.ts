// The parts of a workbook that its sheets need: their names and places, the shared texts, and which styles
// show a number as a date. Our own reader on yauzl and saxes, because none of the libraries keeps the
// digits of a number as written, and most hold the whole sheet (ADR 18).
import { notRecognised } from '../import/look-at-file.ts';
import { type NumberLook, numberLook, unescapeText } from './excel-cells.ts';
import { readXml } from './read-xml.ts';
import type { ArchivedFile, ZipArchive } from './zip-archive.ts';

/** Shared texts stand in memory while sheets are read. */
const MOST_SHARED_BYTES = 512 * 1024 ** 2;

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly file: ArchivedFile;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly sharedTexts: readonly string[];
  /** By the number of the cell's style. */
  readonly looks: readonly NumberLook[];
  readonly is1904: boolean;
}

export function isWorkbook(archive: ZipArchive): boolean {
  return fileNamed(archive, 'xl/workbook.xml') !== undefined;
}

export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const targets = await readTargets(archive);
  const { named, is1904 } = await readSheetNames(archive);
  const sheets = named.flatMap(({ id, name, isHidden }) => {
    const file = fileNamed(archive, targets.get(id) ?? '');
    return file ? [{ name, isHidden, file }] : [];
  });
  if (sheets.length === 0) throw notRecognised(archive.path, 'the workbook has no sheet with cells');
  return { sheets, is1904, looks: await readLooks(archive), sharedTexts: await readSharedTexts(archive) };
}

/** Where the sheets lie, by the ids that the workbook gives them. */
async function readTargets(archive: ZipArchive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readPart(archive, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//u, '')}`);
    },
  });
  return targets;
}

interface NamedSheet {
  readonly id: string;
  readonly name: string;
  readonly isHidden: boolean;
}

async function readSheetNames(archive: ZipArchive): Promise<{ named: NamedSheet[]; is1904: boolean }> {
  const named: NamedSheet[] = [];
  let is1904 = false;
  await readPart(archive, 'xl/workbook.xml', {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      named.push({
        id,
        name: attributes.name ?? '',
        isHidden: (attributes.state ?? 'visible') !== 'visible',
      });
    },
  });
  return { named, is1904 };
}

async function readLooks(archive: ZipArchive): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let isInCells = false;
  await readPart(archive, 'xl/styles.xml', {
    open(tag, { numFmtId, formatCode }) {
      if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      else if (tag === 'cellXfs') isInCells = true;
      else if (tag === 'xf' && isInCells)
        looks.push(numberLook(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
    },
    close(tag) {
      if (tag === 'cellXfs') isInCells = false;
    },
  });
  return looks;
}

/** Rich text is the runs one after the other; what shows how to pronounce it is no text. */
async function readSharedTexts(archive: ZipArchive): Promise<string[]> {
  const texts: string[] = [];
  let current: string[] = [];
  let isText = false;
  let isPronunciation = false;
  const file = fileNamed(archive, 'xl/sharedStrings.xml');
  if (file && file.bytes > MOST_SHARED_BYTES) {
    throw notRecognised(archive.path, 'it holds too much text for a workbook; save the sheet as CSV');
  }
  await readPart(archive, 'xl/sharedStrings.xml', {
    open(tag) {
      if (tag === 'si') current = [];
      else if (tag === 'rPh') isPronunciation = true;
      else isText = tag === 't' && !isPronunciation;
    },
    text(text) {
      if (isText) current.push(text);
    },
    close(tag) {
      if (tag === 'si') texts.push(unescapeText(current.join('')));
      else if (tag === 'rPh') isPronunciation = false;
      isText = false;
    },
  });
  return texts;
}

async function readPart(
  archive: ZipArchive,
  name: string,
  visitor: Parameters<typeof readXml>[1],
): Promise<void> {
  const file = fileNamed(archive, name);
  if (file) await readXml(await file.open(), visitor);
}

function fileNamed({ files }: ZipArchive, name: string): ArchivedFile | undefined {
  return files.find((file) => file.name.toLowerCase() === name.toLowerCase());
}
