import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
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

  /** Waits until everything that was sent before this has been heard: Postgres delivers in the order of the commits. */
  async function hearAll() {
    const mark = randomUUID();
    await db.$executeRaw`select pg_notify('door', ${mark})`;
    while (heard.at(-1) !== mark) await once(listener, 'notification');
    return heard.splice(0).slice(0, -1);
  }

  it('is heard with the commit, and never when the transaction is rolled back', async () => {
    await db
      .$transaction(async (tx) => {
        await expireInTx(tx, ['story:never']);
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    await db.$transaction(async (tx) => {
      await expireInTx(tx, ['story:"quoted"', 'story:café']);
      expect(await hearAll()).toEqual([]);
    });
    expect(await hearAll()).toEqual(['["story:\\"quoted\\"","story:café"]']);
  });
});
