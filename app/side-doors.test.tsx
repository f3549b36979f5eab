import { readdirSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { prerenderToNodeStream } from 'react-dom/static';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { foreseeAddressAction } from '@/lib/addresses/foreseen/actions';
import { findStoriesAction, namedStoriesAction } from '@/lib/articles/also/actions';
import { findPickable, listPickable } from '@/lib/articles/also/data';
import { updateStoryAction } from '@/lib/articles/actions';
import { assignAction } from '@/lib/articles/assignments/actions';
import { getArticleBySlug } from '@/lib/articles/data';
import { setLegalAction } from '@/lib/articles/legal/actions';
import { addPassageAction, resolvePassageAction } from '@/lib/articles/passages/actions';
import { discardPendingAction } from '@/lib/articles/pending/actions';
import { nameRevisionAction, restoreRevisionAction } from '@/lib/articles/revisions/actions';
import { restoreStoryAction, trashStoryAction } from '@/lib/articles/trash/actions';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { loadHistory, loadRevision, loadComparison } from '@/lib/articles/revisions/loaders';
import { loadTrash } from '@/lib/articles/trash/loaders';
import { viewerOf } from '@/lib/auth/data';
import { demand, type Permission, type Viewer } from '@/lib/auth/policy';
import { cardOf } from '@/lib/cards/card';
import { loadCard } from '@/lib/cards/loaders';
import { stampOf } from '@/lib/cards/schema';
import { addCorrectionAction, setStoryHistoryAction } from '@/lib/corrections/actions';
import { loadCorrectionDesk } from '@/lib/corrections/loaders';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { editFrontAction } from '@/lib/front/desk/actions';
import { loadFrontDesk, loadFrontPreview } from '@/lib/front/desk/loaders';
import { loadLibrary, loadPicture } from '@/lib/media/loaders';
import { mediaFilterSchema } from '@/lib/media/schema';
import { bulkStoriesAction } from '@/lib/newsroom/bulk/actions';
import { loadCalendar } from '@/lib/newsroom/calendar/loaders';
import { calendarQuery } from '@/lib/newsroom/calendar/schema';
import { loadStoryList } from '@/lib/newsroom/list/loaders';
import { listFilterSchema } from '@/lib/newsroom/list/schema';
import { finishAssignmentAction } from '@/lib/newsroom/my-work/actions';
import { loadMyWork } from '@/lib/newsroom/my-work/loaders';
import { loadSavedFilters } from '@/lib/newsroom/saved-filters/loaders';
import { loadDesk, loadPreview, loadStoryForEditing } from '@/lib/newsroom/loaders';
import { makePreviewLinkAction } from '@/lib/preview-links/actions';
import { loadPreviewDesk } from '@/lib/preview-links/loaders';
import { loadStoryAnalytics } from '@/lib/readings/loaders';
import { loadMisses, loadRedirectDesk } from '@/lib/redirects/loaders';
import { pinByAddressAction, setRelatedRuleAction } from '@/lib/related/editing/actions';
import { loadSettings } from '@/lib/settings/loaders';
import {
  makeAuthor,
  makeMedia,
  makeSection,
  makeStory,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import type { Role } from '@/prisma/generated/enums';
import { resetDatabase } from '@/scripts/testing/database';

// Who asks is a cookie's matter (lib/auth has its own tests); here it is set.
const asking = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', async (original) => ({
  ...(await original<typeof import('@/lib/auth/viewer')>()),
  getViewer: () => Promise.resolve(asking.viewer),
  getSession: () => Promise.resolve(null),
  requirePermission: (permission: Permission, ...facts: never[]) => {
    demand(asking.viewer, permission, ...(facts as []));
    return Promise.resolve(asking.viewer);
  },
}));

vi.mock('@/lib/auth/cookies', () => ({ renewSessionCookie: () => Promise.resolve() }));
vi.mock('next/cache', () => ({ refresh: () => {} }));

