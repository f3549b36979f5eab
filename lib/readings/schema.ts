import { z } from 'zod';

/** The parts of a story that are told apart: read to a quarter, a half, three quarters, its end. */
export const depths = [25, 50, 75, 100] as const;

/** Where the page tells how it was read. The front door answers there (lib/door/readings). */
export const readPath = '/api/read';

/** The longest that one look at a page counts: a tab that is left open is not read. */
const maxSeconds = 1_800;

const step = z.int().min(0).max(depths.length);

/** What a page says when it is left. It names nobody: no number, no time, nothing that was kept in the browser. */
export const readingInput = z
  .strictObject({
    /** The page's own address with its query. */
    p: z.string().startsWith('/').max(500),
    /** Where its reader came from, as the browser tells pages. */
    r: z.string().max(300),
    /** How many quarters had been read when this was said last, and how many have now. */
    f: step,
    d: step,
    /** Seconds in which it was looked at since then. */
    s: z.int().min(0).max(maxSeconds),
    /** 1 when the browser had fetched the page ahead, so that opening it asked nobody. */
    v: z.literal(1).optional(),
  })
  .refine(({ f, d }) => d >= f, { path: ['d'], message: 'Not less than f.' });

export type Reading = z.output<typeof readingInput>;

export const ranges = ['now', 'today', '7', '30', '90', 'own'] as const;
export type Range = (typeof ranges)[number];

const day = z.iso.date();

/** What the newsroom's page is asked for; what makes no sense counts as not asked. */
export const analyticsQuery = z.object({
  range: z.enum(ranges).optional().catch(undefined),
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
});
export type AnalyticsQuery = z.output<typeof analyticsQuery>;

export const storyParams = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

/** The same of the API, which says what is wrong. */
export const analyticsApiQuery = z
  .object({
    from: day.optional().describe('The first day on the newsroom’s clock; seven days ago'),
    to: day.optional().describe('The last day, included; today'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'Not before `from`.',
  });

const count = z.int();
const figures = z.object({
  views: count,
  /** Readers of each day, added up. */
  readers: count,
  /** Views of stories, of which the quarters are shares. */
  storyViews: count,
  quarters: z.tuple([count, count, count, count]),
  seconds: count,
  comments: count,
});
const named = z.object({
  slug: z.string(),
  name: z.string(),
  views: count,
  readThrough: count,
  comments: count,
});
const storyFigures = z.object({
  id: z.int(),
  slug: z.string(),
  headline: z.string(),
  section: z.string(),
  views: count,
  readers: count,
  readThrough: count,
  seconds: count,
  comments: count,
});
const stepFigures = z.object({
  at: z.string(),
  views: count,
  readers: count,
  comments: count.describe('Approved ones that were written then'),
});

/** What was read in a span of days. */
export const analyticsAnswer = z.object({
  from: day,
  to: day,
  totals: figures,
  series: z.array(stepFigures).describe('By day, "2026-11-25"; of one day by hour, "07"'),
  stories: z.array(storyFigures).describe('The hundred that were opened most'),
  sections: z.array(named),
  authors: z.array(named),
  sources: z.array(z.object({ source: z.string(), views: count })),
  pages: z.array(z.object({ path: z.string(), views: count })),
});
export type Analytics = z.output<typeof analyticsAnswer>;
export type Figures = Analytics['totals'];
export type StepFigures = z.output<typeof stepFigures>;
export type StoryFigures = z.output<typeof storyFigures>;
export type NamedFigures = z.output<typeof named>;

/** What was read in the last half hour. */
export const nowAnswer = z.object({
  views: count,
  minutes: z.array(z.object({ minute: z.iso.datetime(), views: count })),
  pages: z.array(
    z.object({ storyId: z.int().nullable(), path: z.string(), name: z.string(), views: count }),
  ),
});
export type Now = z.output<typeof nowAnswer>;
