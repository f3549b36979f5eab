import { describe, expect, it } from 'vitest';
import { loadDatasets, parseDocs, type Doc } from './dataset';
import { judgeFor, measure, queriesOf } from './metrics';

const doc = (id: string, event: string | null, topic: string | null = 't'): Doc => ({
  ...{ id, title: id, text: id, section: 'news' },
  date: new Date('2026-01-01T12:00:00Z'),
  ...{ topic, event },
});

describe('figures', () => {
  const docs = [doc('a', 'e'), doc('b', 'e'), doc('c', 'e'), doc('d', 'f'), doc('x', null)];
  const [a, b, c, d, x] = docs as [Doc, Doc, Doc, Doc, Doc];
  const judge = judgeFor(docs);

  it('ask only what has something to be found', () => {
    expect(queriesOf(docs, judge)).toEqual([a, b, c]);
  });

  it('count an event as found, and nothing else where topics distract', () => {
    const { cappedRecall6, precision6, ndcg10, mrr10 } = measure(docs, [a], judge, () => [d, b, x]);
    expect(cappedRecall6).toBe(1 / 2);
    expect(precision6).toBe(1 / 6);
    expect(mrr10).toBe(1 / 2);
    expect(ndcg10).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  });

  it('are one when everything stands in front', () => {
    expect(measure(docs, [a], judge, () => [c, b, d])).toEqual({
      ...{ queries: 1, cappedRecall6: 1, precision6: 2 / 6, ndcg10: 1, mrr10: 1 },
    });
  });

  it('give a third for the topic where every story has an event', () => {
    const graded = [a, b, d];
    const { ndcg10, mrr10 } = measure(graded, [a], judgeFor(graded), () => [d, b]);
    const perfect = 3 + 1 / Math.log2(3);
    expect(ndcg10).toBeCloseTo((1 + 3 / Math.log2(3)) / perfect, 12);
    expect(mrr10).toBe(1 / 2);
  });
});

describe('reading', () => {
  it('names the line that is wrong', () => {
    expect(() => parseDocs('{"id":1,"title":"a","text":"b"}\n{"id":2}', 'set')).toThrow(
      /^set, line 2: title title must be a string/,
    );
    expect(() => parseDocs('x', 'set')).toThrow(/^set, line 1: this is not JSON/);
    expect(() => loadDatasets('/no/such/folder')).toThrow(/^There is no folder or file/);
  });

  it('takes the topic for the section where there is none', () => {
    const [read] = parseDocs('{"id":1,"title":"a","text":"b","topic":"Fish"}', 'set');
    expect(read).toMatchObject({ id: '1', section: 'Fish', topic: 'Fish', event: null });
  });
});
