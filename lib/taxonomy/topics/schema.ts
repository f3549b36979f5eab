import { z } from 'zod';
import { line, termName, termSlug, termText } from '@/lib/taxonomy/terms/schema';
import { id, version } from '@/lib/input';

const fields = z.object({
  name: termName,
  slug: termSlug,
  description: termText,
  isRunning: z.boolean(),
});
export type TopicFields = z.output<typeof fields>;

/** POST /topics */
export const topicInput = z.object({
  name: termName,
  slug: termSlug.default(''),
  description: termText.default(''),
  isRunning: z.boolean().default(false),
});
/** PATCH /topics/{id}: what is not named stays. */
export const topicChange = fields.partial().extend({ version });
export type TopicChange = z.output<typeof topicChange>;

/** A box that is not ticked is not sent. */
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');
const formFields = fields.extend({ isRunning: ticked });
export const addTopicForm = formFields;
export const changeTopicForm = formFields.extend({ id, version });

/** POST /topics/{id}/merge: the topic that gets the stories, by slug or name. */
export const topicMerge = z.object({
  version,
  into: line(120).pipe(z.string().min(1, 'Name the topic that stays.')),
});
export const mergeTopicForm = topicMerge.extend({ id });

export const topicRemoval = z.object({ version });
export const deleteTopicForm = topicRemoval.extend({ id });

const q = line(80).optional();
export const topicsQuery = z.object({
  q,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
/** /admin/taxonomy/topics?… */
export const topicDeskQuery = z.object({
  q: q.catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  edit: id.optional().catch(undefined),
});
export type TopicDeskQuery = z.output<typeof topicDeskQuery>;

export type TopicRow = {
  id: number;
  slug: string;
  name: string;
  description: string;
  /** Its page tells it as a time line. */
  isRunning: boolean;
  version: number;
  /** Stories that carry it, whatever their status. */
  stories: number;
};
export const topicAnswer = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  isRunning: z.boolean(),
  version: z.int(),
  stories: z.int(),
});
export const topicsAnswer = z.object({
  items: z.array(topicAnswer),
  total: z.int(),
  nextPage: z.int().nullable(),
});
