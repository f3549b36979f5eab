// npm run bench -- scale [--stories N,N…] [--json]
import { loadArchive, loadArticle, loadLatest } from '@/lib/articles/loaders';
import { loadCommentPage } from '@/lib/comments/loaders';
import { db } from '@/lib/db';
import { loadFeed } from '@/lib/feeds/loaders';
import { loadFront } from '@/lib/front/loaders';
import { countQueue, listQueue } from '@/lib/moderation/data';
import { getRelated } from '@/lib/related/data';
import { loadSearch } from '@/lib/search/loaders';
import { loadSitemap, loadSitemapIndex } from '@/lib/sitemaps/loaders';
import { loadAuthor, loadSection, loadTopic } from '@/lib/taxonomy/loaders';
import { fillArchive, type Archive } from '../shared/archive';
import { measureCall, type Call, type Measured } from '../shared/calls';
import { readOptions } from '../shared/options';
import { PlainError, progress, runBench, table } from '../shared/report';
import { fillComments, type Busy } from './comments';

const usage = `Usage: npm run bench -- scale [--stories N,N…] [--json]
  Makes an archive of each of these sizes (1000,20000), a hundredth of it with 50 comments and one story with a tenth as many
  comments as there are stories, and asks for what readers' pages and the moderation queue show: the middle of five times, as a
  multiple of reading one row by its key, and how that grows.`;

function readArguments() {
  const values = readOptions(
    {
      stories: { type: 'string', default: '1000,20000' },
      json: { type: 'boolean', default: false },
    },
    usage,
  );
  const sizes = values.stories.split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1_000 || size > 1_000_000))
    throw new PlainError(
      `--stories must be whole numbers from 1000, parted by commas.\n\n${usage}`,
    );
  return { json: values.json, sizes: sizes.toSorted((a, b) => a - b) };
}

/** What readers and moderators ask for, by its name. */
async function calls(archive: Archive, busy: Busy, stories: number): Promise<Call[]> {
  const of = (id: number) => ({ where: { id }, select: { slug: true } }) as const;
  const { slug: section } = await db.section.findUniqueOrThrow(of(archive.section));
  const { slug: topic } = await db.topic.findUniqueOrThrow(of(archive.topic));
  const { slug: author } = await db.authorProfile.findUniqueOrThrow(of(archive.author));
  const now = new Date();
  const month = new Date(now.getTime() - 40 * 86_400_000).toISOString();
  const lastPage = String(Math.floor((stories * 0.9) / 12 / 20));
  const related = { storyId: busy.storyId, sectionSlug: section, language: 'en-GB', now };
  const comments = (query: { sort?: string; comment?: string }) => () =>
    loadCommentPage({ storyId: busy.storyId, ...query });
  return [
    [
      'one row by its key',
      () => db.story.findUnique({ where: { id: busy.storyId }, select: { id: true } }),
    ],
    ['front', () => loadFront()],
    ['section', () => loadSection(section)],
    ['section, a late page', () => loadSection(section, lastPage)],
    ['topic', () => loadTopic(topic)],
    ['author', () => loadAuthor(author)],
    ['latest', () => loadLatest()],
    ['a month of the archive', () => loadArchive(month.slice(0, 4), month.slice(5, 7))],
    ['story', () => loadArticle(busy.slug)],
    ['related stories', () => getRelated(related)],
    ['comments, newest', comments({ sort: 'newest' })],
    ['comments, oldest', comments({ sort: 'oldest' })],
    ['comments, most liked', comments({ sort: 'top' })],
    ['one comment', comments({ comment: String(busy.commentId) })],
    ['search, words of many', () => loadSearch({ q: 'harbour' })],
    ['search, words of few', () => loadSearch({ q: 'word17 word18' })],
    ['feed', () => loadFeed({ of: 'paper' }, 'feed.xml')],
    ['feed of a section', () => loadFeed({ of: 'section', slug: section }, 'feed.xml')],
    ['sitemap index', () => loadSitemapIndex()],
    ['a sitemap', () => loadSitemap(0)],
    ['moderation queue', () => listQueue({ status: 'pending', limit: 20 })],
    ['moderation queue, counts', () => countQueue()],
  ];
}

type Size = { stories: number; comments: number; lists: (Measured & { ratio: number })[] };

await runBench(
  async () => {
    const sizes: Size[] = [];
    for (const stories of readArguments().sizes) {
      progress(`${stories} stories`);
      const archive = await fillArchive(stories, progress, sizes.at(-1)?.stories);
      progress('comments');
      const busy = await fillComments(50, Math.floor(stories / 10));
      const lists: Size['lists'] = [];
      for (const call of await calls(archive, busy, stories)) {
        progress(call[0]);
        const found = await measureCall(call);
        lists.push({ ...found, ratio: found.ms / (lists[0] ?? found).ms });
      }
      sizes.push({ stories, comments: await db.comment.count(), lists });
    }
    await db.$disconnect();
    return { bench: 'scale', sizes };
  },
  {
    asText: ({ sizes }) =>
      sizes
        .map(
          ({ stories, comments, lists }, i) =>
            `${stories} stories, ${comments} comments\n${table([
              ['', 'median ms', 'of a row', 'grows', 'read whole'],
              ...lists.map(({ name, ms, ratio, readWhole }, k) => {
                const before = sizes[i - 1]?.lists[k]?.ms;
                return [
                  name,
                  ms.toFixed(1),
                  `${ratio.toFixed(0)} ×`,
                  before ? `${(ms / before).toFixed(1)} ×` : '',
                  readWhole.join(', ') || '–',
                ];
              }),
            ])}`,
        )
        .join('\n\n'),
    isJson: () => readArguments().json,
  },
);
