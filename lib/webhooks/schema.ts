import { z } from 'zod';
import { id, limitOf } from '@/lib/input';

/** What a webhook may be told of, with the words that admins choose by. docs/webhooks.md says what each holds. */
export const webhookEvents = {
  'comment.created': 'Somebody has written a comment, whatever became of it',
  'comment.decided': 'A comment, or a new version of one, was decided on',
  'comment.reported': 'Somebody has reported a comment',
  'story.published': 'Readers have a story, at once or because its moment has come',
  'story.updated': 'A story that readers have was changed',
  'story.unpublished': 'A story was taken from readers',
  'story.corrected': 'A correction was added to a story, worded anew or taken back',
} as const;
export type WebhookEvent = keyof typeof webhookEvents;
export const webhookEventNames = Object.keys(webhookEvents) as [WebhookEvent, ...WebhookEvent[]];
/** What an admin sends to see whether it arrives. */
export const testEvent = 'webhook.test';

/** Days that the log of deliveries is kept. */
export const deliveryDays = 30;
/** Days of failure after which we stop trying. */
export const failingDays = 3;
/** Hours for which the secret before still signs. */
export const overlapHours = 24;
export const mostWebhooks = 20;

const urlWords = 'An address such as https://hooks.example.org/broadsheet.';

/** Where to send. Whether http and addresses of an inner network will do is the operator's choice (lib/env.ts). */
const webhookUrl = z
  .string()
  .trim()
  .max(500, 'At most 500 characters.')
  .transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const isFit =
      url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash;
    if (isFit) return url.href;
    context.addIssue({ code: 'custom', message: urlWords });
    return z.NEVER;
  });

/** A checkbox that comes once, several times or not at all. */
const asList = (value: unknown) =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const box = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const fields = {
  url: webhookUrl,
  /** `check`: it is asked about each comment, in place of being told. */
  kind: z.enum(['tell', 'check']).default('tell'),
  events: z.preprocess(
    asList,
    z
      .array(z.enum(webhookEventNames, 'There is no such event.'))
      .transform((chosen) => webhookEventNames.filter((name) => chosen.includes(name))),
  ),
  seesHidden: box,
};
const asksOrTells = <T extends { kind: string; events: string[] }>(value: T) =>
  value.kind === 'check' || value.events.length > 0;
const nothing = { path: ['events'], message: 'Choose at least one event.' };

export const createWebhookForm = z.object(fields).refine(asksOrTells, nothing);
export const changeWebhookForm = z.object({ id, ...fields }).omit({ kind: true });
export const webhookForm = z.object({ id });
export const pauseWebhookForm = z.object({ id, active: z.enum(['yes', 'no']) });

export type CreateWebhook = z.output<typeof createWebhookForm>;
export type ChangeWebhook = z.output<typeof changeWebhookForm>;

/** A webhook as its page shows it, without its secret. */
export type WebhookEntry = {
  id: number;
  url: string;
  events: readonly WebhookEvent[];
  isCheck: boolean;
  seesHidden: boolean;
  /** `stopped`: by us, after days of failure. */
  state: 'active' | 'paused' | 'stopped';
  failingSince: Date | null;
  /** Until when the secret before signs as well. */
  overlapUntil: Date | null;
  createdAt: Date;
};

/** What is kept of an event about a comment: numbers and states, as the database's tell_webhooks gets them. */
export type CommentFacts = {
  commentId: number;
  revision: number;
  status: string;
  /** What it was before a decision. */
  before?: string;
  by?: 'rules' | 'moderator' | 'author' | 'undo';
  /** The rule that decided. */
  phase?: string | null;
  reason?: string | null;
};

/** What is kept of an event about a story: numbers and states; of one that was taken from readers the address that it had. */
export type StoryTold =
  | { event: 'story.published'; facts: { storyId: number; isFirst: boolean } }
  | {
      event: 'story.updated';
      facts: { storyId: number; changed: string[]; tellsReaders: boolean };
    }
  | { event: 'story.unpublished'; facts: { storyId: number; slug: string; status: string } }
  | {
      event: 'story.corrected';
      facts: {
        storyId: number;
        correctionId: number;
        deed: 'added' | 'changed' | 'withdrawn';
        tellsReaders: boolean;
      };
    };
export type StoryFacts = StoryTold['facts'];

const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A line of the log. */
const deliveryAnswer = z.object({
  id: z.int(),
  /** What the receiver knows it by: the header webhook-id. */
  messageId: z.string(),
  event: z.string(),
  state: z.enum(deliveryStates),
  tries: z.int(),
  status: z.int().nullable(),
  error: z.string().nullable(),
  milliseconds: z.int().nullable(),
  createdAt: z.iso.datetime(),
  lastAt: z.iso.datetime().nullable(),
});
export type DeliveryEntry = z.output<typeof deliveryAnswer>;

export const webhookParams = z.object({ id });
export const deliveriesPerPage = 20;
export const deliveriesQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: limitOf(deliveriesPerPage),
});
export const deliveriesAnswer = z.object({
  items: z.array(deliveryAnswer),
  nextCursor: z.string().nullable(),
});
const webhookAnswer = z.object({
  id: z.int(),
  url: z.string(),
  events: z.array(z.enum(webhookEventNames)),
  kind: z.enum(['tell', 'check']),
  seesHidden: z.boolean(),
  state: z.enum(['active', 'paused', 'stopped']),
  failingSince: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export const webhooksAnswer = z.object({
  items: z.array(webhookAnswer),
  nextCursor: z.null(),
});
export const sentAgainAnswer = z.object({ id: z.int(), state: z.literal('waiting') });
