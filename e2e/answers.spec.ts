import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { getFrontVersion } from '@/lib/front/editions/data';
import {
  makeAuthor,
  makeComment,
  makeDecision,
  makeMedia,
  makeNewsletter,
  makeSection,
  makeSubscriber,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import { aDevice, aKnownDevice, letAlerts } from './alerts';
import { expect, makeStory, test } from './fixtures';
import { ask, call, cookieOf, site } from './wire';
import { pictureBytes } from '@/lib/media/test-pictures';

// What goes in beside what is asked for changes nothing (OWASP ASVS 15.3.3), and nothing comes out beside what is promised
// (15.3.1).

type Member = { id: number };
type Made = {
  path: string;
  body?: Record<string, unknown>;
  /** Sent as a form, with a picture made for it. */
  withFile?: true;
  /** What it does take by a name that is smuggled elsewhere. */
  takes?: readonly string[];
  /** The row that the call makes or changes, as it is afterwards. */
  row: (answer: { id?: number }) => Promise<object | null>;
};

/** A picture as it was brought; what the worker makes of it meanwhile is none of this. */
const picture = (id: number) =>
  db.media.findUnique({
    where: { id },
    omit: { path: true, renditions: true, placeholder: true, updatedAt: true },
  });
const story = (id: number) => db.story.findUnique({ where: { id } });
/** Words of its own would set each story apart from the next. */
const alike = { headline: 'A headline', body: 'A body.' };
/** A comment of this person that a moderator has refused. */
async function makeRefused(author: Member) {
  const comment = await makeComment({ story: await makeStory(), author, status: 'REJECTED' });
  await makeDecision({
    comment,
    actor: await makeUser({ role: 'MODERATOR' }),
    toStatus: 'REJECTED',
  });
  return comment;
}

const heldWords = async () =>
  (await db.wordList.findUnique({ where: { kind: 'HOLD' } }))?.text ?? '';
const note = (id: number) => db.passageNote.findUnique({ where: { id } });
const filterOf = (userId: number) => db.savedFilter.findFirst({ where: { userId } });
const madeFilter = (userId: number) =>
  db.savedFilter.create({ data: { userId, name: 'Drafts', query: 'status=draft' } });
/** An edition of a front that nobody looks at, for a day that is far off. */
async function edition(fields: { revokedAt?: Date } = {}) {
  const { id: sectionId } = await makeSection({ name: 'A section' });
  const liveAt = new Date(Date.now() + 300 * 86_400_000);
  const { id } = await db.frontEdition.create({
    data: { sectionId, liveAt, slots: [], ...fields },
  });
  const row = async () => {
    const found = await db.frontEdition.findUnique({ where: { id } });
    // With its section, so that no other test's masthead has that.
    await db.section.delete({ where: { id: sectionId } });
    return found;
  };
  return { id, version: await getFrontVersion({ sectionId }), row };
}
const oldAddress = () => `/old/${randomUUID()}`;
const issue = (id: number) => db.newsletterIssue.findUnique({ where: { id } });
/** An issue with a story, of a list of breaking news: nothing goes by itself. */
async function madeIssue() {
  const { id: newsletterId } = await makeNewsletter({ kind: 'BREAKING' });
  const { id: storyId } = await makeStory();
  const stories = { create: { storyId, position: 0 } };
  const { id } = await db.newsletterIssue.create({
    data: { newsletterId, subject: 'An issue', stories },
  });
  return id;
}
const redirect = (id: number) => db.redirect.findUnique({ where: { id }, omit: { source: true } });
const madeRedirect = async () =>
  (await db.redirect.create({ data: { source: oldAddress(), target: '/corrections' } })).id;
const previewLink = (id: number) =>
  db.previewLink.findUnique({ where: { id }, omit: { tokenHash: true } });
const work = (id: number) => db.assignment.findUnique({ where: { id } });
const topic = (id: number) => db.topic.findUnique({ where: { id }, omit: { name: true } });
const profile = (id: number) => db.authorProfile.findUnique({ where: { id } });
/** A section as it is, and away with it again: it would stand in the masthead of every page. */
const takenAway = (id: number) => db.section.delete({ where: { id }, omit: { position: true } });
const sectionIds = async () => {
  const order = [{ position: 'asc' as const }, { id: 'asc' as const }];
  const rows = await db.section.findMany({ orderBy: order, select: { id: true, parentId: true } });
  const tops = rows.filter(({ parentId }) => parentId === null);
  return tops.flatMap(({ id }) => [
    id,
    ...rows.filter((row) => row.parentId === id).map((row) => row.id),
  ]);
};
const comment = (id: number) => db.comment.findUnique({ where: { id } });
const user = (id: number) => db.user.findUnique({ where: { id } });

/** Every unsafe call of the API with an input that it takes. */
const calls: Record<string, (actor: Member) => Promise<Made>> = {
  'POST /articles': async () => ({
    path: '/articles',
    body: { headline: 'Nothing but the headline', section: 'trade' },
    takes: ['status'],
    row: ({ id }) => story(id!),
  }),
  'PATCH /articles/{id}': async () => {
    const { id } = await makeStory({ status: 'DRAFT', body: 'A body.' });
    const body = { version: 1, headline: 'Another headline' };
    return { path: `/articles/${id}`, body, takes: ['status'], row: () => story(id) };
  },
  'POST /newsroom/articles': async () => {
    const { id } = await makeStory({ status: 'DRAFT', ...alike });
    const body = { action: 'submit', items: [{ id, version: 1 }] };
    return { path: '/newsroom/articles', body, row: () => story(id) };
  },
  'POST /articles/{id}/status': async () => {
    const { id } = await makeStory({ status: 'DRAFT', ...alike });
    return { path: `/articles/${id}/status`, body: { status: 'in_review' }, row: () => story(id) };
  },
  'PATCH /articles/{ref}/revisions/{version}': async () => {
    const { id } = await makeStory({ status: 'DRAFT' });
    const revision = { storyId: id, version: 1 };
    await db.storyRevision.create({ data: { ...revision, snapshot: { status: 'DRAFT' } } });
    return {
      path: `/articles/${id}/revisions/1`,
      body: { name: 'A name' },
      row: () => db.storyRevision.findUnique({ where: { storyId_version: revision } }),
    };
  },
  'POST /articles/{ref}/revisions/{version}/restore': async (actor) => {
    const { id } = await makeStory({ status: 'DRAFT', headline: 'Then', body: 'A body.' });
    await call(actor, 'PATCH', `/articles/${id}`, { body: { version: 1, headline: 'Now' } });
    return {
      path: `/articles/${id}/revisions/1/restore`,
      body: { version: 2 },
      row: () => story(id),
    };
  },
  'DELETE /articles/{id}/pending': async (actor) => {
    const { id } = await makeStory(alike);
    const body = { version: 1, pending: true, headline: 'Beside it' };
    await call(actor, 'PATCH', `/articles/${id}`, { body });
    return { path: `/articles/${id}/pending?version=2`, row: () => story(id) };
  },
  'POST /articles/{id}/trash': async () => {
    const { id } = await makeStory({ status: 'DRAFT', ...alike });
    return { path: `/articles/${id}/trash`, body: { version: 1 }, row: () => story(id) };
  },
  'DELETE /articles/{id}/trash': async () => {
    const { id } = await makeStory({ status: 'DRAFT', trashedAt: new Date(), ...alike });
    return { path: `/articles/${id}/trash?version=1`, row: () => story(id) };
  },
  'POST /articles/{id}/legal': async () => {
    const { id } = await makeStory({ status: 'DRAFT', ...alike });
    const body = { legal: 'flag', version: 1 };
    return { path: `/articles/${id}/legal`, body, row: () => story(id) };
  },
  'POST /articles/{id}/notes': async () => {
    const { id } = await makeStory({ status: 'DRAFT' });
    const body = { text: 'A word.' };
    return { path: `/articles/${id}/notes`, body, row: ({ id: made }) => note(made!) };
  },
  'POST /notes/{id}': async () => {
    const { id: storyId } = await makeStory({ status: 'DRAFT' });
    const { id } = await db.passageNote.create({ data: { storyId, text: 'A word.' } });
    return { path: `/notes/${id}`, body: { isResolved: true }, row: () => note(id) };
  },
  'POST /articles/{id}/assignments': async (actor) => {
    const { id } = await makeStory({ status: 'DRAFT' });
    const body = { assigneeId: actor.id, task: 'Some work' };
    return { path: `/articles/${id}/assignments`, body, row: ({ id: made }) => work(made!) };
  },
  'PATCH /assignments/{id}': async () => {
    const { id: storyId } = await makeStory({ status: 'DRAFT' });
    const { id } = await db.assignment.create({ data: { storyId, task: 'Some work' } });
    return { path: `/assignments/${id}`, body: { isDone: true }, row: () => work(id) };
  },
  'DELETE /assignments/{id}': async () => {
    const { id: storyId } = await makeStory({ status: 'DRAFT' });
    const { id } = await db.assignment.create({ data: { storyId, task: 'Some work' } });
    const row = async () => ({ left: await db.assignment.count({ where: { id } }) });
    return { path: `/assignments/${id}`, row };
  },
  'POST /articles/{slug}/comments': async () => {
    const { slug } = await makeStory();
    const body = { body: 'I was there.' };
    return { path: `/articles/${slug}/comments`, body, row: ({ id }) => comment(id!) };
  },
  'PATCH /comments/{id}': async (actor) => {
    const { id } = await makeComment({ story: await makeStory(), author: actor });
    return { path: `/comments/${id}`, body: { body: 'I was not there.' }, row: () => comment(id) };
  },
  'DELETE /comments/{id}': async (actor) => {
    const { id } = await makeComment({ story: await makeStory(), author: actor, body: 'Gone.' });
    return { path: `/comments/${id}`, row: () => comment(id) };
  },
  'POST /comments/{id}/like': async () => {
    const { id } = await makeComment({ story: await makeStory(), body: 'Likeable.' });
    return { path: `/comments/${id}/like`, row: () => comment(id) };
  },
  'DELETE /comments/{id}/like': async () => {
    const { id } = await makeComment({ story: await makeStory(), body: 'Likeable.' });
    return { path: `/comments/${id}/like`, row: () => comment(id) };
  },
  'POST /comments/{id}/pick': async () => {
    const { id } = await makeComment({ story: await makeStory(), body: 'Worth reading.' });
    return { path: `/comments/${id}/pick`, row: () => comment(id) };
  },
  'DELETE /comments/{id}/pick': async () => {
    const fields = { body: 'Worth reading.', pickedAt: new Date() };
    const { id } = await makeComment({ story: await makeStory(), ...fields });
    return { path: `/comments/${id}/pick`, row: () => comment(id) };
  },
  'POST /comments/{id}/report': async () => {
    const { id } = await makeComment({ story: await makeStory() });
    const row = () => db.commentReport.findFirst({ where: { commentId: id } });
    return { path: `/comments/${id}/report`, body: { reason: 'off_topic' }, row };
  },
  'DELETE /me': async (actor) => ({ path: '/me', row: () => user(actor.id) }),
  'POST /me/saved/{slug}': async (actor) => {
    const { slug } = await makeStory();
    const row = () => db.savedStory.findFirst({ where: { userId: actor.id } });
    return { path: `/me/saved/${slug}`, row };
  },
  'DELETE /me/saved/{slug}': async (actor) => {
    const { slug, id } = await makeStory({ headline: 'A headline' });
    await db.savedStory.create({ data: { userId: actor.id, storyId: id } });
    const row = async () => ({
      saved: await db.savedStory.count({ where: { userId: actor.id } }),
    });
    return { path: `/me/saved/${slug}`, row };
  },
  'POST /comments/{id}/appeal': async (actor) => {
    const { id } = await makeRefused(actor);
    const row = () => db.appeal.findUnique({ where: { commentId: id } });
    return { path: `/comments/${id}/appeal`, body: { text: 'It was a joke.' }, row };
  },
  'POST /moderation/appeals/{id}': async () => {
    const member = await makeUser();
    const { id: commentId } = await makeRefused(member);
    const { id } = await db.appeal.create({
      data: { commentId, userId: member.id, text: 'It was a joke.' },
    });
    const row = () => db.appeal.findUnique({ where: { id }, omit: { userId: true } });
    return { path: `/moderation/appeals/${id}`, body: { outcome: 'upheld' }, row };
  },
  'POST /me/notifications/read': async (actor) => {
    await db.notification.create({ data: { userId: actor.id, kind: 'WARNING', key: 'warning:1' } });
    const row = () => db.notification.findFirst({ where: { userId: actor.id } });
    return { path: '/me/notifications/read', row };
  },
  'POST /me/warnings/{id}': async (actor) => {
    const data = { userId: actor.id, kind: 'WARNING', key: 'warning:2' } as const;
    const { id } = await db.notification.create({ data });
    const row = () => db.notification.findUnique({ where: { id } });
    return { path: `/me/warnings/${id}`, row };
  },
  'PATCH /me/notifications/preferences': async (actor) => {
    const row = () => db.notificationPreference.findUnique({ where: { userId: actor.id } });
    return { path: '/me/notifications/preferences', body: { reply: 'daily' }, row };
  },
  'PATCH /me/notifications/newsroom': async (actor) => {
    const row = () => db.notificationPreference.findUnique({ where: { userId: actor.id } });
    return { path: '/me/notifications/newsroom', body: { storySteps: false }, row };
  },
  'POST /members/{id}/ignore': async (actor) => {
    const { id } = await makeUser();
    const row = () => db.ignoredMember.findFirst({ where: { userId: actor.id } });
    return { path: `/members/${id}/ignore`, row };
  },
  'DELETE /members/{id}/ignore': async (actor) => {
    const { id } = await makeUser();
    await db.ignoredMember.create({ data: { userId: actor.id, ignoredId: id } });
    const row = async () => ({
      ignored: await db.ignoredMember.count({ where: { userId: actor.id } }),
    });
    return { path: `/members/${id}/ignore`, row };
  },
  'POST /media': async () => ({
    path: '/media',
    body: { again: 'true' },
    withFile: true,
    row: ({ id }) => picture(id!),
  }),
  'PATCH /media/{id}': async () => {
    const { id } = await makeMedia({ path: '/media/1-aa/a.jpg' });
    return { path: `/media/${id}`, body: { alt: 'Two cranes' }, row: () => picture(id) };
  },
  'POST /media/{id}/file': async () => {
    const { id } = await makeMedia({ path: '/media/1-aa/a.jpg', fingerprint: 'f'.repeat(64) });
    return { path: `/media/${id}/file`, withFile: true, row: () => picture(id) };
  },
  'DELETE /media/{id}': async () => {
    const { id } = await makeMedia();
    const row = async () => ({ left: await db.media.count({ where: { id } }) });
    return { path: `/media/${id}`, row };
  },
  'POST /moderation/comments/{id}': async () => {
    const { id } = await makeComment({ story: await makeStory(), status: 'PENDING', body: 'Hm.' });
    const body = { decision: 'reject', reason: 'off_topic', version: 1 };
    return { path: `/moderation/comments/${id}`, body, row: () => comment(id) };
  },
  'POST /moderation/comments': async () => {
    const { id } = await makeComment({ story: await makeStory(), status: 'PENDING', body: 'Hm.' });
    const body = { decision: 'spam', items: [{ id, version: 1 }] };
    return { path: '/moderation/comments', body, row: () => comment(id) };
  },
  'POST /moderation/comments/{id}/undo': async (actor) => {
    const made = await makeComment({ story: await makeStory(), status: 'SPAM', body: 'Hm.' });
    await makeDecision({ comment: made, actor, toStatus: 'SPAM' });
    const path = `/moderation/comments/${made.id}/undo`;
    return { path, body: { version: 1 }, row: () => comment(made.id) };
  },
  'POST /moderation/members/{id}/notes': async () => {
    const { id } = await makeUser();
    const row = () => db.memberNote.findFirst({ where: { userId: id } });
    return { path: `/moderation/members/${id}/notes`, body: { text: 'A note.' }, row };
  },
  'PUT /front': async () => {
    // Of a section that nobody else in the tests looks at as a front, and for a day that is far off.
    const { id: sectionId } = await db.section.findUniqueOrThrow({ where: { slug: 'schools' } });
    const version = await getFrontVersion({ sectionId });
    const liveAt = new Date(Date.now() + 300 * 86_400_000).toISOString();
    const body = { section: 'schools', version, slots: [], liveAt, note: 'A note' };
    const row = ({ id }: { id?: number }) => db.frontEdition.findUnique({ where: { id: id! } });
    return { path: '/front', body, row };
  },
  'DELETE /front/editions/{id}': async () => {
    const { id, version, row } = await edition();
    return { path: `/front/editions/${id}?version=${version}`, row };
  },
  'POST /front/editions/{id}/restore': async () => {
    const { id, version, row } = await edition({ revokedAt: new Date() });
    return { path: `/front/editions/${id}/restore`, body: { version }, row };
  },
  'PUT /sections/{id}/comments': async () => {
    const { id } = await makeSection({ name: 'A section' });
    const body = { commentMode: 'CLOSED', commentCloseDays: 7 };
    return { path: `/sections/${id}/comments`, body, row: () => takenAway(id) };
  },
  'PATCH /articles/{ref}/history': async () => {
    const { id } = await makeStory(alike);
    return { path: `/articles/${id}/history`, body: { shows: true }, row: () => story(id) };
  },
  'PATCH /articles/{ref}/related': async () => {
    const { id: storyId } = await makeStory(alike);
    const row = () => db.relatedControl.findUnique({ where: { storyId } });
    return { path: `/articles/${storyId}/related`, body: { isOff: true }, row };
  },
  'PUT /articles/{ref}/related/{other}': async () => {
    const [{ id: storyId }, { id: relatedId }] = [await makeStory(alike), await makeStory(alike)];
    const path = `/articles/${storyId}/related/${relatedId}`;
    const row = () => db.relatedRule.findFirst({ where: { storyId } });
    return { path, body: { rule: 'exclude' }, row };
  },
  'PATCH /articles/{ref}/related/{other}': async () => {
    const [{ id: storyId }, { id: relatedId }] = [await makeStory(alike), await makeStory(alike)];
    await db.relatedRule.create({ data: { storyId, relatedId, kind: 'PIN', position: 0 } });
    const path = `/articles/${storyId}/related/${relatedId}`;
    const row = () => db.relatedRule.findFirst({ where: { storyId } });
    return { path, body: { to: 'up' }, row };
  },
  'POST /newsroom/filters': async (actor) => ({
    path: '/newsroom/filters',
    body: { name: 'Drafts', query: 'status=draft', isShared: false },
    row: () => filterOf(actor.id),
  }),
  'PATCH /newsroom/filters/{id}': async (actor) => {
    const { id } = await madeFilter(actor.id);
    const body = { name: 'Others', isShared: false };
    return { path: `/newsroom/filters/${id}`, body, row: () => filterOf(actor.id) };
  },
  'DELETE /newsroom/filters/{id}': async (actor) => {
    const { id } = await madeFilter(actor.id);
    const row = async () => ({ left: await db.savedFilter.count({ where: { id } }) });
    return { path: `/newsroom/filters/${id}`, row };
  },
  'PATCH /settings': async () => {
    const key = 'socialTelegram';
    const row = async () => {
      const found = await db.setting.findUnique({ where: { key } });
      await db.setting.deleteMany({ where: { key } });
      return found;
    };
    return { path: '/settings', body: { [key]: 'https://t.me/tidings' }, row };
  },
  'PUT /banner': async () => {
    const text = 'A line for another year';
    const startsAt = new Date(Date.now() + 300 * 86_400_000);
    const endsAt = new Date(Number(startsAt) + 3_600_000);
    const row = async () => {
      const found = await db.banner.findFirst({ where: { text }, orderBy: { id: 'desc' } });
      await db.banner.deleteMany({ where: { text } });
      return found;
    };
    return { path: '/banner', body: { text, startsAt, endsAt }, row };
  },
  'DELETE /banner': async () => {
    const now = Date.now();
    const data = {
      ...{ text: 'A line that is over', storyId: null },
      ...{ startsAt: new Date(now - 7_200_000), endsAt: new Date(now - 3_600_000) },
    };
    const { id } = await db.banner.create({ data });
    return { path: '/banner', row: () => db.banner.findUnique({ where: { id } }) };
  },
  'POST /moderation/words/{list}': async () => {
    const row = async () => ({ holds: (await heldWords()).includes('answersword') });
    return { path: '/moderation/words/hold', body: { entries: ['answersword'] }, row };
  },
  'DELETE /moderation/words/{list}': async () => {
    const row = async () => ({ holds: (await heldWords()).includes('goneword') });
    return { path: '/moderation/words/hold', body: { entries: ['goneword'] }, row };
  },
  'POST /moderation/words/try': async () => ({
    path: '/moderation/words/try',
    body: { text: 'A fair point.' },
    row: async () => ({ isKept: (await heldWords()).includes('fair point') }),
  }),
  'POST /webhooks/deliveries/{id}': async () => {
    const hook = { url: 'https://hooks.example/', secret: 'none', events: [] };
    const { id: webhookId } = await db.webhook.create({ data: hook, select: { id: true } });
    const { id } = await db.webhookDelivery.create({
      // Of a comment that there never was: the worker has nothing to send.
      data: {
        webhookId,
        event: 'comment.created',
        payload: { commentId: 0 },
        failedAt: new Date(),
      },
      select: { id: true },
    });
    const select = { event: true, payload: true, createdAt: true } as const;
    const row = () => db.webhookDelivery.findUnique({ where: { id }, select });
    return { path: `/webhooks/deliveries/${id}`, row };
  },
  'POST /moderation/members/{id}': async () => {
    const { id } = await makeUser({ name: 'A member' });
    const body = { action: 'premoderate', reason: 'Because.' };
    return { path: `/moderation/members/${id}`, body, row: () => user(id) };
  },
  'POST /sections': async () => ({
    path: '/sections',
    body: { name: 'A section of answers' },
    row: ({ id }) => takenAway(id!),
  }),
  'PATCH /sections': async () => {
    const seen = await sectionIds();
    return { path: '/sections', body: { seen, order: seen }, row: async () => ({ seen }) };
  },
  'PATCH /sections/{id}': async () => {
    const { id } = await makeSection({ name: 'A section' });
    const body = { version: 1, name: 'Another name' };
    return { path: `/sections/${id}`, body, row: () => takenAway(id) };
  },
  'DELETE /sections/{id}': async (actor) => ({
    path: `/sections/${(await makeSection()).id}?version=1`,
    row: () => user(actor.id),
  }),
  'POST /topics': async () => ({
    path: '/topics',
    body: { name: `Topic ${randomUUID()}` },
    row: ({ id }) => topic(id!),
  }),
  'PATCH /topics/{id}': async () => {
    const { id } = await makeTopic();
    return {
      path: `/topics/${id}`,
      body: { version: 1, description: 'Said.' },
      row: () => topic(id),
    };
  },
  'DELETE /topics/{id}': async (actor) => ({
    path: `/topics/${(await makeTopic()).id}?version=1`,
    row: () => user(actor.id),
  }),
  'POST /topics/{id}/merge': async () => {
    const into = await makeTopic();
    const path = `/topics/${(await makeTopic()).id}/merge`;
    return { path, body: { version: 1, into: into.slug }, row: () => topic(into.id) };
  },
  'POST /authors': async () => ({
    path: '/authors',
    body: { name: 'An author' },
    takes: ['kind'],
    row: ({ id }) => profile(id!),
  }),
  'PATCH /authors/{id}': async () => {
    const { id } = await makeAuthor({ name: 'An author' });
    const body = { version: 1, title: 'Reporter' };
    return { path: `/authors/${id}`, body, takes: ['kind'], row: () => profile(id) };
  },
  'DELETE /authors/{id}': async (actor) => ({
    path: `/authors/${(await makeAuthor()).id}?version=1`,
    row: () => user(actor.id),
  }),
  'POST /wire': async () => {
    const uri = `urn:answers:${randomUUID()}`;
    return {
      path: '/wire',
      // The agency's own fields, which nothing of ours can be told by.
      body: { uri, headline: 'From the wire' },
      takes: ['version', 'body', 'slug', 'status'],
      row: () =>
        db.wireItem.findUnique({
          where: { guid: uri },
          select: { headline: true, status: true, storyId: true, section: true, setAsideAt: true },
        }),
    };
  },
  'POST /newsroom/issues': async () => {
    const { id: newsletterId } = await makeNewsletter({
      ...{ isActive: false, name: 'Flashes', kind: 'BREAKING' },
    });
    return {
      path: '/newsroom/issues',
      body: { newsletterId, storyId: (await makeStory(alike)).id },
      row: ({ id }) => issue(id!),
    };
  },
  'PATCH /newsroom/issues/{id}': async () => {
    const id = await madeIssue();
    const body = { version: 1, subject: 'Another' };
    return { path: `/newsroom/issues/${id}`, body, row: () => issue(id) };
  },
  'DELETE /newsroom/issues/{id}': async (actor) => ({
    path: `/newsroom/issues/${await madeIssue()}`,
    row: () => user(actor.id),
  }),
  'POST /newsroom/issues/{id}/send': async () => {
    const id = await madeIssue();
    const body = { sendAt: new Date(Date.now() + 300 * 86_400_000).toISOString() };
    const row = async () => {
      const found = await issue(id);
      // It is not to be in anybody's way.
      await db.newsletterIssue.delete({ where: { id } });
      return found;
    };
    return { path: `/newsroom/issues/${id}/send`, body, row };
  },
  'POST /newsroom/issues/{id}/hold': async () => {
    const id = await madeIssue();
    return { path: `/newsroom/issues/${id}/hold`, row: () => issue(id) };
  },
  'POST /newsroom/issues/{id}/test': async () => {
    const id = await madeIssue();
    return { path: `/newsroom/issues/${id}/test`, row: () => issue(id) };
  },
  'PUT /push/devices': async () => {
    const body = await aDevice();
    const row = () =>
      db.pushDevice.findUnique({
        where: { endpoint: body.endpoint },
        select: { breaking: true, serverKey: true, seenAt: true, createdAt: true },
      });
    return { path: '/push/devices', body, row };
  },
  'DELETE /push/devices': async (actor) => ({
    path: '/push/devices',
    body: await aKnownDevice(),
    row: () => user(actor.id),
  }),
  'POST /push/devices/find': async () => {
    const body = await aKnownDevice();
    const row = () =>
      db.pushDevice.findUnique({
        where: { endpoint: body.endpoint },
        select: { breaking: true, seenAt: true },
      });
    return { path: '/push/devices/find', body, row };
  },
  'POST /push/alerts': async () => {
    await letAlerts();
    const { id: storyId } = await makeStory(alike);
    return {
      path: '/push/alerts',
      body: { storyId },
      row: () =>
        db.pushAlert.findFirst({
          where: { storyId },
          select: { kind: true, key: true, title: true, createdById: true, createdAt: true },
        }),
    };
  },
  'POST /newsletters/bounces': async () => {
    const newsletter = await makeNewsletter({ isActive: false });
    const { id, email } = await makeSubscriber({ newsletter });
    return {
      path: '/newsletters/bounces',
      body: { address: email, kind: 'complaint' },
      row: () =>
        db.subscriber.findUnique({
          where: { id },
          select: { softBounces: true, subscriptions: { select: { status: true } } },
        }),
    };
  },
  'POST /redirects': async () => ({
    path: '/redirects',
    body: { source: oldAddress(), target: '/latest' },
    takes: ['status', 'note'],
    row: ({ id }) => redirect(id!),
  }),
  'PATCH /redirects/{id}': async () => {
    const id = await madeRedirect();
    const body = { source: oldAddress(), target: '/latest' };
    return { path: `/redirects/${id}`, body, takes: ['status', 'note'], row: () => redirect(id) };
  },
  'DELETE /redirects/{id}': async (actor) => ({
    path: `/redirects/${await madeRedirect()}`,
    row: () => user(actor.id),
  }),
  'POST /redirects/import': async () => {
    const source = oldAddress();
    return {
      path: '/redirects/import',
      body: { csv: `${source},/latest`, dryRun: false },
      row: () => db.redirect.findFirst({ where: { source }, omit: { source: true } }),
    };
  },
  'PATCH /redirects/missed': async () => {
    const path = oldAddress();
    await db.missedAddress.create({ data: { path } });
    return {
      path: '/redirects/missed',
      body: { path, ignored: true },
      row: () => db.missedAddress.findUnique({ where: { path }, omit: { path: true } }),
    };
  },
  'POST /articles/{ref}/corrections': async () => ({
    path: `/articles/${(await makeStory()).id}/corrections`,
    body: { text: 'It was Monday.' },
    takes: ['kind'],
    row: ({ id }) => db.correction.findUnique({ where: { id } }),
  }),
  'PATCH /articles/{ref}/corrections/{correction}': async () => {
    const { id: storyId } = await makeStory();
    const { id } = await db.correction.create({ data: { storyId, text: 'It was Sunday.' } });
    return {
      path: `/articles/${storyId}/corrections/${id}`,
      body: { text: 'It was Monday.' },
      takes: ['kind'],
      row: () => db.correction.findUnique({ where: { id } }),
    };
  },
  'DELETE /articles/{ref}/corrections/{correction}': async () => {
    const { id: storyId } = await makeStory(alike);
    const { id } = await db.correction.create({ data: { storyId, text: 'It was Sunday.' } });
    return { path: `/articles/${storyId}/corrections/${id}`, row: () => story(storyId) };
  },
  'POST /articles/{ref}/posts': async () => {
    const { id: storyId } = await makeStory();
    await db.liveCoverage.create({ data: { storyId } });
    return {
      path: `/articles/${storyId}/posts`,
      body: { text: 'The gates are shut.' },
      takes: ['headline', 'signature', 'isPinned'],
      row: ({ id }) => db.livePost.findUnique({ where: { id }, omit: { change: true } }),
    };
  },
  'PATCH /articles/{ref}/posts/{post}': async () => {
    const { id: storyId } = await makeStory();
    await db.liveCoverage.create({ data: { storyId } });
    const { id } = await db.livePost.create({
      data: { storyId, text: 'Eight.', body: { type: 'doc', content: [] } },
    });
    return {
      path: `/articles/${storyId}/posts/${id}`,
      body: { version: 1, text: 'Nine.' },
      takes: ['headline', 'signature', 'isPinned'],
      row: () => db.livePost.findUnique({ where: { id }, omit: { change: true } }),
    };
  },
  'PUT /articles/{ref}/live': async () => {
    const { id: storyId } = await makeStory();
    return {
      path: `/articles/${storyId}/live`,
      body: { state: 'live' },
      row: () => db.liveCoverage.findUnique({ where: { storyId } }),
    };
  },
  'POST /articles/{ref}/previews': async () => ({
    path: `/articles/${(await makeStory({ status: 'DRAFT' })).id}/previews`,
    body: { label: 'The harbour master' },
    row: ({ id }) => previewLink(id!),
  }),
  'DELETE /articles/{ref}/previews/{link}': async () => {
    const { id: storyId } = await makeStory({ status: 'DRAFT' });
    const expiresAt = new Date(Date.now() + 86_400_000);
    const tokenHash = randomUUID();
    const { id } = await db.previewLink.create({ data: { storyId, tokenHash, expiresAt } });
    return { path: `/articles/${storyId}/previews/${id}`, row: () => previewLink(id) };
  },
};

/** A form with a picture and these fields beside it. */
async function send(actor: Member, path: string, fields: Record<string, unknown>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set('file', new File([new Uint8Array(await pictureBytes())], 'quay.jpg'));
  const sent = new Response(form);
  const answer = await ask(`/api/v1${path}`, {
    method: 'POST',
    headers: {
      Origin: site.origin,
      Cookie: await cookieOf(actor),
      'Content-Type': sent.headers.get('content-type')!,
    },
    body: Buffer.from(await sent.arrayBuffer()),
  });
  return { status: answer.status, body: JSON.parse(answer.text) as { id?: number } | null };
}

const old = '2001-01-01T00:00:00.000Z';
/** What somebody might try, by the names that columns have. */
const smuggled = (other: Member) => ({
  id: 2_000_000_000,
  role: 'ADMIN',
  status: 'APPROVED',
  kind: 'PAGE',
  approved: true,
  trusted: true,
  premoderated: false,
  isStaff: true,
  email: 'evil@example.test',
  emailVerifiedAt: old,
  passwordHash: 'x',
  authorId: other.id,
  userId: other.id,
  actorId: other.id,
  actor: other,
  createdById: other.id,
  reporterId: other.id,
  storyId: 1,
  createdAt: old,
  updatedAt: old,
  decidedAt: old,
  publishedAt: old,
  settledAt: old,
  likeCount: 99,
  revision: 99,
  note: '',
});

const ofItsOwn = /^(id|slug|email|bodyHash|.*Id)$/;
/** Columns that hold a person's number: in others the same number means something else. */
const ofAPerson = /(user|author|actor|reporter|assignee|By)Id$/;

/** A row without what differs between any two: keys become whose they are, times how long ago they are. */
function neutral(row: object | null, actor: Member, other: Member) {
  const whose = (value: unknown) =>
    value === actor.id ? 'the actor’s' : value === other.id ? 'the other’s' : typeof value;
  const age = (time: Date) => `${Math.round((Date.now() - time.getTime()) / 600_000)}0 minutes ago`;
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([key, value]) => {
      if (value instanceof Date) return [key, age(value)];
      if (ofAPerson.test(key)) return [key, whose(value)];
      return [key, ofItsOwn.test(key) ? typeof value : (value as unknown)];
    }),
  );
}

