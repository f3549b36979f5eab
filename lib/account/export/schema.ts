import { z } from 'zod';
import {
  AppealOutcome,
  AuthorKind,
  CommentStatus,
  DeliveryStatus,
  MailRhythm,
  MemberStatus,
  NotificationKind,
  Role,
  SanctionAction,
  SignInMethod,
  SubscriptionStatus,
} from '@/prisma/generated/enums';

const date = z.iso.datetime();
const commentStatus = z.enum(CommentStatus);
/** A story by its address; the headline only while everybody may read it. */
const story = z.strictObject({ slug: z.string(), headline: z.string().nullable() });
const facts = z.record(z.string(), z.unknown()).nullable();

/** What stands once in the file. Secrets (hashes, keys, codes) are left out: they are of use to nobody but a thief. */
const about = {
  format: z.literal('broadsheet-account/1'),
  site: z.strictObject({ name: z.string(), url: z.url() }),
  exportedAt: date,
  profile: z.strictObject({
    id: z.int(),
    name: z.string(),
    email: z.string(),
    role: z.enum(Role),
    status: z.enum(MemberStatus),
    suspendedUntil: date.nullable(),
    isPremoderated: z.boolean(),
    isTrusted: z.boolean(),
    hasPassword: z.boolean(),
    emailVerifiedAt: date.nullable(),
    secondFactorSince: date.nullable(),
    nameChangedAt: date.nullable(),
    createdAt: date,
    updatedAt: date,
  }),
  byline: z
    .strictObject({
      slug: z.string(),
      name: z.string(),
      kind: z.enum(AuthorKind),
      title: z.string(),
      bio: z.string(),
    })
    .nullable(),
  authenticator: z.strictObject({ createdAt: date, confirmedAt: date.nullable() }).nullable(),
  recoveryCodesLeft: z.int(),
  /** How the person wants to hear of what; null: as the site does by itself. */
  notificationPreference: z
    .strictObject({
      reply: z.enum(MailRhythm),
      staffReply: z.enum(MailRhythm),
      decision: z.enum(MailRhythm),
      likes: z.enum(MailRhythm),
      storySteps: z.boolean(),
      assignments: z.boolean(),
    })
    .nullable(),
  /** The columns in which they see the newsroom's list of stories; null: the usual ones. */
  storyListColumns: z.array(z.string()).nullable(),
};