/** Stands in whatever nobody may see: words of hidden stories, and their addresses. */
const secret = /zephyr|wombat/;
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

const hidden = {
  draft: { status: 'DRAFT', publishedAt: null },
  scheduled: { status: 'SCHEDULED', publishedAt: inHours(24) },
  embargoed: { status: 'PUBLISHED', publishedAt: inHours(-1), embargoUntil: inHours(24) },
  trashed: { status: 'DRAFT', publishedAt: null, trashedAt: inHours(-1) },
  withdrawn: { status: 'WITHDRAWN', publishedAt: inHours(-1) },
} as const;

const names = [...Object.keys(hidden), 'live'];
const ids: Record<string, number> = {};
const nameOf = (id: number) => names.find((name) => ids[name] === id)!;
/** The right end of the address of each story's card. */
const stamps = new Map<number, string>();
let pictureId = 0;
/** One that stands in hidden stories alone. */
let keptPictureId = 0;
const viewers: Record<string, Viewer | null> = { nobody: null };

beforeAll(async () => {
  await resetDatabase();
  const person = async (role: Role) => viewerOf(await makeUser({ role }), { now: new Date() });
  for (const role of ['READER', 'MODERATOR', 'AUTHOR'] as const) viewers[role] = await person(role);
  const editor = await person('EDITOR');
  viewers.EDITOR = editor;
  const section = await makeSection({ slug: 'harbour', name: 'Harbour' });
  const authors = [await makeAuthor({ slug: 'maren', name: 'Maren Holt' })];
  const topics = [await makeTopic({ slug: 'ferries', name: 'Ferries' })];
  const hero = await makeMedia({ path: '/media/1-aa/one.jpg' });
  pictureId = hero.id;
  const common = { section, authors, topics, heroId: hero.id };
  const live = await makeStory({ ...common, slug: 'live', headline: 'Quokka seen' });
  for (const [name, columns] of Object.entries(hidden)) {
    const { id } = await makeStory({
      ...{ ...common, ...columns, slug: `wombat-${name}`, headline: 'Quokka zephyr headline' },
      ...{
        standfirst: 'Quokka zephyr standfirst',
        body: 'Quokka zephyr body',
        note: 'zephyr note',
      },
      formerSlugs: [`old-${name}`],
      corrections: [{ text: 'zephyr correction', createdAt: inHours(-1) }],
    });
    ids[name] = id;
    await db.storyRevision.createMany({
      data: [1, 2].map((version) => ({
        storyId: id,
        version,
        snapshot: {
          headline: `zephyr ${version}`,
          status: 'DRAFT',
          body: { type: 'doc', content: [] },
        },
        wasPublic: true,
      })),
    });
    await db.passageNote.create({ data: { storyId: id, text: 'zephyr passage' } });
    await db.assignment.create({ data: { storyId: id, task: 'zephyr task' } });
    await db.relatedStory.create({
      data: { storyId: live.id, relatedId: id, score: 1 },
    });
  }
  ids.live = live.id;
  const kept = await makeMedia({
    ...{ path: '/media/2-bb/wombat.jpg', fileName: 'wombat.jpg' },
    ...{ alt: 'Quokka zephyr alt', caption: 'Quokka zephyr caption' },
  });
  keptPictureId = kept.id;
  await db.mediaUse.createMany({
    data: Object.keys(hidden).map((name) => ({ mediaId: kept.id, storyId: ids[name]! })),
  });
  const settings = await loadSettings();
  for (const slug of ['live', ...Object.keys(hidden).map((name) => `wombat-${name}`)]) {
    const article = (await getArticleBySlug(slug))!;
    stamps.set(article.id, stampOf(cardOf(article, settings, settings)));
  }
  await updateStory(editor, live.id, {
    ...{ version: 1, pending: true, headline: 'Quokka zephyr pending' },
    ...{ standfirst: 'zephyr pending', slug: 'wombat-pending', note: 'zephyr note' },
  });
  await db.setting.create({ data: { key: 'storyHistory', value: 'SHOW' } });
});

