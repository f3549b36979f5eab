import { escapeHtml } from '@/lib/articles/to-html';
import { AppError } from '@/lib/errors';
import { readCsv, type CsvRow } from '@/lib/importers/csv';
import type { ImportOptions } from '@/lib/importers/run/mutations';

type Open = () => AsyncIterable<Uint8Array>;

/** The columns of Coral's tables by the names that a comment has in its JSON: of what people download, of a dump, and of what Coral itself takes. */
const columns: Partial<Record<string, string>> = {
  ...{ 'comment id': 'id', 'comment text': 'text', 'article url': 'storyURL' },
  ...{ 'published timestamp': 'createdAt', media: 'media' },
  ...{ id: 'id', body: 'body', status: 'status', storyid: 'storyID', story_id: 'storyID' },
  ...{ storyurl: 'storyURL', story_url: 'storyURL', 'story.url': 'storyURL', url: 'storyURL' },
  ...{ authorid: 'authorID', author_id: 'authorID', parentid: 'parentID', parent_id: 'parentID' },
  ...{ createdat: 'createdAt', created_at: 'createdAt', deletedat: 'deletedAt' },
  ...{ author: 'name', username: 'name', author_name: 'name', 'author.username': 'name' },
};

/** What is to be known of a table before its first row is read. */
type Survey = { names: Set<string>; isDayFirst: boolean; count: number };

const named = (row: CsvRow): CsvRow =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const known = columns[name];
      return known && value ? [[known, value]] : [];
    }),
  );

async function surveyOf(open: Open, readSoFar: Wanted['readSoFar']): Promise<Survey> {
  const names = new Set<string>();
  const header = (line: string[]) => {
    for (const name of line) names.add(columns[name] ?? '');
    const has = (...some: string[]) => some.some((name) => names.has(name));
    if (has('id') && has('text', 'body') && has('storyURL', 'storyID')) return;
    throw new AppError(
      'invalid',
      'This is no table of Coral’s comments: it needs columns with their number, their text and the address of their story.',
    );
  };
  let isDayFirst = false;
  let count = 0;
  for await (const row of readCsv(open, called, header)) {
    await readSoFar?.('reading');
    count++;
    const [, first] = localTime.exec(named(row).createdAt ?? '') ?? [];
    isDayFirst ||= Number(first) > 12;
  }
  return { names, isDayFirst, count };
}

const called = 'The table of comments';

type Wanted = {
  /** Hears once of what the table does not say. */
  lacks(what: 'status' | 'name' | 'parentID'): void;
  readSoFar: ImportOptions['readSoFar'];
};

/** Reads a table of comments, each as it would be in Coral's JSON; says how many there are. Throws `invalid` where it is none. */
export async function readTable(open: Open, { lacks, readSoFar }: Wanted) {
  const survey = await surveyOf(open, readSoFar);
  for (const name of ['status', 'name', 'parentID'] as const)
    if (!survey.names.has(name)) lacks(name);
  return { count: survey.count, values: commentsIn(open, survey) };
}

async function* commentsIn(
  open: Open,
  { names, isDayFirst }: Survey,
): AsyncGenerator<Record<string, unknown>> {
  for await (const row of readCsv(open, called)) {
    const { text, media, name, createdAt, ...rest } = named(row);
    const url = /\bhttps?:\S+/.exec(media ?? '')?.[0]; // "giphy: https://…"
    yield {
      // What was let through is not known: somebody decides here.
      ...{ status: names.has('status') ? 'NONE' : 'PREMOD', ...rest },
      ...(createdAt && { createdAt: isoOf(createdAt, isDayFirst) }),
      ...(name && { author: { username: name } }),
      ...(text && { body: escapeHtml(text) }),
      ...(url && { revision: { media: { url } } }),
    };
  }
}

/** "1/31/2021, 14:03:22", in the order of the site's language. */
const localTime = /^(\d{1,2})[/. -]+(\d{1,2})[/. -]+(\d{4})\D+(\d{1,2}):(\d\d)(?::(\d\d))?$/;
const yearFirst = /^(\d{4})[/. -]+(\d{1,2})[/. -]+(\d{1,2})\D+(\d{1,2}):(\d\d)(?::(\d\d))?$/;

/** A time in the words of the site's language, taken for UTC; what is another is left as it is. */
export function isoOf(time: string, isDayFirst: boolean): string {
  const [, a = '', b = '', year = '', ...clock] = localTime.exec(time) ?? [];
  const turned = isDayFirst || time.includes('.');
  if (year) return iso([year, ...(turned ? [b, a] : [a, b])], clock);
  const [, first, month, day, ...hours] = yearFirst.exec(time) ?? [];
  return first ? iso([first, month!, day!], hours) : time;
}

function iso(date: string[], [hour, ...rest]: (string | undefined)[]): string {
  const two = (value = '0') => value.padStart(2, '0');
  // Some machines count the hour after midnight as 24.
  const clock = [hour === '24' ? '0' : hour, rest[0], rest[1]].map(two);
  return `${date.map(two).join('-')}T${clock.join(':')}Z`;
}
