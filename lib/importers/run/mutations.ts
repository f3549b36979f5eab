import { db, type Tx } from '@/lib/db';
import { freeSlug } from '@/lib/articles/slug';
import { AppError } from '@/lib/errors';
import {
  getFirstSection,
  getRemembered,
  getStoryStates,
  getTakenSlugs,
  type NamedKind,
  type Remembered,
} from '@/lib/importers/data';
import { followWords } from '@/lib/importers/follow/run/mutations';
import { settle, writeNames, writePictures } from '@/lib/importers/mutations';
import type { Entry as Named } from '@/lib/importers/names';
import type { Report, ReportItem } from '@/lib/importers/report';
import {
  hashesOf,
  type ImportedAuthor,
  type ImportedName,
  type ImportedPicture,
  type ImportedStory,
  type PlannedStory,
  type WrittenComments,
} from '@/lib/importers/schema';
import { foretellComments } from '@/lib/importers/discussions/data';
import { decidedHere, goneToo } from '@/lib/importers/discussions/words';
import { attempt } from '@/lib/importers/run/faults';
import { writeStory, type Places } from '@/lib/importers/stories/mutations';
import { articlePath, pagePath } from '@/lib/paths';

/** How an import is run, whatever is imported. */
export type ImportOptions = {
  now: Date;
  /** Only says what would be done. */
  isDryRun: boolean;
  report: Report;
  /** Told how far a step has come; may throw to end the run between two items. */
  progress?(step: string, done: number, of: number | null): void | Promise<void>;
  /** Tells the same of a reading of the file, by its bytes. */
  readSoFar?(step: string): void | Promise<void>;
};

/** Stories of another system, after a first reading that keeps everything but their words. */
export type StorySource = {
  /** By which the importer remembers what came from there. */
  source: string;
  entries: readonly PlannedStory[];
  pictures: ReadonlyMap<string, ImportedPicture & { hash: string }>;
  named(kind: NamedKind, key: string): ImportedAuthor | undefined;
  /**
   * Reads again and makes of each story that is wanted what comes in. `make` throws `invalid` for one that cannot be kept.
   * `pathOf` knows where each of them is or will be.
   */
  read(
    pathOf: (key: string) => string | undefined,
  ): AsyncIterable<{ key: string; make(slug: string): ImportedStory }>;
};

const countedAs = (kind: PlannedStory['kind']) => (kind === 'PAGE' ? 'pages' : 'stories');

/** Brings stories in, one transaction each. What an earlier run brought in and nobody changed there since is left as it is. */
export async function bringIn(from: StorySource, options: ImportOptions): Promise<void> {
  const { report, isDryRun, progress } = options;
  const plan = await planStories(from, report);
  const { fresh, renamed } = await followWords(from, options);
  const of = countWanted(plan);
  if (of === 0 && fresh.size === 0) return;
  const places = await placesFor(from, { plan, fresh, renamed }, options);
  let done = 0;
  const write = async (wish: Wish, story: ImportedStory | null) => {
    if (story) {
      const written = isDryRun
        ? await foretell(from.source, story, wish)
        : await kept(from.source, story, places);
      tell(report, wish.entry, story, written);
    }
    await progress?.('stories', ++done, of);
  };
  // While the database writes one, the next is read and made; they are written one after the other in any case.
  let writing = Promise.resolve();
  try {
    const placeOf = (other: string) => {
      const there = plan.get(other);
      return there && pathOf(there.entry, there.slug);
    };
    for await (const { key, make } of from.read(placeOf)) {
      const wish = plan.get(key);
      // The second of two items with one number is not taken for the first.
      if (!wish || wish.fate === 'settled') continue;
      const story = madeOf(wish, make, report);
      await writing;
      writing = write({ ...wish }, story);
      wish.fate = 'settled';
      writing.catch(() => undefined); // looked at when the next is made
    }
  } finally {
    await writing;
  }
}

/** `settled`: here already, or dealt with. */
type Wish = {
  entry: PlannedStory;
  /** The address it has here, or will have. */
  slug: string;
  fate: 'new' | 'changed' | 'edited' | 'settled';
};
/** Every story of the file that is or will be here, by its number there. One map, because there may be many. */
type Plan = Map<string, Wish>;

function countWanted(plan: Plan): number {
  let count = 0;
  for (const { fate } of plan.values()) if (fate !== 'settled') count++;
  return count;
}

const itemOf = ({ key, kind, label }: PlannedStory): Omit<ReportItem, 'outcome'> => ({
  ...{ kind: countedAs(kind), key, label },
});

/** How many stories are looked up at a time: what the database knows of all of them would be more than the file's plan. */
const lookedUp = 1_000;