/** One row of each list, by the list's name. */
export const exportLists = {
  passkeys: z.strictObject({
    name: z.string(),
    isBackedUp: z.boolean(),
    transports: z.array(z.string()),
    createdAt: date,
    lastUsedAt: date.nullable(),
  }),
  sessions: z.strictObject({
    method: z.enum(SignInMethod),
    address: z.string(),
    userAgent: z.string(),
    createdAt: date,
    lastSeenAt: date,
  }),
  identities: z.strictObject({
    provider: z.string(),
    issuer: z.string(),
    subject: z.string(),
    label: z.string(),
    createdAt: date,
    lastUsedAt: date,
  }),
  apiTokens: z.strictObject({
    name: z.string(),
    hint: z.string(),
    scopes: z.array(z.string()),
    expiresAt: date,
    revokedAt: date.nullable(),
    lastUsedAt: date.nullable(),
    createdAt: date,
  }),
  /** Links that were mailed. */
  links: z.strictObject({
    purpose: z.string(),
    email: z.string(),
    createdAt: date,
    expiresAt: date,
    usedAt: date.nullable(),
  }),
  comments: z.strictObject({
    id: z.int(),
    story,
    parentId: z.int().nullable(),
    status: commentStatus,
    body: z.string(),
    likes: z.int(),
    createdAt: date,
    editedAt: date.nullable(),
    revisions: z.array(
      z.strictObject({
        revision: z.int(),
        body: z.string(),
        by: z.enum(['you', 'staff']),
        createdAt: date,
      }),
    ),
    decisions: z.array(
      z.strictObject({
        revision: z.int(),
        from: commentStatus,
        to: commentStatus,
        reason: z.string().nullable(),
        note: z.string().nullable(),
        by: z.enum(['you', 'staff', 'rule']),
        createdAt: date,
      }),
    ),
  }),
  likes: z.strictObject({ commentId: z.int(), story, createdAt: date }),
  reports: z.strictObject({
    commentId: z.int(),
    revision: z.int(),
    reason: z.string(),
    note: z.string(),
    /** How much it counted. */
    weight: z.number(),
    wantsOutcome: z.boolean(),
    wasRight: z.boolean().nullable(),
    createdAt: date,
    settledAt: date.nullable(),
  }),
  /** Objections to refused comments. */
  appeals: z.strictObject({
    commentId: z.int(),
    text: z.string(),
    outcome: z.enum(AppealOutcome).nullable(),
    answer: z.string(),
    createdAt: date,
    decidedAt: date.nullable(),
  }),
  /** What the person was told. */
  notifications: z.strictObject({
    kind: z.enum(NotificationKind),
    commentId: z.int().nullable(),
    data: z.unknown(),
    createdAt: date,
    readAt: date.nullable(),
    mailedAt: date.nullable(),
  }),
  /** Whose comments fold away, by their numbers. */
  ignoredMembers: z.strictObject({ memberId: z.int(), createdAt: date }),
  savedStories: z.strictObject({ story, createdAt: date }),
  /** Newsletters that go, or went, to their address. */
  newsletters: z.strictObject({
    name: z.string(),
    status: z.enum(SubscriptionStatus),
    requestedAt: date,
    confirmedAt: date.nullable(),
    endedAt: date.nullable(),
  }),
  /** Issues of newsletters that were sent to it in the last months. */
  newsletterIssues: z.strictObject({
    subject: z.string(),
    status: z.enum(DeliveryStatus),
    sentAt: date.nullable(),
  }),
  /** What the staff wrote down about the person. */
  notes: z.strictObject({ text: z.string(), createdAt: date }),
  sanctions: z.strictObject({
    action: z.enum(SanctionAction),
    until: date.nullable(),
    /** From when on comments were rejected. */
    since: date.nullable(),
    reason: z.string(),
    createdAt: date,
  }),
  /** What the log knows of the person: what they did, and what was done to their account. */
  log: z.strictObject({
    action: z.string(),
    by: z.enum(['you', 'staff', 'machine']),
    target: z.string().nullable(),
    reason: z.string().nullable(),
    before: facts,
    after: facts,
    /** From where; only of what the person did. */
    address: z.string().nullable(),
    createdAt: date,
  }),
  /** Filters of the newsroom's list of stories that they keep. */
  savedFilters: z.strictObject({
    name: z.string(),
    query: z.string(),
    isShared: z.boolean(),
    createdAt: date,
  }),
  /** Work for the publication. */
  stories: z.strictObject({ id: z.int(), slug: z.string(), createdAt: date }),
  storyRevisions: z.strictObject({ storyId: z.int(), version: z.int(), createdAt: date }),
  corrections: z.strictObject({ storyId: z.int(), text: z.string(), createdAt: date }),
  livePosts: z.strictObject({ storyId: z.int(), text: z.string(), createdAt: date }),
  pictures: z.strictObject({ id: z.int(), place: z.string(), createdAt: date }),
  decisionsMade: z.strictObject({
    commentId: z.int(),
    from: commentStatus,
    to: commentStatus,
    reason: z.string().nullable(),
    note: z.string().nullable(),
    createdAt: date,
  }),
  sanctionsGiven: z.strictObject({
    memberId: z.int(),
    action: z.string(),
    reason: z.string(),
    createdAt: date,
  }),
  notesWritten: z.strictObject({ memberId: z.int(), text: z.string(), createdAt: date }),
} as const;

export type ExportList = keyof typeof exportLists;
export type ExportRow<L extends ExportList> = z.input<(typeof exportLists)[L]>;
/** How each list of the file is read. */
export type ListReaders = { [L in ExportList]: () => AsyncIterable<ExportRow<L>> };
export const exportAbout = z.strictObject(about);
export type ExportAbout = z.input<typeof exportAbout>;

/** GET /me/export: everything of the person as one file. */
export const exportAnswer = z.strictObject({
  ...about,
  ...(Object.fromEntries(
    Object.entries(exportLists).map(([name, row]) => [name, z.array(row)]),
  ) as { [L in ExportList]: z.ZodArray<(typeof exportLists)[L]> }),
});
