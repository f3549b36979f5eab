import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadArticle } from '@/lib/articles/loaders';
import { cardOf, cardPathOf } from '@/lib/cards/card';
import { drawCard } from '@/lib/cards/draw';
import { stampOf } from '@/lib/cards/schema';
import { loadChrome } from '@/lib/front/loaders';
import { loadPictureFile } from '@/lib/media/serving/loaders';

/** The demo's prints lie in public/, all other pictures in the library. Null for one that is not there or cannot be drawn. */
async function pictureOf(at: string | null): Promise<Buffer | null> {
  if (at && /^\/prints\/[a-z]+\.svg$/.test(at))
    return readFile(path.join(process.cwd(), 'public', at)).catch(() => null);
  const found = at ? await loadPictureFile(at, null) : null;
  return found?.kind === 'file' ? found.bytes : null;
}

/** A picture as an answer, where the story or its present card is, or that there is none for the public. */
export type FoundCard =
  { kind: 'here'; bytes: Buffer } | { kind: 'moved'; to: string } | { kind: 'gone' | 'missing' };

/** One is drawn at a time: the machine has readers to serve. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
}

/** The card of a public story. A stamp that is not, or no longer, its own leads to the one that is. */
export async function loadCard(slug: string, stamp: string): Promise<FoundCard> {
  const found = await loadArticle(slug);
  if (found.kind === 'missing' || found.kind === 'gone') return { kind: found.kind };
  if (found.kind === 'moved') return { kind: 'moved', to: found.to };
  const { settings, place } = await loadChrome();
  const card = cardOf(found.article, settings, place);
  if (stamp !== stampOf(card)) return { kind: 'moved', to: cardPathOf(found.article.slug, card) };
  const picture = await pictureOf(card.picture);
  return { kind: 'here', bytes: await inTurn(() => drawCard(card, picture)) };
}
