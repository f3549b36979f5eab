import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';

/**
 * Hears for the tests of a block what the front doors are told. The function it gives answers with the tags of each message
 * since the last call: its round trip on the same connection comes after whatever was sent before it.
 */
export function hearDoors(): () => Promise<string[][]> {
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const heard: string[][] = [];
  beforeAll(async () => {
    await listener.connect();
    await listener.query('listen door');
    listener.on('notification', ({ payload }) => heard.push(JSON.parse(payload!) as string[]));
  });
  afterAll(() => listener.end());
  return async () => {
    await listener.query('select 1');
    return heard.splice(0);
  };
}
