import { describe, expect, it } from 'vitest';
import { dated, loadDatasets, parseDocs, type Doc } from './dataset';
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
      /^set, line 2: title must be a string/,
    );
    expect(() => parseDocs('x', 'set')).toThrow(/^set, line 1: this is not JSON/);
    expect(() => loadDatasets('/no/such/folder')).toThrow(/^There is no folder or file/);
  });

  it('takes the day of a moment, and a story without one', () => {
    const line = (id: number, date: string | null) =>
      JSON.stringify({ id, title: 'a\0b', text: '', date });
    const read = parseDocs([line(1, '2026-11-25T23:30:00+05:00'), line(2, null)].join('\n'), 'set');
    expect(read.map(({ date }) => date.getTime())).toEqual([Date.UTC(2026, 10, 25, 12), NaN]);
    expect(read[0]!.title).toBe('ab');
    expect(() => parseDocs(line(3, '2026-13-01'), 'set')).toThrow(
      /^set, line 1: date must be a day such as 2026-11-25, or null/,
    );
  });

  it('puts stories without a day far from all others, and on one day where none has one', () => {
    const undated = { ...doc('u', null), date: new Date(NaN) };
    const [known, ...others] = dated([doc('a', 'e'), undated, undated]);
    expect(known!.date.toISOString()).toBe('2026-01-01T12:00:00.000Z');
    expect(others.map(({ date }) => date.toISOString().slice(0, 10))).toEqual([
      '1800-01-01',
      '1799-10-03',
    ]);
    const days = dated([undated, undated]).map(({ date }) => date.toISOString().slice(0, 10));
    expect(days).toEqual(['1800-01-01', '1800-01-01']);
    const many = dated([doc('a', 'e'), ...Array<Doc>(50_000).fill(undated)]);
    expect(many.at(-1)!.date.getUTCFullYear()).toBeGreaterThan(999);
  });

  it('takes the topic for the section where there is none', () => {
    const [read] = parseDocs('{"id":1,"title":"a","text":"b","topic":"Fish"}', 'set');
    expect(read).toMatchObject({ id: '1', section: 'Fish', topic: 'Fish', event: null });
  });
});
