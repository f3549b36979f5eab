// npm run bench -- newsroom-lists [--stories N] [--json]
import { db } from '@/lib/db';
import { listTrash } from '@/lib/articles/trash/data';
import { listCalendar } from '@/lib/newsroom/calendar/data';
import { getWritingOptions, listLatestSaves, listScheduled } from '@/lib/newsroom/data';
import {
  countByStatus,
  getListOptions,
  listNewsroomStories,
  placeOf,
  type ListScope,
} from '@/lib/newsroom/list/data';
import { listFilterSchema, listSorts, storyMarks } from '@/lib/newsroom/list/schema';
import { listGoingOut, listMyAssignments, listWaiting } from '@/lib/newsroom/my-work/data';
import { readOptions } from '../shared/options';
import { PlainError, progress, runBench, table } from '../shared/report';
import { fillArchive, type Archive } from '../shared/archive';
import { measureCall, type Call, type Measured } from '../shared/calls';

const usage = `Usage: npm run bench -- newsroom-lists [--stories N] [--json]
  Makes an archive of N stories (50000) in a database of its own and asks for every list of the newsroom, five times each. Of
  each: the median, and which large tables were read from end to end.`;

function readArguments() {
  const values = readOptions(
    {
      stories: { type: 'string', default: '50000' },
      json: { type: 'boolean', default: false },
    },
    usage,
  );
  const stories = Number(values.stories);
  if (!Number.isInteger(stories) || stories < 1_000)
    throw new PlainError(`--stories must be a whole number from 1000.\n\n${usage}`);
  return { ...values, stories };
}

const take = 51;

/** Every list that the newsroom's pages show, by what is asked of it. */
async function calls(
  { section, topic, author, person }: Archive,
  stories: number,
): Promise<Call[]> {
  const now = new Date();
  const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000);
  const iso = (offset: number) => day(offset).toISOString().slice(0, 10);
  const all: ListScope = { viewerId: person, isOwnOnly: false, now, timeZone: 'Europe/Berlin' };
  const own = { ...all, isOwnOnly: true };
  const page = { take, hasViews: true };
  const list = (words: object, scope = all) => {
    const filter = listFilterSchema.parse(words);
    return () => listNewsroomStories(filter, scope, page);
  };
  const deep = listFilterSchema.parse({ status: 'published', sort: 'published' });
  // Stories begin two hours apart.
  const half = Math.floor(stories / 24);
  const [story] = await listNewsroomStories({ ...deep, to: iso(-half) }, all, page);
  const after = placeOf(story!, 'published');
  const month = { from: day(-20), until: day(20) };
  return [
    ...listSorts.map((sort): Call => [`list, order ${sort}`, list({ sort })]),
    ['list, deep in it', () => listNewsroomStories(deep, all, { ...page, after })],
    ...['published', 'draft', 'scheduled'].map((status): Call => [
      `list, ${status}`,
      list({ status }),
    ]),
    ['list, a section', list({ section })],
    ['list, a topic', list({ topic })],
    ['list, an author', list({ author })],
    ['list, work of somebody', list({ assignee: person })],
    ['list, a language', list({ language: 'en-GB' })],
    ['list, a rare language', list({ language: 'nb' })],
    ...storyMarks.map((is): Call => [`list, ${is}`, list({ is })]),
    ['list, days of publication', list({ when: 'published', from: iso(-90), to: iso(-60) })],
    ['list, days of beginning', list({ when: 'begun', from: iso(-half), to: iso(10 - half) })],
    ['list, words of many', list({ q: 'harbour' })],
    ['list, words of one', list({ q: `standfirst ${Math.floor(stories / 2)}` })],
    ['list, of an author', list({}, own)],
    ['list, drafts of an author', list({ status: 'draft' }, own)],
    ['counts of the states', () => countByStatus(listFilterSchema.parse({}), all)],
    ['counts, a section', () => countByStatus(listFilterSchema.parse({ section }), all)],
    ['counts, of an author', () => countByStatus(listFilterSchema.parse({}), own)],
    ['what can be chosen', getListOptions],
    ['what can be chosen in the editor', getWritingOptions],
    ['calendar', () => listCalendar(month, {}, now)],
    ['calendar, a section', () => listCalendar(month, {}, now, { section })],
    ['calendar, an author', () => listCalendar(month, {}, now, { author })],
    ['calendar, scheduled', () => listCalendar(month, {}, now, { status: 'scheduled' })],
    ['calendar of an author', () => listCalendar(month, { ownedBy: person }, now)],
    ['my work: to do', () => listMyAssignments(person)],
    [
      'my work: asked, of an author',
      () =>
        listWaiting({
          ...{ status: 'CHANGES_ASKED', pending: ['CHANGES_ASKED'], ownedBy: person },
          order: 'oldest',
        }),
    ],
    [
      'my work: to review',
      () => listWaiting({ status: 'IN_REVIEW', pending: ['IN_REVIEW'], order: 'oldest' }),
    ],
    [
      'my work: drafts, of an author',
      () => listWaiting({ status: 'DRAFT', ownedBy: person, order: 'newest' }),
    ],
    [
      'my work: new versions',
      () =>
        listWaiting({
          ...{ pending: ['DRAFT', 'IN_REVIEW', 'SCHEDULED'], ownedBy: person },
          order: 'newest',
        }),
    ],
    ['my work: goes out', () => listGoingOut(now, day(7), {})],
    ['my work: goes out, of an author', () => listGoingOut(now, day(7), { ownedBy: person })],
    ['desk: scheduled', () => listScheduled(now, {}, 10)],
    ['desk: latest saves', () => listLatestSaves({}, 10)],
    ['desk: latest saves, of an author', () => listLatestSaves({ ownedBy: person }, 10)],
    ['trash', () => listTrash({})],
    ['trash, of an author', () => listTrash({ ownedBy: person })],
  ];
}

await runBench(
  async () => {
    const { stories } = readArguments();
    const archive = await fillArchive(stories, progress);
    const lists: Measured[] = [];
    for (const call of await calls(archive, stories)) {
      progress(call[0]);
      lists.push(await measureCall(call));
    }
    await db.$disconnect();
    return { bench: 'newsroom-lists', stories, lists };
  },
  {
    asText: ({ stories, lists }) =>
      `${stories} stories
${table([
  ['', 'median ms', 'read whole'],
  ...lists.map(({ name, ms, readWhole }) => [name, ms.toFixed(1), readWhole.join(', ') || '–']),
])}`,
    isJson: () => readArguments().json,
  },
);