/** What came out of a door: what it answers, or what it says in refusing. */
async function from(door: () => unknown): Promise<string> {
  try {
    const out = await door();
    return typeof out === 'string' ? out : JSON.stringify(out);
  } catch (error) {
    if (error instanceof AppError)
      return JSON.stringify([error.code, error.message, error.fields, error.details]);
    const { digest } = error as { digest?: string };
    if (digest?.startsWith('NEXT_')) return digest;
    throw error;
  }
}

const app = import.meta.dirname;
type Params = Record<string, string>;
const values: Record<string, () => string[]> = {
  ref: () => [...Object.values(ids).map(String), ...names.map((name) => `wombat-${name}`), 'live'],
  id: () => Object.values(ids).map(String),
  slug: () => [
    ...['harbour', 'ferries', 'maren', 'live'],
    ...names.flatMap((name) => [`wombat-${name}`, `old-${name}`]),
  ],
  page: () => names.map((name) => `wombat-${name}`),
  stamp: () => ['0123456789abcdef.jpg'],
  feed: () => ['feed.xml', 'atom.xml', 'feed.json'],
  file: () => ['1.xml', '1'],
  year: () => [String(new Date().getUTCFullYear())],
  month: () => [String(new Date().getUTCMonth() + 1).padStart(2, '0')],
};
/** Every way to fill the places in "articles/[ref]/revisions/[version]". */
const waysInto = (file: string): Params[] =>
  [...file.matchAll(/\[(\w+)\]/g)].reduce<Params[]>(
    (ways, [, name]) =>
      ways.flatMap((way) =>
        (values[name!]?.() ?? ['1']).map((value) => ({ ...way, [name!]: value })),
      ),
    [{}],
  );
const queries = ['', '?q=quokka&from=1&to=2&status=draft'];
const isSaid = ({ ref = '', slug = '', page = '' }: Params) => secret.test(ref + slug + page);
/** What is not supposed to be in the answer; an address that was asked for may be. */
const leaks = (out: string, params: Params) => (isSaid(params) ? /zephyr/ : secret).exec(out)?.[0];

const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).sort();
const routes = files
  // Streams too: without the door (lib/door/streams) they end with what there is to tell.
  .filter((file) => /^(\(feeds\)|api\/v1|admin)\/.*route\.ts$/.test(file));
const pages = files.filter((file) => /^\(site\)\/(.+\/)?page\.tsx$/.test(file));

type Route = { GET?: (request: Request, context: object) => Promise<Response> };
type Shown = { params: Params; query: string; out: string };

/** Everything that a route answers, whichever way it is asked. */
async function walk(file: string): Promise<Shown[]> {
  const { GET } = (await import(/* @vite-ignore */ path.join(app, file))) as Route;
  const shown: Shown[] = [];
  for (const params of GET ? waysInto(file) : [])
    for (const query of queries) {
      const at = `http://localhost:3000/${file.replace(/\/route.ts$/, '')}${query}`;
      const context = { params: Promise.resolve(params) };
      const out = await from(async () => {
        const answer = await GET!(new Request(at), context);
        return `${await answer.text()} ${answer.headers.get('location') ?? ''}`;
      });
      shown.push({ params, query, out });
    }
  return shown;
}

