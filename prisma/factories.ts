import { randomBytes } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { hashPassword } from '@/lib/auth/password';
import type { Scope } from '@/lib/auth/scopes';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import { documentText, type DocNode } from '@/lib/articles/document';
import { countWords } from '@/lib/articles/words';
import { newToken } from '@/lib/tokens/bearer';
import { commentHash } from '@/lib/comments/text';
import type { Prisma } from '@/prisma/generated/client';

/**
 * The one way to make rows for the demo edition and for tests. Each function takes what matters to its caller, fills in
 * the rest so that the row keeps the rules of the schema, and returns it as created. Pass a transaction as the last
 * argument to make rows inside it.
 */

type Ref = { id: number };
/** A row's columns, each of which may be left out but not set to "skip". */
type Fields<T, Without extends keyof T = never> = {
  [K in keyof Omit<T, Without>]?: Exclude<T[K], typeof Prisma.skip | undefined>;
};

// Several processes may make rows in one database (end-to-end tests), so that a counter alone is not unique.
const run = randomBytes(3).toString('hex');
let made = 0;
const unique = () => `${++made}-${run}`;

const hour = 3_600_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

type UserFields = Fields<Prisma.UserUncheckedCreateInput> & { password?: string };

/** A member: an active, verified reader, who has no password (cannot sign in by form) unless one is given. */
export async function makeUser({ password, ...fields }: UserFields = {}, client: Tx = db) {
  const n = unique();
  return client.user.create({
    data: {
      email: `member-${n}@example.test`,
      name: `Member ${n}`,
      emailVerifiedAt: ago(24 * hour),
      passwordHash: password === undefined ? null : await hashPassword(password),
      ...fields,
    },
  });
}

/** A session of this person as it is after signing in, unless the fields say otherwise. Returns what its cookie holds. */
export async function makeSession(
  { userId, ...fields }: Fields<Prisma.SessionUncheckedCreateInput, 'id'> & { userId: number },
  client: Tx = db,
) {
  const secret = newSecret();
  await client.session.create({
    data: { id: hashSecret(secret), userId, method: 'PASSWORD', address: '192.0.2.1', ...fields },
  });
  return { userId, secret };
}

/** An API token that works for a day, with no scope unless given. Returns its secret as well. */
export async function makeToken(
  {
    userId,
    scopes = [],
    ...fields
  }: Fields<Prisma.ApiTokenUncheckedCreateInput, 'tokenHash' | 'hint' | 'scopes'> & {
    userId: number;
    scopes?: readonly Scope[];
  },
  client: Tx = db,
) {
  const secret = newToken();
  const { id } = await client.apiToken.create({
    data: {
      userId,
      name: `Token ${unique()}`,
      tokenHash: hashSecret(secret),
      hint: secret.slice(-4),
      scopes: [...scopes],
      expiresAt: ago(-24 * hour),
      ...fields,
    },
  });
  return { id, secret };
}

/** A section, after all that stand (position 0 unless given). */
export function makeSection(
  fields: Fields<Prisma.SectionUncheckedCreateInput> = {},
  client: Tx = db,
) {
  const n = unique();
  return client.section.create({ data: { slug: `section-${n}`, name: `Section ${n}`, ...fields } });
}

/** A daily newsletter that is on, and that no job has been told of. */
export function makeNewsletter(
  fields: Fields<Prisma.NewsletterUncheckedCreateInput> = {},
  client: Tx = db,
) {
  const n = unique();
  return client.newsletter.create({
    data: { slug: `letter-${n}`, name: `Letter ${n}`, kind: 'DAILY', isActive: true, ...fields },
  });
}

/** An address that is on a list, confirmed unless the fields say otherwise. */
export async function makeSubscriber(
  {
    newsletter,
    email = `reader-${unique()}@example.test`,
    ...fields
  }: Fields<Prisma.SubscriptionUncheckedCreateInput, 'subscriberId' | 'newsletterId'> & {
    newsletter: Ref;
    email?: string;
  },
  client: Tx = db,
) {
  const subscriber = await client.subscriber.upsert({
    where: { email },
    create: { email },
    update: {},
  });
  const now = new Date();
  await client.subscription.create({
    data: {
      ...{ subscriberId: subscriber.id, newsletterId: newsletter.id },
      ...{ status: 'CONFIRMED', requestedAt: now, confirmedAt: now },
      ...fields,
    },
    select: { newsletterId: true },
  });
  return subscriber;
}

