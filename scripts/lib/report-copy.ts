import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pathOf, Refusal } from './command';

/**
 * The JSON copy of an import's report, in the file of this name (none without one; one that is there is replaced). Items are
 * written as they come, so that they are never held all together. Throws Refusal when there is no such folder.
 */
export function copyReport(name: string | undefined) {
  if (name === undefined) return { onItem: () => undefined, end: () => Promise.resolve() };
  const folder = path.dirname(pathOf(name));
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder} for the report.`);
  const out = createWriteStream(pathOf(name));
  const failed = once(out, 'error').then(([error]) => {
    throw new Refusal(`The report cannot be written: ${(error as Error).message}`);
  });
  failed.catch(() => undefined);
  let isFirst = true;
  const put = (text: string) => void out.write(text);
  put('{"items":[');
  return {
    onItem(item: object) {
      put(`${isFirst ? '\n' : ',\n'}${JSON.stringify(item)}`);
      isFirst = false;
    },
    async end(summary: object) {
      put(`\n],${JSON.stringify(summary).slice(1)}\n`);
      out.end();
      await Promise.race([once(out, 'finish'), failed]);
    },
  };
}
