import { z } from 'zod';
import { filled, id, limitOf } from '@/lib/input';
import { commentStates, memberCursor } from '@/lib/moderation/members/schema';

/** The parts of the queue. "new" is what no person has looked at, whether it waits or stands. */
export const queueStatuses = [
  'pending',
  'reported',
  'new',
  'approved',
  'rejected',
  'spam',
] as const;
export type QueueStatus = (typeof queueStatuses)[number];
/** More comments of one part than this are not counted. */
export const mostCounted = 10_000;
export type QueueCounts = Record<QueueStatus, number>;

export const queueSorts = ['oldest', 'newest', 'worst'] as const;
export type QueueSort = (typeof queueSorts)[number];

/** What waits is read from its oldest end on, what is decided from its newest. */
export const usualSort = (status: QueueStatus): QueueSort =>
  status === 'pending' || status === 'reported' || status === 'new' ? 'oldest' : 'newest';

const queueLimit = 25;

const slug = z.string().min(1).max(200);
const score = z.coerce.number().min(0).max(1);
/** The name of a rule. */
const phase = z.string().regex(/^[a-z_]{1,40}$/);
const words = z.string().trim().min(1).max(200);

const filterShape = { section: slug, story: slug, member: id, phase, min: score, max: score };

/** What narrows the queue, whatever its part. */
export type QueueFilter = {
  /** The slug of a section, and that of a story. */
  section?: string;
  story?: string;
  /** The number of an account. */
  member?: number;
  /** A rule that decided or found something. */
  phase?: string;
  /** The least and the greatest score; both count. */
  min?: number;
  max?: number;
  /** Words of the comment or of its author's name, or #NUMBER. */
  q?: string;
};

/** GET /moderation/comments. */
export const queueQuery = z.object({
  status: z.enum(queueStatuses).default('pending'),
  sort: z.enum(queueSorts).optional(),
  section: filled(filterShape.section),
  story: filled(filterShape.story),
  member: filled(filterShape.member),
  phase: filled(filterShape.phase),
  min: filled(filterShape.min),
  max: filled(filterShape.max),
  q: filled(words),
  cursor: z.string().max(200).optional(),
  limit: limitOf(queueLimit),
});
export type QueueQuery = z.output<typeof queueQuery>;

/** GET /moderation/counts: all parts of the queue, narrowed as it can be. */
export const countsQuery = queueQuery.omit({ status: true, sort: true, cursor: true, limit: true });
/** A part that holds more than is counted has one more than that. */
export const countsAnswer = z.record(z.enum(queueStatuses), z.int().max(mostCounted + 1));

const known = <T extends z.ZodType>(schema: T) => filled(schema).catch(undefined);

/** The address of the screen: what it does not know counts as not given. */
export const screenQuery = z.object({
  status: z.enum(queueStatuses).catch('pending'),
  sort: known(z.enum(queueSorts)),
  section: known(filterShape.section),
  story: known(filterShape.story),
  member: known(filterShape.member),
  phase: known(filterShape.phase),
  min: known(filterShape.min),
  max: known(filterShape.max),
  q: known(words.transform((text) => text.slice(0, 200))),
  cursor: known(z.string().max(80)),
  comment: known(id),
  /** The member whose record lies beside the queue, and which of their comments it has. */
  drawer: known(id),
  wrote: known(z.enum(commentStates)),
  older: known(memberCursor),
  limit: z.literal(queueLimit).default(queueLimit).catch(queueLimit),
});
export type ScreenQuery = z.output<typeof screenQuery>;

/** What of an address stays when somebody turns to another part of the queue. */
export const filterOf = ({ section, story, member, phase, min, max, q }: QueueFilter) => ({
  section,
  story,
  member,
  phase,
  min,
  max,
  q,
});

export const isFiltered = (filter: QueueFilter): boolean =>
  Object.values(filterOf(filter)).some((value) => value !== undefined);
