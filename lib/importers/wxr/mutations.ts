import { db } from '@/lib/db';
import { freeSlug } from '@/lib/articles/slug';
import { storyFieldsSchema } from '@/lib/articles/schema';
import { AppError } from '@/lib/errors';
import {
  getFirstSection,
  getRemembered,
  getStorySlugs,
  getTakenSlugs,
  type NamedKind,
} from '@/lib/importers/data';
import {
  settle,
  writeNames,
  writePictures,
  writeStories,
  type Places,
} from '@/lib/importers/mutations';
import type { Entry as Named } from '@/lib/importers/names';
import { Report } from '@/lib/importers/report';
import type { ImportedName, ImportedStory } from '@/lib/importers/schema';
import { readWxr } from '@/lib/importers/wxr/parse';
import { labelOf, storyOf } from '@/lib/importers/wxr/story';
import { Survey, type Entry } from '@/lib/importers/wxr/survey';
import { articlePath, pagePath } from '@/lib/paths';
import { getSettings } from '@/lib/settings/data';

type Options = {
  /** Opens the file anew: it is read twice. */
  open(): AsyncIterable<Uint8Array>;
  now: Date;
  /** Only says what would be done. */
  isDryRun: boolean;
  /** Told how many posts are in after each batch. */
  progress?(written: number): void;
};

const batchSize = 50;
/** A batch ends early when its texts are long: they are all that is held of the file. */
const batchCharacters = 4_000_000;

/**
 * Brings a WordPress export in. The whole file is read and checked first, so that a broken one changes nothing; then it is
 * read again and written in batches, each a transaction. What an earlier run brought in is left as it is. Throws `invalid`
 * with a sentence about the file.
 */
