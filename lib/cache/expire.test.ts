import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { expireInTx, payloadsOf } from './expire';

describe('payloadsOf', () => {
  it('sends each tag once', () => {
    expect(payloadsOf(['story:one', 'front', 'story:one'])).toEqual(['["story:one","front"]']);
    expect(payloadsOf([])).toEqual([]);
  });

  it('cuts long lists where Postgres would refuse them, counting bytes and not characters', () => {
    const tags = Array.from({ length: 300 }, (_, i) => `story:${'ж'.repeat(50)}-${i}`);
    const payloads = payloadsOf(tags);
    expect(payloads.map((payload) => Buffer.byteLength(payload) < 8000)).toEqual(
      payloads.map(() => true),
    );
    expect(payloads.length).toBe(5);
    expect(payloads.flatMap((payload) => JSON.parse(payload) as string[])).toEqual(tags);
  });

  it('empties the doors rather than send a tag that fits nowhere, or tags without end', () => {
    expect(payloadsOf(['front', 'x'.repeat(8000)])).toEqual(['["*"]']);
    expect(payloadsOf(Array.from({ length: 20_000 }, (_, i) => `story:${i}`))).toEqual(['["*"]']);
  });
});

describe('expireInTx', () => {
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const heard: unknown[] = [];

  beforeAll(async () => {
    await listener.connect();
    listener.on('notification', ({ payload }) => heard.push(payload));
    await listener.query('listen door');
  });
  afterAll(() => listener.end());

  it('is heard with the commit, and never when the transaction is rolled back', async () => {
    await db
      .$transaction(async (tx) => {
        await expireInTx(tx, ['story:never']);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await db.$transaction(async (tx) => {
      await expireInTx(tx, ['story:"quoted"', 'story:café']);
      await sleep(50);
      expect(heard).toEqual([]);
    });
    while (heard.length === 0) await sleep(5);
    expect(heard).toEqual(['["story:\\"quoted\\"","story:café"]']);
  });
});
