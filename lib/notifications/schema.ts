import { z } from 'zod';
import { limitOf } from '@/lib/input';
import type { MailRhythm, NotificationKind } from '@/prisma/generated/enums';

/** How often mail may come, with the words on screen. */
export const rhythmWords = {
  now: 'At once',
  hourly: 'Once an hour',
  daily: 'Once a day',
  off: 'Never',
} as const;
export const rhythms = Object.keys(rhythmWords) as [keyof typeof rhythmWords];

/** What one can choose about, with the words on screen. */
const preferenceWords = {
  reply: 'Somebody replies to you',
  staffReply: 'Our staff reply to you',
  decision: 'A decision on a comment, a report or an appeal of yours',
  likes: 'Somebody likes what you wrote',
} as const;
export type PreferenceKind = keyof typeof preferenceWords;
export const preferenceKinds = Object.keys(preferenceWords) as PreferenceKind[];
export type Preferences = Record<PreferenceKind, MailRhythm>;

/** What holds for somebody who has chosen nothing: the defaults of the table. */
export const usualPreferences: Preferences = {
  reply: 'OFF',
  staffReply: 'NOW',
  decision: 'NOW',
  likes: 'OFF',
};

/** Which choice a notification goes by. */
export const preferenceOf: Record<NotificationKind, PreferenceKind> = {
  REPLY: 'reply',
  STAFF_REPLY: 'staffReply',
  DECISION: 'decision',
  REPORT_OUTCOME: 'decision',
  APPEAL_OUTCOME: 'decision',
  WARNING: 'decision',
  LIKES: 'likes',
};

const rhythm = z.enum(rhythms);
/** The form, and the API's answer: one choice for each kind. */
export const preferencesForm = z.object({
  reply: rhythm,
  staffReply: rhythm,
  decision: rhythm,
  likes: rhythm,
});
export const preferencesAnswer = preferencesForm;
/** PATCH /me/notifications/preferences: what is left out stays. */
export const preferencesInput = preferencesForm.partial();

const mail = ['NOW', 'HOURLY', 'DAILY', 'OFF'] as const satisfies readonly MailRhythm[];
const facts = z.object({
  /** How its owner wanted to be told when it was made: a later choice sends no old mail. */
  mail: z.enum(mail).catch('OFF'),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  /** The reason in the words of the newsroom at that time. */
  label: z.string().optional(),
  message: z.string().optional(),
  count: z.int().optional(),
});
export type NotificationFacts = z.output<typeof facts>;

/** The facts stored with a notification; what is none is left out. */
export function readFacts(stored: unknown): NotificationFacts {
  const parsed = facts.safeParse(stored);
  return parsed.success ? parsed.data : { mail: 'OFF' };
}

export const notificationsPerPage = 20;
export const notificationsQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: limitOf(notificationsPerPage),
});
export const notificationAnswer = z.object({
  id: z.int(),
  kind: z.enum([
    'reply',
    'staff_reply',
    'decision',
    'likes',
    'report_outcome',
    'appeal_outcome',
    'warning',
  ]),
  /** What is told, as one sentence. */
  text: z.string(),
  /** The words of the comment that it is about, as far as they may be read. */
  excerpt: z.string().nullable(),
  commentId: z.int().nullable(),
  url: z.url().nullable(),
  createdAt: z.iso.datetime(),
  read: z.boolean(),
});
export const notificationsAnswer = z.object({
  items: z.array(notificationAnswer),
  unread: z.int(),
  nextCursor: z.string().nullable(),
});
export const readAnswer = z.object({ unread: z.literal(0) });
