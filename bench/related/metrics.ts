import { createHash } from 'node:crypto';
import type { Doc } from './dataset';

export type Figures = {
  queries: number;
  cappedRecall6: number;
  precision6: number;
  ndcg10: number;
  mrr10: number;
};

/** What a story is worth beside another: 3 for the same event, and where topics are graded 1 for the same topic. */
export type Judge = (query: Doc, found: Doc) => 0 | 1 | 3;

/** Topics count where they part events: when nothing is there that has a topic and no event, to distract. */
export function judgeFor(docs: readonly Doc[]): Judge {
  const hasEvents = docs.some(({ event }) => event !== null);
  const isGraded = docs.every(({ topic, event }) => topic === null || event !== null);
  return (query, found) => {
    // A set without events is one of topics.
    if (!hasEvents) return query.topic !== null && query.topic === found.topic ? 3 : 0;
    if (query.event !== null && query.event === found.event) return 3;
    return isGraded && query.topic !== null && query.topic === found.topic ? 1 : 0;
  };
}

/** Which half an event is in, by the first bit of its hash: choices are made on one, figures are of the other. */
export const halfOf = ({ event, topic }: Doc): 'dev' | 'test' =>
  createHash('sha256')
    .update(event ?? topic ?? '')
    .digest()[0]! & 1
    ? 'test'
    : 'dev';

/** Those that have something to be found. */
export function queriesOf(docs: readonly Doc[], judge: Judge): Doc[] {
  const many = new Map<string, number>();
  const keyOf = (doc: Doc) => doc.event ?? doc.topic ?? '';
  for (const doc of docs) many.set(keyOf(doc), (many.get(keyOf(doc)) ?? 0) + 1);
  return docs.filter((doc) => judge(doc, doc) === 3 && many.get(keyOf(doc))! > 1);
}

const discounted = (gains: readonly number[]) =>
  gains.reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);

/** How good ranked lists are, as the mean over the queries. `found` gives the first ten of each. */
export function measure(
  docs: readonly Doc[],
  queries: readonly Doc[],
  judge: Judge,
  found: (query: Doc) => readonly Doc[],
): Figures {
  const peers = new Map<string, Doc[]>();
  for (const doc of docs) {
    for (const key of [`e${doc.event}`, `t${doc.topic}`]) {
      const some = peers.get(key);
      if (some) some.push(doc);
      else peers.set(key, [doc]);
    }
  }
  let [recall, precision, ndcg, mrr] = [0, 0, 0, 0];
  for (const query of queries) {
    const near = new Set([
      ...(peers.get(`e${query.event}`) ?? []),
      ...(peers.get(`t${query.topic}`) ?? []),
    ]);
    near.delete(query);
    const ideal = [...near].map((doc) => judge(query, doc) as number).sort((a, b) => b - a);
    const relevant = ideal.filter((gain) => gain === 3).length;
    const gains = found(query)
      .slice(0, 10)
      .map((doc) => judge(query, doc) as number);
    const hits = gains.slice(0, 6).filter((gain) => gain === 3).length;
    recall += hits / Math.min(6, relevant);
    precision += hits / 6;
    ndcg += discounted(gains) / discounted(ideal.slice(0, 10));
    const first = gains.indexOf(3);
    mrr += first < 0 ? 0 : 1 / (first + 1);
  }
  const mean = (sum: number) => (queries.length ? sum / queries.length : 0);
  return {
    queries: queries.length,
    cappedRecall6: mean(recall),
    precision6: mean(precision),
    ndcg10: mean(ndcg),
    mrr10: mean(mrr),
  };
}