/** A topic. */
export function makeTopic(fields: Fields<Prisma.TopicUncheckedCreateInput> = {}, client: Tx = db) {
  const n = unique();
  return client.topic.create({ data: { slug: `topic-${n}`, name: `Topic ${n}`, ...fields } });
}

/** An author profile: a person without an account unless `userId` or `kind` say otherwise. */
export function makeAuthor(
  fields: Fields<Prisma.AuthorProfileUncheckedCreateInput> = {},
  client: Tx = db,
) {
  const n = unique();
  return client.authorProfile.create({
    data: { slug: `author-${n}`, name: `Author ${n}`, ...fields },
  });
}

/** A picture of this site; with `externalUrl` one that stayed on another. */
export function makeMedia(fields: Fields<Prisma.MediaUncheckedCreateInput> = {}, client: Tx = db) {
  const place = fields.externalUrl
    ? {}
    : { path: `/media/picture-${unique()}.svg`, mime: 'image/svg+xml' };
  return client.media.create({
    data: {
      ...place,
      width: 1200,
      height: 800,
      alt: 'A picture',
      caption: 'A caption',
      credit: 'A credit',
      ...fields,
    },
  });
}

/** Plain text as a document: a paragraph for each block of lines. */
export const paragraphs = (text: string): DocNode => ({
  type: 'doc',
  content: text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .map((block) =>
      block
        ? { type: 'paragraph', content: [{ type: 'text', text: block }] }
        : { type: 'paragraph' },
    ),
});

type StoryFields = Fields<
  Prisma.StoryCreateManyInput,
  'body' | 'bodyText' | 'wordCount' | 'sectionId' | 'heroId' | 'createdById'
> & {
  /** A document, or plain text whose paragraphs are parted by an empty line. */
  body?: DocNode | string;
  /** A new one when left out. */
  section?: Ref;
  /** In byline order. */
  authors?: readonly Ref[];
  topics?: readonly Ref[];
  hero?: Ref | null;
  createdBy?: Ref | null;
  formerSlugs?: readonly string[];
  corrections?: readonly { text: string; createdAt: Date; authorId?: number }[];
};

const usualTime = {
  PUBLISHED: () => ago(hour),
  UNPUBLISHED: () => ago(hour),
  SCHEDULED: () => ago(-24 * hour),
  DRAFT: () => null,
  IN_REVIEW: () => null,
  CHANGES_ASKED: () => null,
  APPROVED: () => null,
  WITHDRAWN: () => ago(hour),
};

type Links = Pick<StoryFields, 'authors' | 'topics' | 'formerSlugs' | 'corrections'>;

async function storyColumns(
  { body, section, hero, createdBy, ...columns }: Omit<StoryFields, keyof Links>,
  client: Tx,
): Promise<Prisma.StoryCreateManyInput> {
  const n = unique();
  const document =
    typeof body === 'object'
      ? body
      : paragraphs(body ?? `The harbour was quiet on the morning of story ${n}.`);
  const bodyText = documentText(document);
  const language = columns.language ?? 'en-GB';
  return {
    slug: `story-${n}`,
    headline: `Story ${n}`,
    status: 'PUBLISHED',
    publishedAt: usualTime[columns.status ?? 'PUBLISHED'](),
    ...columns,
    language,
    body: document as Prisma.InputJsonObject,
    bodyText,
    wordCount: countWords(bodyText, language),
    sectionId: (section ?? (await makeSection({}, client))).id,
    heroId: hero?.id ?? null,
    createdById: createdBy?.id ?? null,
  };
}

