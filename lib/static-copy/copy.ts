import fs from 'node:fs/promises';
import path from 'node:path';
import { copyAddress, isTooLong, type CopyAddress } from '@/lib/static-copy/addresses';
import { copyPage, filesOfStyles, redirectPage } from '@/lib/static-copy/page';

/** What the site answers to an address. */
export type Answer = { status: number; type: string; location: string | null; body: Buffer };

type Wish = {
  /** Asks the site, as a reader who is not signed in. */
  ask: (address: string) => Promise<Answer>;
  siteUrl: string;
  /** Of the site. */
  locale: string;
  /** An empty folder. */
  folder: string;
  now: Date;
  /** Addresses that no page links to, such as former ones. */
  more?: readonly string[];
  progress?: (step: string, done: number, of: number) => void;
};

export type CopyReport = {
  files: number;
  bytes: number;
  redirects: number;
  /** Addresses that pages link to and that the site itself does not have. */
  missing: string[];
  /** Addresses of the site that no file can be called by. */
  tooLong: string[];
  /** Addresses that lead on to others on the site, and cannot in a copy of files. */
  stuck: string[];
};

/** Where nothing links to, and every site has. */
const begin = [
  ...['/', '/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/news-sitemap.xml'],
  ...['/robots.txt', '/favicon.ico', '/icon.svg', '/apple-icon.png'],
];
const optional = new Set(begin.slice(1));
const atOnce = 4;

/**
 * Copies the public site into a folder, page by page as readers see it: everything that can be reached by links, sitemaps and
 * `more`. Throws when the site fails to answer, for a copy with holes would be taken for a whole one.
 */
export async function copySite(wish: Wish): Promise<CopyReport> {
  const { siteUrl, progress } = wish;
  const report: CopyReport = {
    files: 0,
    bytes: 0,
    redirects: 0,
    missing: [],
    tooLong: [],
    stuck: [],
  };
  const known = new Set<string>();
  const waiting: CopyAddress[] = [];
  const add = (address: string, from = '/') => {
    const place = copyAddress(address, { siteUrl, from });
    if (!place || known.has(place.file)) return;
    known.add(place.file);
    if (isTooLong(place)) report.tooLong.push(place.ask);
    else waiting.push(place);
  };
  for (const address of [...begin, ...(wish.more ?? [])]) {
    // A server of files does not look at a query.
    if (address.includes('?')) report.stuck.push(address);
    else add(address);
  }
  const work = async () => {
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      progress?.('pages and files', known.size - waiting.length, known.size);
      try {
        await copyOne(place, { ...wish, add, report });
      } catch (error) {
        waiting.length = 0; // so that the others end with what they are at
        throw error;
      }
    }
  };
  // Whoever runs out of work while others still find some begins again.
  while (waiting.length > 0) {
    const ends = await Promise.allSettled(Array.from({ length: atOnce }, work));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed) throw failed.reason;
  }
  await copyMissingPage(wish, { add, report });
  while (waiting.length > 0) await work();
  for (const list of [report.missing, report.tooLong, report.stuck]) list.sort();
  return report;
}

type Shared = { add: (address: string, from?: string) => void; report: CopyReport };

async function copyOne(place: CopyAddress, wish: Wish & Shared): Promise<void> {
  const { add, report, siteUrl } = wish;
  const answer = await wish.ask(place.ask);
  const { status, type, location } = answer;
  if (status >= 300 && status < 400 && location) {
    const target = copyAddress(location, { siteUrl, from: place.ask });
    if (target) add(location, place.ask);
    if (target?.file === place.file) return;
    const to = target && !isTooLong(target) ? target.link : elsewhere(location, siteUrl);
    // A server of files takes nothing else for a page.
    if (to === null || !/\.html?$/i.test(place.file)) report.stuck.push(place.ask);
    else {
      await write(wish, place.file, Buffer.from(redirectPage(to, wish)));
      report.redirects++;
    }
    return;
  }
  if (status === 404 || status === 410) {
    if (!optional.has(place.ask) && !wish.more?.includes(place.ask)) report.missing.push(place.ask);
    return;
  }
  if (status !== 200) throw new Error(`the site answered ${status} to ${place.ask}`);
  if (type.startsWith('text/html')) {
    const { html, asks } = copyPage(answer.body.toString(), placeOf(wish, place.ask));
    for (const address of asks) add(address, place.ask);
    return write(wish, place.file, Buffer.from(html));
  }
  if (type.startsWith('text/css'))
    for (const address of filesOfStyles(answer.body.toString())) add(address, place.ask);
  if (/^\/sitemap/.test(place.ask))
    for (const [, address] of answer.body.toString().matchAll(/<loc>([^<]+)<\/loc>/g))
      add(address!.replaceAll('&amp;', '&'));
  await write(wish, place.file, answer.body);
}

/** An address that is none of the site's. */
const elsewhere = (address: string, siteUrl: string): string | null =>
  URL.canParse(address) && new URL(address).origin !== siteUrl ? address : null;

const placeOf = ({ siteUrl, now, locale }: Wish, from: string) => ({
  ...{ siteUrl, from, locale },
  day: now.toISOString().slice(0, 10),
});

/** What a web server shows for an address that is not there, in the words of the site. */
async function copyMissingPage(wish: Wish, shared: Shared): Promise<void> {
  const answer = await wish.ask('/this-page-is-not-there');
  if (answer.status !== 404) return;
  const { html, asks } = copyPage(answer.body.toString(), placeOf(wish, '/'));
  for (const address of asks) shared.add(address);
  await write({ ...wish, ...shared }, '404.html', Buffer.from(html));
}

async function write({ folder, report }: Wish & Shared, name: string, body: Buffer): Promise<void> {
  const file = path.join(folder, name);
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, body);
  report.files++;
  report.bytes += body.length;
}
