import { describe, expect, it } from 'vitest';
import { db, type Tx } from '@/lib/db';
import { faultOf } from '@/lib/importers/run/faults';

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

  it('knows what Prisma’s own statements say', async () => {
    const section = { slug: 'twice', name: 'Twice' };
    await db.section.create({ data: section });
    const error: unknown = await db.section
      .create({ data: section })
      .catch((error: unknown) => error);
    expect(faultOf(error)).toEqual({ is: 'refused', code: '23505' });
  });

  it('lets what is no word of the database through', () => {
    expect(faultOf(new Error('P2010'))).toBeNull();
  });
});