for (const [name, make] of Object.entries(calls)) {
  test(`${name} takes nothing that it did not ask for`, async () => {
    const other = await makeUser();
    const after = [];
    for (const extra of [{}, smuggled(other)]) {
      const role = /\/(webhooks|settings|bounces)\b/.test(name) ? 'ADMIN' : 'EDITOR';
      const actor = await makeUser({ role, name: 'The actor' });
      const { path, body = {}, withFile, takes = [], row } = await make(actor);
      const method = name.split(' ')[0]!;
      const added = Object.entries(extra).filter(([key]) => !takes.includes(key));
      const sent = { ...Object.fromEntries(added), ...body };
      const answer = withFile
        ? await send(actor, path, sent)
        : await call<{ id?: number } | null>(actor, method, path, { body: sent });
      expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
      after.push({
        answer: answer.status,
        row: neutral(await row(answer.body ?? {}), actor, other),
        actor: neutral(await user(actor.id), actor, other),
      });
    }
    expect(after[0]!.row).not.toEqual({});
    expect(after[1]).toEqual(after[0]);
  });
}

test('every unsafe call of the API stands above', async () => {
  const { paths } = JSON.parse((await ask('/api/v1/openapi.json')).text) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations)
      .filter((method) => method !== 'get')
      .map((method) => `${method.toUpperCase()} ${path}`),
  );
  const general = (names: string[]) => names.map((one) => one.replace(/\{\w+\}/g, '{}')).sort();
  expect(general(Object.keys(calls))).toEqual(general(described));
});