/** Stories, in the order given; each as makeStory() makes it. For many at once. */
export async function makeStories(list: readonly StoryFields[], client: Tx = db) {
  const data: Prisma.StoryCreateManyInput[] = [];
  const links: Links[] = [];
  for (const { authors, topics, formerSlugs, corrections, ...columns } of list) {
    data.push(await storyColumns(columns, client));
    links.push({ authors, topics, formerSlugs, corrections });
  }
  const rows = await client.story.createManyAndReturn({ data });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const made = data.map(({ slug }) => bySlug.get(slug)!);

  const each = <T>(make: (links: Links, storyId: number) => T[] | undefined): T[] =>
    links.flatMap((one, i) => make(one, made[i]!.id) ?? []);
  await client.storyAuthor.createMany({
    data: each(({ authors }, storyId) =>
      authors?.map(({ id }, position) => ({ storyId, authorId: id, position })),
    ),
  });
  await client.storyTopic.createMany({
    data: each(({ topics }, storyId) =>
      topics?.map(({ id }, position) => ({ storyId, topicId: id, position })),
    ),
  });
  await client.formerSlug.createMany({
    data: each(({ formerSlugs }, storyId) => formerSlugs?.map((slug) => ({ slug, storyId }))),
  });
  await client.correction.createMany({
    data: each(({ corrections }, storyId) => corrections?.map((one) => ({ ...one, storyId }))),
  });
  return made;
}

/** A story: published an hour ago unless `status` and `publishedAt` say otherwise (scheduled: a day ahead). Text and word count come from the body. */
export async function makeStory(fields: StoryFields = {}, client: Tx = db) {
  const [story] = await makeStories([fields], client);
  return story!;
}

type Parent = { id: number; storyId: number; rootId: number | null; depth: number };
type CommentFields = Fields<
  Prisma.CommentUncheckedCreateInput,
  | 'storyId'
  | 'authorId'
  | 'parentId'
  | 'rootId'
  | 'depth'
  | 'bodyHash'
  | 'replies'
  | 'revisions'
  | 'decisions'
  | 'likes'
  | 'reports'
> & {
  /** A new one when left out; with `parent`, the parent's. */
  story?: Ref;
  /** A new member when left out; null for a guest or an erased member. */
  author?: Ref | null;
  parent?: Parent;
};

/**
 * A comment: approved, by a member of its own, on a story of its own, unless said otherwise. Its place in the thread and
 * its hash follow from parent and body. A deleted one has lost its words; they stay in its revision, as in every comment.
 */
export async function makeComment(overrides: CommentFields = {}, client: Tx = db) {
  const { story, author, parent, ...fields } = overrides;
  const status = fields.status ?? 'APPROVED';
  const body = fields.body ?? `A comment about the harbour, number ${unique()}.`;
  const storyId = parent?.storyId ?? (story ?? (await makeStory({}, client))).id;
  return client.comment.create({
    data: {
      ...fields,
      status,
      body: status === 'DELETED' ? '' : body,
      bodyHash: commentHash(body),
      revisions: {
        create: {
          revision: fields.revision ?? 1,
          body,
          createdAt: fields.editedAt ?? fields.createdAt ?? ago(0),
        },
      },
      storyId,
      authorId: author === null ? null : (author ?? (await makeUser({}, client))).id,
      ...(parent
        ? { parentId: parent.id, rootId: parent.rootId ?? parent.id, depth: parent.depth + 1 }
        : {}),
      decidedAt: fields.decidedAt ?? (status === 'PENDING' ? null : (fields.createdAt ?? ago(0))),
    },
  });
}

type DecisionFields = Fields<Prisma.DecisionUncheckedCreateInput, 'commentId' | 'actorId'> & {
  comment: { id: number; revision: number };
  /** Null when a rule decided. */
  actor?: Ref | null;
};

/** A row of the moderation log, from pending to approved unless said otherwise. It records only: give the comment its status when you make it. */
export function makeDecision(
  { comment, actor = null, ...fields }: DecisionFields,
  client: Tx = db,
) {
  return client.decision.create({
    data: {
      fromStatus: 'PENDING',
      toStatus: 'APPROVED',
      revision: comment.revision,
      ...fields,
      commentId: comment.id,
      actorId: actor?.id ?? null,
    },
  });
}
