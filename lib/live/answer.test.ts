import { describe, expect, it } from 'vitest';
import { askedOf, eventAnswer } from '@/lib/live/answer';
import { queueEventsQuery, threadEventsQuery } from '@/lib/live/schema';

const hold = { topic: 'comments:7', cursor: '12', most: 5, mostPerAddress: 2 };
const asked = (headers: Record<string, string>, after?: string) =>
  askedOf(new Request('http://localhost/', { headers }), { after }, threadEventsQuery);

describe('an answer', () => {
  it('is one event that says where it ends and how long to wait', async () => {
    const answer = eventAnswer('comments', { data: { count: 1, text: 'a\nb' }, hold });
    expect(await answer.text()).toBe(
      'retry: 15000\nid: 12\nevent: comments\ndata: {"count":1,"text":"a\\nb"}\n\n',
    );
    expect(Object.fromEntries(answer.headers)).toEqual({
      'cache-control': 'private, no-store',
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
      'x-door-hold': '{"topic":"comments:7","cursor":"12","most":5,"mostPerAddress":2}',
    });
  });

  it('is 204 where nothing will come', () => {
    expect(eventAnswer('comments', null).status).toBe(204);
  });
});

describe('a question', () => {
  it('stands where EventSource says, else where the address says', () => {
    expect(asked({ 'last-event-id': '9' }, '3').after).toBe('9');
    expect(asked({}, '3').after).toBe('3');
    expect(asked({}).after).toBeUndefined();
    expect(() => asked({ 'last-event-id': 'x' })).toThrow('This Last-Event-ID is of no event.');
  });

  it('names no event that the database could not count', () => {
    expect(asked({ 'last-event-id': '2147483647' }).after).toBe('2147483647');
    for (const last of ['2147483648', '9999999999'])
      expect(() => asked({ 'last-event-id': last })).toThrow('This Last-Event-ID is of no event.');
    const isTaken = (after: string) => queueEventsQuery.safeParse({ after }).success;
    expect(['2147483647.0', '9999999999.0', '0.9999999999'].map(isTaken)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('brings what the door has heard, and nothing that the triggers would not have said', () => {
    const report = { report: 4, comment: 2 };
    expect(asked({ 'x-door-heard': JSON.stringify([report, { a: 1 }, 'b']) }).heard).toEqual([
      report,
    ]);
    expect(asked({ 'x-door-heard': '{' }).heard).toEqual([]);
  });
});