/** Which stories are here already, which are new or changed there since, and at which addresses. */
async function planStories({ entries, source }: StorySource, report: Report): Promise<Plan> {
  const plan: Plan = new Map();
  const fresh: PlannedStory[] = [];
  for (let at = 0; at < entries.length; at += lookedUp) {
    const some = entries.slice(at, at + lookedUp);
    const keys = some.map(({ key }) => key);
    const known = await getRemembered(source, 'story', keys);
    const states = await getStoryStates([...known.values()].map(({ localId }) => localId));
    for (const entry of some) {
      const before = known.get(entry.key);
      if (before) planKnown(plan, report, { entry, before, state: states.get(before.localId) });
      else fresh.push(entry);
    }
  }
  const taken = await takenAround(fresh);
  for (const entry of fresh) {
    const slug = freeSlug(entry.slug, taken);
    taken.add(slug);
    plan.set(entry.key, { entry, slug, fate: 'new' });
    entry.hash = nothingToCompare;
    if (entry.moved) report.note(entry.moved, `${entry.label} → ${pathOf(entry, slug)}`);
    else if (slug !== entry.slug) report.note('addresses that were taken got a number', slug);
  }
  return plan;
}

/** In place of a hash that has done its work: of a hundred thousand they are 15 MB. */
const nothingToCompare = '';

const pathOf = ({ kind }: PlannedStory, slug: string) =>
  kind === 'PAGE' ? pagePath(slug) : articlePath(slug);

type Known = {
  entry: PlannedStory;
  before: Remembered;
  /** As it is here now; undefined when it was deleted. */
  state: { slug: string; version: number } | undefined;
};

/** What becomes of a story that an earlier import has brought in. */
function planKnown(plan: Plan, report: Report, { entry, before, state }: Known): void {
  if (!state) {
    const why = 'stories that were brought in and deleted here since';
    report.item({ ...itemOf(entry), outcome: 'leftOut', why });
    report.leftOut(why, entry.label);
    report.count('comments', 'leftOut', entry.comments.all);
    return;
  }
  const { slug } = state;
  if (before.hash === entry.hash) {
    plan.set(entry.key, { entry, slug, fate: 'settled' });
    entry.hash = nothingToCompare;
    report.item({ ...itemOf(entry), outcome: 'skipped' });
    skipComments(report, entry);
    return;
  }
  const fate = state.version === before.localVersion ? 'changed' : 'edited';
  const isOnlyTalk = hashesOf(before.hash).words === hashesOf(entry.hash).words;
  plan.set(entry.key, { entry, slug, fate: isOnlyTalk ? 'changed' : fate });
}

function skipComments(report: Report, { comments: { all, wanted } }: PlannedStory): void {
  if (wanted > 0) report.count('comments', 'skipped', wanted);
  if (all > wanted) report.count('comments', 'leftOut', all - wanted);
}

/** The wished addresses that are taken, and with each the numbered ones after it. */
async function takenAround(entries: readonly PlannedStory[]): Promise<Set<string>> {
  const taken = await getTakenSlugs(entries.map(({ slug }) => slug));
  const numbered = [...taken].flatMap((slug) =>
    Array.from({ length: 20 }, (_, i) => `${slug}-${i + 2}`),
  );
  for (const slug of await getTakenSlugs(numbered)) taken.add(slug);
  return taken;
}

/** Finds or makes everything that stories refer to. */
async function placesFor(
  from: StorySource,
  {
    plan,
    fresh,
    renamed,
  }: { plan: Plan; fresh: ReadonlySet<string>; renamed: ReadonlySet<string> },
  { report, isDryRun, progress }: ImportOptions,
): Promise<Places> {
  const { source } = from;
  const names = async (kind: NamedKind, wanted: ImportedName[]): Promise<Map<string, Named>> => {
    const { known, joined, fresh } = await settle(db, source, kind, wanted);
    // Those that were renamed are counted.
    const isLeft = ([key]: [string, Named]) => kind !== 'author' || !renamed.has(key);
    const left = [...known, ...joined].filter(isLeft);
    const here = new Set(left.map(([, { id }]) => id)).size;
    report.count(`${kind}s`, 'skipped', here);
    report.count(`${kind}s`, 'created', fresh.length);
    return isDryRun ? new Map() : writeNames(source, kind, wanted);
  };
  const entries = [...plan.values()]
    .filter(({ fate }) => fate === 'new' || fate === 'changed')
    .map(({ entry }) => entry);
  const of = (kind: NamedKind, keys: Iterable<string>) =>
    [...new Set(keys)].flatMap((key) => from.named(kind, key) ?? []);
  const sections = await names('section', of('section', busiestFirst(entries)));
  const topics = await names(
    'topic',
    of(
      'topic',
      entries.flatMap(({ topicKeys }) => topicKeys),
    ),
  );
  const authors = await names(
    'author',
    of(
      'author',
      entries.flatMap(({ authorKeys }) => authorKeys),
    ),
  );
  const pictures = new Map<string, number>();
  const all = [...from.pictures.values()];
  for (let at = 0; at < all.length; at += 1_000) {
    const some = all.slice(at, at + 1_000);
    if (!isDryRun) for (const [key, id] of await writePictures(source, some)) pictures.set(key, id);
    const made = some.filter(({ key }) => fresh.has(key));
    for (const { key, url } of made)
      report.item({ kind: 'pictures', key, label: url, outcome: 'created' });
    report.note(leftThere, '', made.length);
    await progress?.('pictures', Math.min(at + 1_000, all.length), all.length);
  }
  const pageSection = (await getFirstSection()) ?? (await newsSection(source, isDryRun));
  return { sections, topics, authors, pictures, pageSection };
}

