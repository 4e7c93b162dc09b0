// Names of columns that people give by hand, and what they are called in German, French and Spanish (in Japanese,
// Chinese and Korean: header-siblings-east.ts). Each may mean something else (From: a writer, a place, the first
// day), so they weigh less than the names that exports have (header-synonyms.ts), and the cells are asked more
// strictly. Accents are left out here and there.
import type { ColumnEvidence } from './column-evidence.ts';
import { lengthInLetters } from './dense-scripts.ts';
import { EASTERN_WORDS } from './header-siblings-east.ts';
import type { NamedField } from './header-synonyms.ts';

const WORDS = {
  verbatim:
    'whattheysaid whatwassaid whatcustomersaid whatthecustomersaid says said theysaid customersaid quote quotes theirwords words wording complaint complaints remarks observation observations statement ' +
    'beschreibung nachricht kommentar kommentare ruckmeldung anmerkung anmerkungen meinung rezension bewertung bewertungstext wortlaut beschwerde anliegen inhalt text ' +
    'commentaire commentaires avis remarque remarques contenu texte ' +
    'comentario comentarios mensaje descripcion resena opinion queja observaciones contenido texto',
  title: 'betreff titel uberschrift thema objet sujet titre asunto titulo tema',
  date: 'when whensaid saidon saidat heardon heardat loggedat loggedon reportedon reportedat dateofcall calldate contactdate datum erstelltam erstellt eingangsdatum eingegangenam gemeldetam datedecreation creele recule dateavis fecha fechadecreacion creadoel recibidoel',
  customer:
    'from who whosaid whosaidit saidby writtenby raisedby reportedby askedby by client clientname customercontact speaker caller ' +
    'kunde kundin kundenname absender verfasser autor melder von auteur expediteur nomduclient cliente nombredelcliente nombre remitente nom',
  company:
    'customercompanyname firm firmname org orgname client clientname business businessname firma firmenname unternehmen kunde entreprise societe client empresa compania organizacion cliente',
  email:
    'mail mailaddress emailadresse mailadresse courriel adresseemail adressemail correo correoelectronico direcciondecorreo',
  tags: 'schlagworte schlagworter stichworte etiketten etiquettes motscles etiquetas palabrasclave',
  area: 'kategorie produktbereich bereich produkt thema categorie produit rubrique theme categoria producto tema',
  rating: 'bewertung sterne punkte note etoiles notation calificacion puntuacion estrellas valoracion',
  sourceId:
    'ref reference refno refnr refnumber refid referenceno referencenumber referenceid ticketno ticketnr ticketref caseno caseref casereference ' +
    'referenz referenznummer ticketnummer vorgangsnummer fallnummer aktenzeichen numeroticket numerodeticket numerodereference referencia numerodereferencia numerodecaso',
  link: 'lien enlace',
} satisfies Record<NamedField, string>;

const SIBLINGS = new Map<NamedField, ReadonlySet<string>>(
  (Object.keys(WORDS) as NamedField[]).map((field) => [
    field,
    new Set(`${WORDS[field]} ${EASTERN_WORDS[field]}`.split(' ')),
  ]),
);

/** Below what any name of an export gives (0.7): it takes no column from one that is called as exports do. */
const CONFIDENCE = 0.65;
/** A word that may be a person or a firm is the person first. */
const SECOND = 0.6;
const SHORTEST_WORDS = 10;
const LONGEST_REFERENCE = 60;
const HIGHEST_RATING = 10;
/** Of the cells: fewer different ones are a choice from a list, such as a channel or a system. */
const MANY_PEOPLE = 0.1;

export function isSibling(field: NamedField, key: string): boolean {
  const names = SIBLINGS.get(field);
  if (!names) return false;
  // Kana and Hangul come apart with the accents.
  return names.has(key) || names.has(key.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** How sure such a name makes us, with the look of the cells; 0 where it says nothing. */
export function siblingConfidence(field: NamedField, key: string, evidence: ColumnEvidence): number {
  if (!isSibling(field, key) || !suits(field, key, evidence)) return 0;
  return field === 'company' && isSibling('customer', key) ? SECOND : CONFIDENCE;
}

function suits(field: NamedField, key: string, evidence: ColumnEvidence): boolean {
  if (evidence.filled === 0) return true;
  switch (field) {
    case 'customer':
      return isOfNames(evidence) && evidence.unique >= MANY_PEOPLE;
    case 'company':
      return isOfNames(evidence) && (evidence.unique >= MANY_PEOPLE || isFirm(key, evidence));
    case 'verbatim':
      return evidence.averageLength >= SHORTEST_WORDS && isInWords(key, evidence) && evidence.unique > 0.5;
    case 'sourceId':
      return evidence.withSpaces < 0.5 && evidence.longest <= LONGEST_REFERENCE && evidence.emails < 0.1;
    case 'rating':
      return evidence.largest <= HIGHEST_RATING;
    default:
      return true;
  }
}

function isOfNames({ numbers, averageLength }: ColumnEvidence): boolean {
  return numbers < 0.6 && averageLength <= 60;
}

/**
 * However few firms there are, one of them in every row of an export for one customer: where the name says it. Of
 * *Kunde*, which may be a person, one value alone is a firm; *Client* may be a program.
 */
function isFirm(key: string, { unique, filled }: ColumnEvidence): boolean {
  if (!isSibling('customer', key)) return true;
  return key !== 'client' && Math.round(unique * filled) === 1;
}

/** `遅いです` is a sentence without a blank: where the column is called so in such a script, none is asked for. */
function isInWords(key: string, { withSpaces }: ColumnEvidence): boolean {
  return withSpaces > 0.5 || lengthInLetters(key) > key.length;
}
