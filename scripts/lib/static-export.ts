// npm run export -- --format static --out DIR
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { env } from '@/lib/env';
import { getSettings } from '@/lib/settings/data';
import { askFrom } from '@/lib/static-copy/ask';
import { copySite } from '@/lib/static-copy/copy';
import { listOldAddresses } from '@/lib/static-copy/data';
import { megabytes, pathOf, pulse, Refusal } from './command';
import { freePort } from './ports.mjs';

/** Copies the public site into a new folder. Without `from` it starts the built site itself, for nobody else to reach. */
export async function exportStatic(out: string, from: string | undefined): Promise<number> {
  const folder = pathOf(out);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`${folder} is not empty. Choose a new folder.`);
  const site = from === undefined ? await startSite() : { url: from, stop: async () => {} };
  const beside = `${folder}.part`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    const { SITE_URL: siteUrl } = env();
    console.log(`Copying ${siteUrl} as readers see it …`);
    const report = await copySite({
      ...{ ask: askFrom(site.url, siteUrl), siteUrl, folder: beside, now: new Date() },
      locale: (await getSettings()).locale,
      ...{ more: await listOldAddresses(), progress: pulse() },
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    console.log(
      `${folder}: ${report.files} files, ${megabytes(report.bytes)}, ${report.redirects} of them lead on to another page.`,
    );
    for (const address of report.missing)
      console.log(`  ${address} is linked to, and the site itself does not have it`);
    for (const address of report.tooLong)
      console.log(`  ${address} is not in the copy: it is longer than the name of a file can be`);
    for (const address of report.stuck)
      console.log(`  ${address} leads on to another page on the site, and nowhere in the copy`);
    return 0;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED')
      throw new Refusal(`Nothing answers at ${site.url}.`);
    throw error;
  } finally {
    await site.stop();
  }
}

/** The same programs that serve the public, on a port of their own. */
async function startSite() {
  const { bundleOf } = await import('../build-servers.mjs');
  if (!existsSync(bundleOf('door')))
    throw new Refusal(
      'Nothing is built yet: npm run build. (Or name a site that runs with --from URL.)',
    );
  const { serve } = await import('../serve.mjs');
  const port = await freePort();
  const { SITE_URL, DATA_DIR } = env();
  const running = await serve({
    env: { ...process.env, SITE_URL, DATA_DIR, PORT: String(port), HOST: '127.0.0.1' },
    worker: false,
    log: () => {},
    output: 'ignore',
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => running.stop() };
}
