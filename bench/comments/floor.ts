import pg from 'pg';
import { env } from '@/lib/env';
import { loadOf, type Load } from '../shared/load';

/** Writing one row and committing it, over so many connections at once: what nobody who keeps a comment can do without. */
export async function openFloor(connections: number) {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: connections });
  await pool.query('create table bench_floor (id serial primary key, body text not null)');
  return {
    async write(bodies: readonly string[]): Promise<Load> {
      const took: number[] = [];
      const waiting = [...bodies];
      const began = performance.now();
      const one = async () => {
        for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
          const start = performance.now();
          await pool.query({
            name: 'floor',
            text: 'insert into bench_floor (body) values ($1) returning id',
            values: [body],
          });
          took.push(performance.now() - start);
        }
      };
      await Promise.all(Array.from({ length: connections }, one));
      return loadOf(took, performance.now() - began);
    },
    end: () => pool.end(),
  };
}