const doors: Record<string, (id: number) => unknown> = {
  'the desk': () => loadDesk(),
  'the editor': loadStoryForEditing,
  'the preview': loadPreview,
  'the history': (id) => loadHistory(id, {} as never),
  'a revision': (id) => loadRevision(id, 1),
  'a comparison': (id) => loadComparison(id, { from: 1, to: 2 } as never),
  'the trash': () => loadTrash(),
  'the corrections': loadCorrectionDesk,
  'the preview links': loadPreviewDesk,
  'the analytics': (id) => loadStoryAnalytics(id, { span: 'week' } as never),
  'the list of stories': () => loadStoryList(listFilterSchema.parse({ q: 'quokka' })),
  'the list of stories, all': () => loadStoryList(listFilterSchema.parse({})),
  'the calendar': () => loadCalendar(calendarQuery.parse({})),
  'my work': () => loadMyWork(),
  'the redirects': () => loadRedirectDesk({ q: 'old' } as never),
  'the missed addresses': () => loadMisses({ isIgnored: false }),
  'the filters': () => loadSavedFilters(),
  'its card': (id) => loadCard(`wombat-${nameOf(id)}`, stamps.get(id) ?? 'x'),
  'the front editor': () => loadFrontDesk(null as never, {} as never),
  'the preview of a front': (id) =>
    loadFrontPreview({ slot: 'lead', story: String(id), until: '' }),
  'the picker of stories': () => findPickable(new Date(), 'quokka'),
  'the names of stories': () => listPickable(new Date(), Object.values(ids)),
  'the library': () => loadLibrary(mediaFilterSchema.parse({ q: 'quokka' })),
  'the library, all': () => loadLibrary(mediaFilterSchema.parse({})),
  'a picture’s places': () => loadPicture(pictureId),
  'a picture of hidden stories': () => loadPicture(keptPictureId),
  'a save': (id) => updateStory(asking.viewer, id, { version: 99, headline: 'Mine' }),
  'a save beside it': (id) =>
    updateStory(asking.viewer, id, { version: 99, pending: true, headline: 'Mine' }),
  'a step': (id) => setStoryStatus(asking.viewer, id, { status: 'in_review', version: 99 }),
};

/** What people press, each with what its form would send. */
const actions: Record<string, (id: number) => Promise<unknown>> = {
  save: (id) => updateStoryAction({ id, version: 1, headline: 'Mine' }),
  'an address foreseen': (id) =>
    foreseeAddressAction({ id, headline: 'Mine', status: 'published' }),
  assign: (storyId) => assignAction({ storyId, assigneeId: 1, task: 'Look' }),
  comment: (storyId) => addPassageAction({ storyId, text: 'Hm.' }),
  'a comment resolved': (id) => resolvePassageAction({ id, isResolved: true }),
  'a legal check': (id) => setLegalAction({ id, version: 99, legal: 'clear' }),
  'a new version discarded': (id) => discardPendingAction({ id, version: 99 }),
  trash: (id) => trashStoryAction({ id, version: 99 }),
  'restored from the trash': (id) => restoreStoryAction({ id, version: 99 }),
  'a save named': (id) => nameRevisionAction({ id, version: 1, name: 'Mine' }),
  'an old save back': (id) => restoreRevisionAction({ id, version: 1, onto: 99 }),
  'several at once': (id) => bulkStoriesAction({ items: `${id}.99`, action: 'approve' }),
  'several at once, unseen': (id) => bulkStoriesAction({ items: `${id}.1`, action: 'submit' }),
  'several at once, tried': (id) => bulkStoriesAction({ items: `${id}.1`, action: 'publish' }),
  'a preview link': (storyId) => makePreviewLinkAction({ storyId, label: 'Me', days: '1' }),
  'a correction': (storyId) => addCorrectionAction({ storyId, kind: 'UPDATE', text: 'Hm.' }),
  'its history': (storyId) => setStoryHistoryAction({ storyId, shows: 'yes' }),
  'a pin': (storyId) => setRelatedRuleAction({ storyId, relatedId: storyId, rule: 'PIN' }),
  'a pin by address': (id) =>
    pinByAddressAction({ storyId: ids.live, address: `/article/wombat-${nameOf(id)}` }),
  'a front': (id) =>
    editFrontAction({
      slot: 'lead',
      story: id,
      until: '',
      version: '0',
      intent: `place:${id}:lead`,
    }),
  'a search for the front': () => editFrontAction({ version: '0', q: 'quokka', intent: 'search' }),
  'the picker': () => findStoriesAction({ q: 'quokka' }),
  'the names': (id) => namedStoriesAction({ ids: [id] }),
  'work done': (id) => finishAssignmentAction({ id }),
};

