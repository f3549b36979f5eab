// Before all tests: a Postgres, the Prisma client, one migrated template database and a copy of it for each worker, and a folder
// for what tests write and leave.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../lib/database.mjs';
import { generateClient } from '../lib/migrations.mjs';
import { dropStaleRuns, holdRun, makeTemplate } from './template.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    workers: number;
    databaseUrls: string[];
    /** Where os.tmpdir() is while tests run. */
    scratch: string;
  }
}

export default async function setup(project: TestProject) {
  const server = await openDatabase({ dir: '.data/test', durable: false, quiet: true });
  await generateClient();
  await dropStaleRuns(server.url);
  const run = await holdRun(server.url);
  const template = await makeTemplate(server.url);
  project.provide('databaseUrls', await run.copies(template, project.config.maxWorkers));
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'broadsheet-tests-'));
  project.provide('scratch', scratch);
  return async () => {
    await rm(scratch, { recursive: true, force: true });
    await run.end();
    await server.close();
  };
}
