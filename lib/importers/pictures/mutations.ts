import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { readDocument, type DocNode } from '@/lib/articles/document';
import { recordRevision } from '@/lib/articles/revisions/mutations';
import { storyStateSelect } from '@/lib/articles/snapshot';
import { expireInTx } from '@/lib/cache/expire';
import {
  getFetched,
  getRemembered,
  byAddress,
  listImportedBodies,
  listPicturesElsewhere,
} from '@/lib/importers/data';
import { everything, patience, remember } from '@/lib/importers/mutations';
import { listWaitingHosts } from '@/lib/importers/pictures/data';
import { withoutWww } from '@/lib/importers/pictures/hosts';
import type { ImportOptions } from '@/lib/importers/run/mutations';
import { fillMedia } from '@/lib/media/mutations';
import { recordUses } from '@/lib/media/uses/mutations';
import { getOutside } from '@/lib/outside/get';
import { OutsideFault, type Reach } from '@/lib/outside/locate';
import { getSettings } from '@/lib/settings/data';
import type { Prisma } from '@/prisma/generated/client';

type Options = ImportOptions & {
  /** From which hosts pictures may be fetched, and from no other. */
  hosts: readonly string[];
  reach?: Reach;
};

const perStep = 50;
const patienceMs = 20_000;

/**
 * Fetches the pictures that imports left on their old sites into the library and puts them into the stories. Only from hosts
 * that are named, never from a private address; one after the other, each with a limit of time and size. May be stopped and
 * begun anew at any time: what is here is not asked for again.
 */
export async function fetchPictures({
  hosts,
  reach = { allowsPrivate: false },
  ...options
}: Options): Promise<void> {
  const named = new Set(hosts.map(withoutWww));
  const isNamed = (host: string) => named.has(withoutWww(host));
  const fetcher = await pictureFetcher(isNamed, reach);
  const { isDryRun, report, progress } = options;
  if (!isDryRun) await notePicturesInTexts(progress);
  const waiting = isDryRun ? [] : await listWaitingHosts();
  const of = isDryRun
    ? null
    : waiting.filter(({ host }) => isNamed(host)).reduce((sum, { count }) => sum + count, 0);
  let done = 0;
  const tell = async (key: string, url: string, fetching: () => Promise<string | null>) => {
    const isAllowed = fetcher.isAllowed(url);
    const why = isAllowed ? await fetching() : 'pictures on sites that were not allowed';
    const item = { kind: 'pictures', key, label: url } as const;
    if (why === null) report.item({ ...item, outcome: 'created' });
    else {
      report.item({ ...item, outcome: 'leftOut', why });
      report.leftOut(why, url);
    }
    // What nobody asks for takes no time, and would make the end seem near.
    if (isAllowed) done++;
    await progress?.('pictures', done, of);
  };
  const foretold = new Set<string>();
  for (let last = 0; ;) {
    const some = await listPicturesElsewhere(last, perStep);
    const items = some.map(({ id, externalUrl }) => ({
      ...{ externalId: externalUrl!, localId: id },
    }));
    if (!isDryRun) await remember(db, byAddress, 'picture', items);
    for (const { id, externalUrl } of some) {
      const url = externalUrl!;
      if (isDryRun) foretold.add(url);
      await tell(String(id), url, () => (isDryRun ? nothing() : fetcher.fetch(id, url)));
    }
    if (some.length < perStep) break;
    last = some.at(-1)!.id;
  }
  if (!isDryRun) return putIntoTexts(options);
  // Those in texts have no row yet, and a trial gives them none.
  for await (const some of picturesInTexts())
    for (const { externalUrl } of some) {
      if (foretold.has(externalUrl)) continue;
      foretold.add(externalUrl);
      await tell(externalUrl, externalUrl, nothing);
    }
}

const nothing = () => Promise.resolve(null);

/**
 * Fetches files of pictures that have a row, from the hosts that `isNamed` knows alone (a redirect may lead to no other
 * either), never from a private address, each with a limit of time and size. `fetch` gives null when the file is here, else
 * why not, in words.
 */