/** Every key of an answer with the way to it; entries of a list count as one. */
function keysOf(value: unknown, way = ''): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => keysOf(one, `${way}[]`)))];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const here = way ? `${way}.${key}` : key;
    return [here, ...keysOf(one, here)];
  });
}

const hidden = {
  note: 'A note for the newsroom alone.',
  writer: 'writer-nobody-may-see@example.test',
  reader: 'reader-nobody-may-see@example.test',
  held: 'These words are held.',
};

async function conversation() {
  const writer = await makeUser({ role: 'AUTHOR', email: unique(hidden.writer) });
  const reader = await makeUser({ email: unique(hidden.reader), password: 'seventeen herring' });
  const byline = await makeAuthor({ userId: writer.id });
  const made = await makeStory({ note: hidden.note, authors: [byline], createdBy: writer });
  const top = await makeComment({ story: made, author: reader });
  await makeComment({ parent: top, author: writer });
  await makeComment({ story: made, author: reader, status: 'PENDING', body: hidden.held });
  return made;
}
let made = 0;
const unique = (email: string) => `${++made}-${process.pid}-${email}`;

const storyKeys = [
  ...['authors', 'authors[].name', 'authors[].slug', 'bodyHtml', 'canonicalUrl', 'commentCount'],
  ...['corrections', 'dateline', 'headline', 'heroImage', 'id', 'language', 'publishedAt'],
  ...['section', 'section.name', 'section.slug', 'slug', 'source', 'standfirst', 'topics'],
  ...['updatedAt', 'url'],
];
const commentKeys = [
  ...['author', 'author.id', 'author.name', 'body', 'bodyHtml', 'createdAt', 'editedAt', 'id'],
  ...['isPicked', 'likes', 'moreReplies', 'parentId', 'replies'],
];
const problemKeys = ['detail', 'status', 'title', 'type'];

