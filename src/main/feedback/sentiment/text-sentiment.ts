import type { ItsFunction, WinkMethods } from 'wink-nlp';

/** So many characters say how a text sounds. */
const MOST_CHARACTERS = 10_000;

/**
 * How English words sound, from -1 to 1, by winkNLP, which minds negations. It and its words are loaded when
 * first asked for: that takes most of a second and 50 MB, so it is done in a worker.
 */
export async function textSentiment(text: string): Promise<number> {
  loaded ??= load();
  const { wink, score } = await loaded;
  return Number(wink.readDoc(text.slice(0, MOST_CHARACTERS)).out(score));
}

interface Loaded {
  readonly wink: WinkMethods;
  readonly score: ItsFunction<number>;
}

let loaded: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const [{ default: winkNLP }, { default: model }] = await Promise.all([
    import('wink-nlp'),
    import('wink-eng-lite-web-model'),
  ]);
  const wink = winkNLP(model, ['sbd', 'negation', 'sentiment']);
  return { wink, score: wink.its.sentiment };
}
