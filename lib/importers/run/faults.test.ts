import { describe, expect, it } from 'vitest';
import { db, type Tx } from '@/lib/db';
import { faultOf } from '@/lib/importers/run/faults';
import { Prisma } from '@/prisma/generated/client';

async function raise(state: string): Promise<unknown> {
  return db
    .$transaction(async (tx) => {
      await tx.$executeRaw`
        create function pg_temp.raise(state text) returns void language plpgsql as
        $$ begin raise exception 'no' using errcode = state; end $$`;
      await tx.$executeRaw`select pg_temp.raise(${state})`;
    })
    .catch((error: unknown) => error);
}

describe('what follows when the database does not take an item', () => {
  it.each(['40P01', '40001', '25P03'])('is tried again after %s', async (state) => {
    expect(faultOf(await raise(state))).toEqual({ is: 'again' });
  });

  it.each(['22001', '22P05', '23503', '54000'])('is left out for %s', async (state) => {
    expect(faultOf(await raise(state))).toEqual({ is: 'refused', code: state });
  });

  it.each(['53100', '53300', '57014', '57P01', '58030', 'XX000'])(
    'ends the run for %s',
    async (state) => {
      expect(faultOf(await raise(state))).toBeNull();
    },
  );

  it('is tried again when its time was up', async () => {
    const endless = async (tx: Tx) => {
      for (;;) await tx.$executeRaw`select 1`;
    };
    const late = db.$transaction(endless, { timeout: 50 });
    expect(faultOf(await late.catch((error: unknown) => error))).toEqual({ is: 'again' });
  });

  const twice = { slug: 'twice', name: 'Twice' };
  const long = Array.from({ length: 3_000 }, (_, i) => String.fromCharCode(0x4e00 + 7 * i));
  const nowhere = { storyId: -1, topicId: -1, position: 0 };
  it.each<[string, string, () => Promise<unknown>]>([
    ['23505', 'P2002', () => db.section.createMany({ data: [twice, twice] })],
    ['23503', 'P2003', () => db.storyTopic.create({ data: nowhere })],
    ['22003', 'P2020', () => db.section.create({ data: { ...twice, position: 2 ** 40 } })],
    ['54000', 'P2039', () => db.section.create({ data: { ...twice, slug: long.join('') } })],
  ])('knows what Prisma’s own statements say: %s', async (state, code, work) => {
    const error: unknown = await work().catch((error: unknown) => error);
    expect(error).toMatchObject({
      code,
      meta: { driverAdapterError: { cause: { originalCode: state } } },
    });
    expect(faultOf(error)).toEqual({ is: 'refused', code: state });
  });

  it('knows an entry that is there already by Prisma’s word alone', () => {
    const said = { code: 'P2002', clientVersion: '0', meta: {} };
    const error = new Prisma.PrismaClientKnownRequestError('no', said);
    expect(faultOf(error)).toEqual({ is: 'refused', code: '23505' });
  });

  it('lets what is no word of the database through', () => {
    expect(faultOf(new Error('P2010'))).toBeNull();
  });
});