test('public answers hold what is promised, and nothing else of people', async () => {
  const { slug } = await conversation();
  const secrets = [/passwordHash/i, /nobody-may-see/, /192\.0\.2\.1/, hidden.note, hidden.held];
  const read = async (path: string) => {
    const { status, text } = await ask(path);
    for (const secret of secrets) expect(text, path).not.toMatch(secret);
    return { status, text };
  };
  const keys = async (path: string) => {
    const { status, text } = await read(path);
    return [status, ...[...new Set(keysOf(JSON.parse(text)))].sort()];
  };
  expect(await keys(`/api/v1/articles/${slug}`)).toEqual([200, ...storyKeys]);
  const replies = commentKeys.map((key) => `items[].replies[].${key}`);
  expect(await keys(`/api/v1/articles/${slug}/comments`)).toEqual(
    [200, 'items', ...commentKeys.map((key) => `items[].${key}`), ...replies, 'nextCursor'].sort(
      byName,
    ),
  );
  const found = await ask(`/api/v1/articles/${slug}/comments`);
  const [top] = (JSON.parse(found.text) as { items: { id: number }[] }).items;
  expect(await keys(`/api/v1/comments/${top!.id}`)).toEqual(
    [
      ...[200, 'ancestors', 'comment', 'story', 'story.headline', 'story.slug'],
      ...commentKeys.flatMap((key) => [`comment.${key}`, `comment.replies[].${key}`]),
    ].sort(byName),
  );
  expect(await keys('/api/v1/articles/nobody-wrote-this')).toEqual([404, ...problemKeys]);
  expect(await keys(`/api/viewer?story=${slug}`)).toEqual([
    200,
    ...['folded', 'held', 'liked', 'mayPick', 'own', 'saved', 'unread', 'viewer'],
  ]);
  expect(await keys('/api/v1/moderation/comments')).toEqual([401, ...problemKeys]);
  for (const page of ['', '/related', '/comments'])
    expect((await read(`/api/v1/articles/${slug}${page}`)).status).toBe(200);
  for (const page of [`/article/${slug}`, '/feed.xml', '/feed.json', '/latest'])
    expect((await read(page)).status).toBe(200);
});

/** As sort() does it: numbers first, then by code unit. */
function byName(a: string | number, b: string | number): number {
  return String(a) < String(b) ? -1 : 1;
}
