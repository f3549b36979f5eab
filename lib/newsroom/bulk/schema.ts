import { z } from 'zod';
import { assignInput } from '@/lib/articles/assignments/schema';
import { statusNames } from '@/lib/articles/schema';
import { filled, id, version } from '@/lib/input';

const moment = z.iso.datetime({
  offset: true,
  message: 'A time with its zone, such as 2026-11-25T18:00:00Z.',
});
/** What needs no more than its name. */
const bare = <A extends string>(action: A) => z.object({ action: z.literal(action) });

/** What can be done to several stories at once; each goes the way of the single one. */
export const bulkAction = z.discriminatedUnion('action', [
  bare('submit'),
  bare('draft'),
  bare('approve'),
  bare('publish'),
  bare('unpublish'),
  bare('trash'),
  bare('restore'),
  z.object({ action: z.literal('schedule'), publishAt: moment }),
  z.object({ action: z.literal('move'), section: id }),
  z.object({ action: z.literal('add-topic'), topic: id }),
  z.object({ action: z.literal('remove-topic'), topic: id }),
  z.object({
    action: z.literal('assign'),
    assigneeId: assignInput.shape.assigneeId,
    task: assignInput.shape.task,
    dueAt: moment.optional(),
  }),
  /** Takes work back that was given before. */
  z.object({ action: z.literal('unassign'), assignment: id }),
  /** Takes a new version back that was begun beside a live story. */
  bare('discard'),
]);
export type BulkAction = z.output<typeof bulkAction>;

/** What brings stories to readers: the list asks once and shows what will come of it. */
export type OutAction = Extract<BulkAction, { action: 'publish' | 'schedule' }>;
export const isOut = (step: BulkAction): step is OutAction =>
  step.action === 'publish' || step.action === 'schedule';

/** At most so many stories at once. */
export const mostAtOnce = 100;

/** A story as it was seen. */
const seen = z.object({ id, version });
export type Seen = z.output<typeof seen>;
const atOnce = z
  .array(seen)
  .min(1, 'Tick at least one story.')
  .max(mostAtOnce, `At most ${mostAtOnce} at once.`);

/** POST /newsroom/articles: one action on several stories, each at the version that was read. */
export const bulkInput = z.intersection(
  z.object({
    items: atOnce,
    isTrial: z
      .boolean()
      .default(false)
      .describe('Publishing or scheduling: say only what would come of it'),
  }),
  bulkAction,
);

/** The boxes and fields of the list's form, of which the button says what is to be done; times are the newsroom's. */
export const bulkForm = z.object({
  /** Boxes: "12.3" is version 3 of story 12. */
  items: z.preprocess(
    (value) =>
      [value ?? []].flat().map((box) => {
        const [number, version] = String(box).split('.');
        return { id: number, version };
      }),
    atOnce,
  ),
  action: z.string().max(20),
  section: filled(id),
  topic: filled(id),
  assigneeId: filled(id),
  task: z.string().max(1_000).default(''),
  dueAt: filled(z.string().max(30)),
  publishAt: filled(z.string().max(30)),
  /** What comes of it was shown. */
  sure: filled(z.literal('yes')),
});
export type BulkForm = z.output<typeof bulkForm>;

/** What takes the last actions back: each story with what was kept of it. */
export const undoForm = z.object({
  steps: z
    .string()
    .max(100_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'This cannot be taken back any more.' });
        return z.NEVER;
      }
    })
    .pipe(z.array(z.intersection(seen, bulkAction)).min(1).max(mostAtOnce)),
});
export type UndoStep = z.output<typeof undoForm>['steps'][number];

const time = z.iso.datetime();
const done = z.object({
  ok: z.literal(true),
  id: z.int(),
  headline: z.string(),
  version: z.int(),
  status: z.enum(statusNames),
  url: z.string(),
  /** When readers get what was asked for; null where that is at once, or nothing reaches them. */
  goesOutAt: time.nullable(),
  /** What the checklist has looked at again, of what goes out. */
  warnings: z.array(z.string()),
  /** The action that takes this back; null where nothing does. */
  undo: bulkAction.nullable(),
});
const left = z.object({
  ok: z.literal(false),
  id: z.int(),
  /** Null where the person may not read the story. */
  headline: z.string().nullable(),
  /** `changed`: somebody saved it after it was read. */
  why: z.enum(['refused', 'changed', 'gone']),
  detail: z.string(),
  by: z.string().nullable(),
  at: time.nullable(),
});
export const bulkAnswer = z.object({ results: z.array(z.discriminatedUnion('ok', [done, left])) });
export type BulkResult = z.output<typeof bulkAnswer>['results'][number];