export async function importWxr({ open, now, isDryRun, progress }: Options): Promise<Report> {
  const report = new Report();
  const survey = new Survey(report);
  for await (const record of readWxr(open())) {
    survey.add(record);
  }
  const plan = await planStories(survey, report);
  await countPictures(survey, report);
  if (plan.fresh.size === 0 && report.of('pictures', 'new') === 0) return report;
  const places = await placesFor(survey, plan, report, isDryRun);
  const language = await languageOf(survey);

  let batch: ImportedStory[] = [];
  let size = 0;
  let done = 0;
  const write = async () => {
    if (batch.length && !isDryRun) await writeStories(survey.source, batch, places);
    for (const story of batch) countStory(report, story);
    done += batch.length;
    batch = [];
    size = 0;
    progress?.(done);
  };
  for await (const record of readWxr(open())) {
    if (record.kind !== 'item') continue;
    const { item } = record;
    // Taken out, so that the second of two items with one number is not taken for the first.
    const slug = plan.fresh.get(item.id);
    if (slug === undefined || (item.type !== 'post' && item.type !== 'page')) continue;
    plan.fresh.delete(item.id);
    try {
      const content = contentContext(survey, plan);
      const isPicture = (id: string) => survey.pictures.has(id);
      batch.push(storyOf(item, { now, language, slug, isPicture, content, report }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      report.count(item.type === 'page' ? 'pages' : 'stories', 'leftOut');
      report.leftOut(error.message, labelOf(item));
      continue;
    }
    size += item.content.length;
    if (batch.length >= batchSize || size >= batchCharacters) await write();
  }
  await write();
  return report;
}

type Plan = {
  /** Addresses of the stories that are to be written, by their number there. */
  fresh: Map<string, string>;
  /** Where every story of the file is or will be. */
  paths: Map<string, string>;
};

/** Which stories are here already, which are new, and at which addresses. */
async function planStories({ entries, source }: Survey, report: Report): Promise<Plan> {
  const plan: Plan = { fresh: new Map(), paths: new Map() };
  const keys = entries.map(({ key }) => key);
  const known = await getRemembered(source, 'story', keys);
  const slugs = await getStorySlugs([...known.values()].map(({ localId }) => localId));
  const pathOf = ({ kind }: Entry, slug: string) =>
    kind === 'PAGE' ? pagePath(slug) : articlePath(slug);
  const taken = await takenAround(entries);
  for (const entry of entries) {
    const counted = entry.kind === 'PAGE' ? 'pages' : 'stories';
    const before = known.get(entry.key);
    if (before) {
      const slug = slugs.get(before.localId);
      if (slug !== undefined) plan.paths.set(entry.key, pathOf(entry, slug));
      const isChanged = before.hash !== entry.hash;
      report.count(counted, isChanged ? 'changed' : 'known');
      if (slug === undefined)
        report.leftOut('stories that were brought in and deleted here since', entry.label);
      else if (isChanged)
        report.leftOut('changes made on the old site since the import', entry.label);
      continue;
    }
    const slug = freeSlug(entry.slug, taken);
    taken.add(slug);
    plan.fresh.set(entry.key, slug);
    plan.paths.set(entry.key, pathOf(entry, slug));
    if (entry.moved) report.note(entry.moved, `${entry.label} → ${pathOf(entry, slug)}`);
    else if (slug !== entry.slug) report.note('addresses that were taken got a number', slug);
  }
  return plan;
}

/** The wished addresses that are taken, and with each the numbered ones after it. */
async function takenAround(entries: readonly Entry[]): Promise<Set<string>> {
  const taken = await getTakenSlugs(entries.map(({ slug }) => slug));
  const numbered = [...taken].flatMap((slug) =>
    Array.from({ length: 20 }, (_, i) => `${slug}-${i + 2}`),
  );
  for (const slug of await getTakenSlugs(numbered)) taken.add(slug);
  return taken;
}

/** Counts the pictures that are here already; those that are not are new. */
async function countPictures({ pictures, source }: Survey, report: Report): Promise<void> {
  if (pictures.size === 0) return;
  const known = await getRemembered(source, 'picture', [...pictures.keys()]);
  for (const { key, hash } of pictures.values()) {
    const before = known.get(key);
    report.count('pictures', !before ? 'new' : before.hash === hash ? 'known' : 'changed');
  }
  const why = 'pictures stay on the old site: their addresses, words and places are kept';
  report.note(why, '', pictures.size - known.size);
}

/** Finds or makes everything that stories refer to. */
async function placesFor(
  survey: Survey,
  plan: Plan,
  report: Report,
  isDryRun: boolean,
): Promise<Places> {
  const { source } = survey;
  const names = async (kind: NamedKind, wanted: ImportedName[]): Promise<Map<string, Named>> => {
    const { known, joined, fresh } = await settle(db, source, kind, wanted);
    report.count(
      `${kind}s`,
      'known',
      new Set([...known.values(), ...joined.values()].map(({ id }) => id)).size,
    );
    report.count(`${kind}s`, 'new', fresh.length);
    return isDryRun ? new Map() : writeNames(source, kind, wanted);
  };
  const fresh = survey.entries.filter(({ key }) => plan.fresh.has(key));
  // The section with most stories comes first in the masthead.
  const sections = await names('section', survey.sectionsOf(fresh));
  const topics = await names('topic', survey.topicsOf(fresh));
  const authors = await names('author', survey.authorsOf(fresh));
  const pictures = new Map<string, number>();
  const all = [...survey.pictures.values()];
  if (!isDryRun) {
    for (let at = 0; at < all.length; at += 1_000) {
      const written = await writePictures(source, all.slice(at, at + 1_000));
      for (const [key, id] of written) pictures.set(key, id);
    }
  }
  const pageSection = (await getFirstSection()) ?? (await newsSection(source, isDryRun));
  return { sections, topics, authors, pictures, pageSection };
}

const news: ImportedName = { key: 'category:', slug: 'news', name: 'News' };

async function newsSection(source: string, isDryRun: boolean): Promise<Named> {
  if (isDryRun) return { id: 0, slug: news.slug, name: news.name };
  return (await writeNames(source, 'section', [news])).get(news.key)!;
}

async function languageOf({ channel }: Survey): Promise<string> {
  const { locale } = await getSettings();
  const parsed = storyFieldsSchema.shape.language.safeParse(channel.language.replace('_', '-'));
  return (parsed.success && parsed.data) || locale;
}

function contentContext(survey: Survey, plan: Plan) {
  const { channel, links, pictures } = survey;
  return {
    base: URL.canParse(channel.blogUrl) ? `${channel.blogUrl.replace(/\/+$/, '')}/` : undefined,
    pathOf: (href: string) => plan.paths.get(links.find(href) ?? ''),
    byId: (id: string) => pictures.get(id),
    ofPost: (id: string) => survey.picturesOf(id),
  };
}

function countStory(report: Report, { kind, status, comments }: ImportedStory): void {
  const counted = kind === 'PAGE' ? 'pages' : 'stories';
  report.count(counted, 'new');
  report.state(counted, status.toLowerCase().replace('_', ' '));
  report.count('comments', 'new', comments.length);
  for (const comment of comments) report.state('comments', comment.status.toLowerCase());
}
