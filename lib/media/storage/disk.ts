import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { demandKey, type Store } from '@/lib/media/storage/store';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** A folder of this machine. A file is written beside its place and then put there, so that nobody reads half of one. */
export function diskStore(folder: string): Store {
  const fileOf = (key: string) => {
    demandKey(key);
    return path.join(folder, key);
  };
  return {
    async put(key, bytes) {
      const file = fileOf(key);
      await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o750 });
      const beside = `${file}.${randomUUID()}`;
      try {
        const handle = await fs.open(/* turbopackIgnore: true */ beside, 'wx', 0o640);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await fs.rename(beside, file);
      } catch (error) {
        await fs.rm(beside, { force: true });
        throw error;
      }
    },
    async get(key) {
      try {
        return await fs.readFile(fileOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async has(key) {
      try {
        await fs.access(fileOf(key));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
    async remove(keys) {
      for (const key of keys) await fs.rm(fileOf(key), { force: true });
    },
  };
}
