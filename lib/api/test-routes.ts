import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ApiRoute } from '@/lib/api/schema';

const lib = path.resolve(import.meta.dirname, '..');
const modules = readdirSync(lib, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'api.ts')
  .map((file) => import(path.join(lib, file)) as Promise<{ apiRoutes: readonly ApiRoute[] }>);

/** Every call of the API as its feature describes it, for tests of whole kinds. */
export const routes = (await Promise.all(modules)).flatMap(({ apiRoutes }) => apiRoutes);
