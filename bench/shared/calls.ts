import { rowsReadWhole } from './archive';
import { middle } from './load';

/** Something that is asked for, and its name. */
export type Call = [name: string, ask: () => Promise<unknown>];

/** Its median in ms, and which large tables were read from end to end meanwhile. */
export type Measured = { name: string; ms: number; readWhole: string[] };

const rounds = 5;

/** Asks five times, after once that warms up. */
export async function measureCall([name, ask]: Call): Promise<Measured> {
  await ask();
  const before = await rowsReadWhole();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await ask();
    times.push(performance.now() - began);
  }
  const after = await rowsReadWhole();
  const readWhole = [...after].flatMap(([table, read]) =>
    read > (before.get(table) ?? 0) ? [table] : [],
  );
  return { name, ms: middle(times), readWhole };
}