describe.each(['nobody', 'READER', 'MODERATOR', 'AUTHOR'])('to %s', (who) => {
  it.each(routes)('%s shows nothing that the page would not', async (file) => {
    asking.viewer = viewers[who]!;
    const shown = await walk(file);
    expect(shown.filter(({ out, params }) => leaks(out, params))).toEqual([]);
  });

  it.each(Object.keys(doors))('%s shows nothing that the page would not', async (name) => {
    asking.viewer = viewers[who]!;
    for (const id of Object.values(ids))
      expect(await from(() => doors[name]!(id))).not.toMatch(secret);
  });

  it.each(Object.keys(actions))(
    'pressing %s tells nothing that the page would not',
    async (name) => {
      asking.viewer = viewers[who]!;
      for (const id of Object.values(ids)) {
        const out = await from(() => actions[name]!(id));
        // What was asked about may be named as it was asked.
        expect(out.replaceAll(`wombat-${nameOf(id)}”`, '')).not.toMatch(secret);
        // It was refused, or done, for what it is: not because the form was wrong.
        expect(out).not.toMatch(/"(internal|invalid)"/);
      }
    },
  );
});

it.each(['nobody', 'READER', 'MODERATOR'])('shows no picture of the library to %s', async (who) => {
  asking.viewer = viewers[who]!;
  const lists = [
    'api/v1/media/route.ts',
    'api/v1/media/[id]/route.ts',
    'api/v1/media/[id]/file/route.ts',
  ];
  for (const file of lists)
    for (const { out } of await walk(file)) expect(out).not.toContain('/media/1-aa/one.jpg');
  for (const name of ['the library', 'a picture’s places'])
    expect(await from(() => doors[name]!(ids.live!))).not.toContain('/media/1-aa/one.jpg');
});

it('draws no card of what is hidden, by whatever address, and one of what is public', async () => {
  asking.viewer = null;
  for (const [name, id] of Object.entries(ids)) {
    const { kind } = await loadCard(name === 'live' ? 'live' : `wombat-${name}`, stamps.get(id)!);
    expect(`${name} ${kind}`).toBe(
      `${name} ${name === 'live' ? 'here' : name === 'withdrawn' ? 'gone' : 'missing'}`,
    );
  }
});

it.each([
  ...['the editor', 'the preview', 'a revision', 'the trash', 'the corrections'],
  ...['the library', 'a picture of hidden stories'],
])('%s shows an editor what is behind it', async (name) => {
  asking.viewer = viewers.EDITOR!;
  expect(await from(() => doors[name]!(ids.trashed!))).toMatch(/zephyr/);
});

/** The pages that hold nothing of the public story: it was neither corrected nor read, nor mailed, and years only count it. */
const emptyPages = /corrections|most-read|newsletters\/page|archive\/(\[year\]\/)?page/;

it.each(pages)('%s shows readers nothing more', async (file) => {
  asking.viewer = null;
  const page = (await import(/* @vite-ignore */ path.join(app, file))) as {
    default: (props: object) => Promise<React.ReactNode>;
    generateMetadata?: (props: object) => unknown;
  };
  let isShown = false;
  for (const params of waysInto(file)) {
    const props = {
      params: Promise.resolve(params),
      searchParams: Promise.resolve({ q: 'quokka' }),
    };
    const html = await from(async () => {
      const { prelude } = await prerenderToNodeStream(await page.default(props));
      return text(prelude);
    });
    const head = await from(() => page.generateMetadata?.(props) ?? '');
    expect(leaks(html + head, params), JSON.stringify(params)).toBeUndefined();
    isShown ||= html.replace(/<[^>]+>/g, '').includes('Quokka seen');
  }
  expect(isShown).toBe(!emptyPages.test(file));
});

it('walks what there is', () => {
  expect(routes.length).toBeGreaterThan(30);
  expect(pages.length).toBeGreaterThan(9);
});
