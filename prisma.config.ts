import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

const root = import.meta.dirname;
const dotenv = path.join(root, '.env');
if (fs.existsSync(dotenv)) process.loadEnvFile(dotenv); // variables already set win

// Prisma's own schema engine is a download that a closed network refuses. Ours is the WebAssembly build of the same
// engine behind the same protocol. PRISMA_NATIVE_ENGINE=1 takes Prisma's binary instead (needs internet).
if (!process.env.PRISMA_NATIVE_ENGINE) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(root, 'scripts/prisma-schema-engine.mjs');
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: {
    path: 'prisma/migrations',
    // Not plain `tsx`, which is only found when started through npm.
    seed: 'node --import tsx --conditions=react-server prisma/seed.ts',
  },
  datasource: {
    // `prisma generate` must work without a database.
    url: process.env.DATABASE_URL || 'postgresql://none:none@127.0.0.1:1/none',
    // For roles that may not create databases: one fixed database, emptied before each use.
    ...(process.env.SHADOW_DATABASE_URL
      ? { shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL }
      : {}),
  },
});