const leftThere =
  'pictures are on the old site until they are fetched: in the newsroom, or by npm run import -- --media';

/** The section with most stories comes first in the masthead. */
function busiestFirst(entries: readonly PlannedStory[]): string[] {
  const counts = new Map<string, number>();
  for (const { sectionKey } of entries) {
    if (sectionKey !== null) counts.set(sectionKey, (counts.get(sectionKey) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key);
}

const news: ImportedName = { key: 'category:', slug: 'news', name: 'News' };

async function newsSection(source: string, isDryRun: boolean): Promise<Named> {
  if (isDryRun) return { id: 0, slug: news.slug, name: news.name };
  return (await writeNames(source, 'section', [news])).get(news.key)!;
}

function madeOf(
  { entry, slug }: Wish,
  make: (slug: string) => ImportedStory,
  report: Report,
): ImportedStory | null {
  try {
    return make(slug);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    leaveOut(report, entry, error.message);
    return null;
  }
}

function leaveOut(report: Report, entry: PlannedStory, why: string): void {
  report.item({ ...itemOf(entry), outcome: 'leftOut', why });
  report.leftOut(why, entry.label);
  report.count('comments', 'leftOut', entry.comments.all);
}

type Outcome =
  | { became: 'created' | 'updated' | 'same' | 'edited' | 'gone'; comments: WrittenComments }
  | { became: 'refused'; why: string };

async function kept(source: string, story: ImportedStory, places: Places): Promise<Outcome> {
  const tried = await attempt(() => writeStory(source, story, places));
  if ('done' in tried) return tried.done;
  return { became: 'refused', why: `stories that the database refuses (${tried.refused})` };
}

/** What writing would do. */
async function foretell(
  source: string,
  story: ImportedStory,
  { fate, entry }: Wish,
  tx: Tx = db,
): Promise<Outcome> {
  const none = { updated: 0, gone: new Set<string>(), kept: 0 };
  if (fate === 'new')
    return { became: 'created', comments: { created: story.comments.length, ...none } };
  const before = (await getRemembered(source, 'story', [entry.key], tx)).get(entry.key);
  const isSame = hashesOf(before?.hash ?? '').words === hashesOf(entry.hash).words;
  const became = isSame ? 'same' : fate === 'edited' ? 'edited' : 'updated';
  const storyId = before?.localId ?? 0;
  return { became, comments: await foretellComments(source, { storyId, ...story }) };
}

function tell(report: Report, entry: PlannedStory, story: ImportedStory, written: Outcome): void {
  if (written.became === 'refused') return leaveOut(report, entry, written.why);
  const { became } = written;
  const item = itemOf(entry);
  if (became === 'created' || became === 'updated') {
    report.item({ ...item, outcome: became });
    report.state(item.kind, story.status.toLowerCase().replace('_', ' '));
  } else if (became === 'same') report.item({ ...item, outcome: 'skipped' });
  else {
    const why =
      became === 'gone'
        ? 'stories that were brought in and deleted here since'
        : 'changes made on the old site to stories that were edited here since';
    report.item({ ...item, outcome: became === 'gone' ? 'leftOut' : 'skipped', why });
    report.leftOut(why, entry.label);
  }
  tellComments(report, entry, story, written.comments);
  for (const comment of became === 'created' ? story.comments : [])
    report.state('comments', comment.status.toLowerCase());
}

function tellComments(
  report: Report,
  { label, comments: { all } }: PlannedStory,
  { comments, gone }: ImportedStory,
  written: WrittenComments,
): void {
  const { created, updated, kept } = written;
  report.count('comments', 'created', created);
  report.count('comments', 'updated', updated + written.gone.size);
  report.count('comments', 'skipped', comments.length - created - updated);
  report.count('comments', 'leftOut', Math.max(0, all - comments.length - written.gone.size));
  for (const { key, why, label: author } of gone)
    if (!written.gone.has(key)) report.leftOut(why, author);
  report.note(goneToo, label, written.gone.size);
  report.note(decidedHere, label, kept);
}
