import { describe, expect, it } from 'vitest';
import { isEnglish } from '#core/sentiment/is-english.ts';
import { sentimentOf } from '#core/sentiment/sentiment.ts';
import { textSentiment } from '#main/feedback/sentiment/text-sentiment.ts';

const ENGLISH = [
  'The export never finishes and I have to wait for it every Friday.',
  'It crashes every time I open the calendar, this is terrible.',
  'Please give us a dark theme, my eyes hurt in the evening.',
];
const OTHERS = [
  'Der Export wird nie fertig und ich muss jeden Freitag darauf warten, das ist furchtbar.',
  'L’export ne se termine jamais et je dois attendre tous les vendredis, c’est terrible.',
  'La exportación no termina nunca y tengo que esperar todos los viernes, es terrible.',
  'Het exporteren is nooit klaar en ik moet er elke vrijdag op wachten, dit is zo erg.',
  'Eksporten blir aldri ferdig, og jeg må vente på den hver fredag, det er forferdelig.',
  'O export nunca termina e eu tenho que esperar todas as sextas, isso é terrível.',
  'Экспорт никогда не завершается, и мне приходится ждать каждую пятницу.',
  '导出永远不会完成，我每个星期五都要等。',
];

describe('how an item sounds', () => {
  it.each(ENGLISH)('takes for English: %s', (text) => expect(isEnglish(text)).toBe(true));

  it.each(OTHERS)('does not take for English: %s', (text) => expect(isEnglish(text)).toBe(false));

  it('says nothing of texts that are too short to tell their language', () => {
    expect(isEnglish('Thanks!')).toBe(false);
    expect(isEnglish('')).toBe(false);
  });

  it('is judged with its negations, and neutral where nothing weighs', async () => {
    const judged = async (text: string) => sentimentOf(await textSentiment(text));
    expect(await judged('I love the new calendar, it is great!')).toBe('positive');
    expect(await judged('It crashes every time I open it, terrible.')).toBe('negative');
    expect(await judged('I do not like the new calendar at all.')).not.toBe('positive');
    expect(await judged('The button is on the left of the page.')).toBe('neutral');
    expect(await judged('')).toBe('neutral');
  });
});