export async function pictureFetcher(isNamed: (host: string) => boolean, reach: Reach) {
  const isAllowed = ({ hostname }: URL) => isNamed(hostname);
  const { mediaMegabytes } = await getSettings();
  const limits = { milliseconds: patienceMs, maxBytes: mediaMegabytes * 1024 * 1024 };
  return {
    isAllowed: (url: string) => URL.canParse(url) && isAllowed(new URL(url)),
    async fetch(id: number, url: string): Promise<string | null> {
      try {
        const accept = 'image/avif, image/webp, image/*';
        const got = await getOutside(url, { ...reach, ...limits, isAllowed, accept });
        const fileName = got.url.pathname.split('/').at(-1) ?? '';
        await fillMedia(id, { bytes: got.bytes, fileName });
        return null;
      } catch (error) {
        if (error instanceof OutsideFault || error instanceof AppError) return error.message;
        throw error;
      }
    },
  };
}

const isAway = (node: DocNode): boolean =>
  node.type === 'image' && /^https?:\/\//i.test(String(node.attrs?.src));

function picturesAway(document: DocNode): DocNode[] {
  const found: DocNode[] = [];
  const open = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isAway(node)) found.push(node);
    open.push(...(node.content ?? []));
  }
  return found;
}

/** The pictures in texts, which are only addresses, but for those that were fetched; of some stories at a time. */
async function* picturesInTexts() {
  for (let last: number | null = 0; last !== null;) {
    const { stories, last: next } = await listImportedBodies(last, perStep);
    const data = stories
      .flatMap(({ body }) => picturesAway(readDocument(body)))
      .map(({ attrs }) => ({
        externalUrl: String(attrs?.src),
        alt: String(attrs?.alt ?? ''),
        caption: String(attrs?.caption ?? ''),
      }));
    const here = await getRemembered(
      byAddress,
      'picture',
      data.map(({ externalUrl }) => externalUrl),
    );
    yield data.filter(({ externalUrl }) => !here.has(externalUrl));
    last = next;
  }
}

/** Gives each picture that stands in a text a row, by which it is known to wait. */
export async function notePicturesInTexts(progress: ImportOptions['progress']): Promise<void> {
  let seen = 0;
  for await (const data of picturesInTexts()) {
    await db.media.createMany({ data, skipDuplicates: true });
    await progress?.('pictures in texts', (seen += data.length), null);
  }
}

/** Has the stories show the pictures that are here now. */
async function putIntoTexts({ report, now, progress }: ImportOptions): Promise<void> {
  for (let last: number | null = 0; last !== null;) {
    const { stories, last: next } = await listImportedBodies(last, perStep);
    const away = stories.flatMap(({ body }) => picturesAway(readDocument(body)));
    const paths = await getFetched([...new Set(away.map(({ attrs }) => String(attrs?.src)))]);
    for (const { id, body } of stories) {
      const isWanted = picturesAway(readDocument(body)).some(({ attrs }) =>
        paths.has(String(attrs?.src)),
      );
      if (isWanted && (await showIn(id, paths, now))) report.count('stories', 'updated');
    }
    await progress?.('stories with pictures', report.of('stories', 'updated'), null);
    last = next;
  }
}

const showIn = (id: number, paths: ReadonlyMap<string, string>, now: Date): Promise<boolean> =>
  db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from story where id = ${id} for update`;
    const before = await tx.story.findUnique({ where: { id }, select: storyStateSelect });
    if (!before) return false;
    const body = withPaths(readDocument(before.body), paths);
    const after = await tx.story.update({
      where: { id },
      data: {
        body: body as unknown as Prisma.InputJsonObject,
        version: before.version + 1,
        updatedAt: before.updatedAt,
      },
      select: storyStateSelect,
    });
    await recordUses(tx, id, body);
    await recordRevision(tx, null, { before, after, origin: 'import', now });
    // Nobody has edited it: it goes on following what is changed on the old site.
    await tx.importedItem.updateMany({
      where: { kind: 'story', localId: id, localVersion: before.version },
      data: { localVersion: after.version },
    });
    await expireInTx(tx, everything);
    return true;
  }, patience);

function withPaths(node: DocNode, paths: ReadonlyMap<string, string>): DocNode {
  const path = isAway(node) ? paths.get(String(node.attrs?.src)) : undefined;
  if (path) return { ...node, attrs: { ...node.attrs, src: path } };
  return node.content
    ? { ...node, content: node.content.map((child) => withPaths(child, paths)) }
    : node;
}
