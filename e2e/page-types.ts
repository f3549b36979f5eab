import type { DocNode } from '@/lib/articles/document';
import { setStoryStatus, updateStory } from '@/lib/articles/mutations';
import { viewerOf } from '@/lib/auth/data';
import { hashSecret, newSecret } from '@/lib/auth/secret';
import { createToken } from '@/lib/auth/tokens/mutations';
import { db } from '@/lib/db';
import { letterToken } from '@/lib/newsletters/unsubscribe/token';
import {
  articlePath,
  authorPath,
  historyPath,
  searchPath,
  topicPath,
  unsubscribePath,
} from '@/lib/paths';
import { makePreviewLink } from '@/lib/preview-links/mutations';
import {
  makeAuthor,
  makeComment,
  makeMedia,
  makeNewsletter,
  makeSubscriber,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import { makeStory } from './fixtures';

const text = (words: string): DocNode => ({ type: 'text', text: words });
const node = (type: DocNode['type'], ...content: DocNode[]): DocNode => ({ type, content });
const p = (words: string) => node('paragraph', text(words));
const heading = (words: string): DocNode => ({
  ...node('heading', text(words)),
  attrs: { level: 2 },
});
const row = (type: 'tableHeader' | 'tableCell', ...cells: string[]) =>
  node('tableRow', ...cells.map((words) => node(type, p(words))));
const print = (name: string): DocNode => ({
  type: 'image',
  attrs: { src: `/prints/${name}.svg`, alt: `A print: ${name}`, width: 1200, height: 800 },
});
const filling = 'The harbour board met on Tuesday and heard the pilots out. '.repeat(12).trim();

/** A document with every block that a story may hold, long enough for a table of contents. */
const everyBlock = (readAlso: number): DocNode =>
  node(
    'doc',
    p(filling),
    heading('The vote'),
    p(filling),
    {
      type: 'factBox',
      attrs: { title: 'In figures', items: [{ term: '340 m', text: 'of wall' }] },
    },
    { ...node('pullQuote', p('A wall half up is better than none.')), attrs: { cite: 'Moe' } },
    heading('The fees'),
    {
      ...node(
        'table',
        row('tableHeader', 'Boat', 'Now', 'During'),
        row('tableCell', 'Trawler, 8 to 18 m', '62', '55'),
        row('tableCell', 'Coaster', '310', '345'),
      ),
      attrs: { caption: 'Berth fees, crowns a day' },
    },
    {
      ...node(
        'table',
        row('tableHeader', 'Quay', 'Now', 'During'),
        row('tableCell', 'East quay', '410', '455'),
        row('tableCell', 'North mole', '330', '0'),
      ),
      attrs: { caption: 'Berths', isChart: true },
    },
    node('bulletList', node('listItem', p('The storm'))),
    node('blockquote', p(filling)),
    node(
      'codeBlock',
      text('a line that is longer than the screen of any phone is wide '.repeat(4)),
    ),
    { type: 'horizontalRule' },
    heading('The pictures'),
    {
      ...node('gallery', print('crane'), print('storm')),
      attrs: { caption: 'After the storm' },
    },
    { type: 'readAlso', attrs: { story: readAlso } },
    { type: 'embed', attrs: { url: 'https://vimeo.com/76979871', title: 'The storm, filmed' } },
    heading('What is next'),
    p(filling),
  );

/** The address of a new story that has every block and 20 comments, four of them replies. */
export async function fullStory(): Promise<string> {
  const also = await makeStory();
  const story = await makeStory({
    headline: 'Board votes to rebuild the north mole',
    standfirst: 'Four to two, after five hours.',
    dateline: 'Port Ellery',
    body: everyBlock(also.id),
    hero: await makeMedia({ path: `/prints/storm.svg#${also.id}`, alt: 'A wave over the mole' }),
    sourceOrganisation: 'Northwater',
    corrections: [{ text: 'It is Monday, not Sunday.', createdAt: new Date() }],
  });
  for (let i = 0; i < 16; i++) {
    const comment = await makeComment({
      story,
      body: `I have paid these fees for ${i + 4} years.`,
    });
    if (i % 4 === 0) await makeComment({ parent: comment });
  }
  return articlePath(story.slug);
}

/** A story whose every text is a word that no line holds, with a comment and an answer to it. */
export async function wordsTooLong(): Promise<{ story: string; lists: string[] }> {
  const word = (letter: string, letters = 120) => letter.repeat(letters);
  const topic = await makeTopic({ name: word('T', 80) });
  const author = await makeAuthor({ name: word('N', 80), bio: word('b') });
  const story = await makeStory({
    ...{ headline: word('H', 200), standfirst: word('s', 200), dateline: word('D', 60) },
    ...{ topics: [topic], authors: [author] },
    hero: await makeMedia({ alt: word('a'), caption: word('c'), credit: word('r') }),
    body: node(
      'doc',
      p(word('p')),
      ...['U', 'V', 'W'].map((letter) => heading(word(letter))),
      node('bulletList', node('listItem', p(word('l')))),
      node('blockquote', p(word('q'))),
      { ...node('pullQuote', p(word('w'))), attrs: { cite: word('x') } },
      {
        type: 'factBox',
        attrs: { title: word('f'), items: [{ term: word('y'), text: word('z') }] },
      },
      node('table', row('tableHeader', word('A'), 'B'), row('tableCell', word('C'), '1')),
      ...Array.from({ length: 8 }, () => p(filling)),
    ),
    ...{ sourceWriter: word('F', 80), sourceOrganisation: word('O', 80) },
    sourceUrl: `https://source.example/${word('u')}`,
    corrections: [{ text: word('k'), createdAt: new Date() }],
  });
  const member = await makeUser({ name: word('M', 60) });
  const body = `${word('v')}\n\n> ${word('g')}\n\n- ${word('h')}`;
  await makeComment({ parent: await makeComment({ story, author: member, body }), body });
  return {
    story: articlePath(story.slug),
    lists: [topicPath(topic.slug), authorPath(author.slug), searchPath(story.headline)],
  };
}

async function liveStory(): Promise<string> {
  const story = await makeStory({ headline: 'The night of the storm' });
  await db.liveCoverage.create({ data: { storyId: story.id } });
  for (const isPinned of [false, true])
    await db.livePost.create({
      data: {
        storyId: story.id,
        headline: 'The gates are shut',
        text: 'Nobody is out.',
        body: node('doc', p('Nobody is out.')) as object,
        signature: 'Maren Holt',
        isPinned,
      },
    });
  return articlePath(story.slug);
}

async function timeLine(): Promise<string> {
  const topic = await makeTopic({ isRunning: true });
  await makeStory({ topics: [topic] });
  return `/topic/${topic.slug}`;
}

const storyPath = async (fields: Parameters<typeof makeStory>[0]) =>
  articlePath((await makeStory(fields)).slug);

/** Of lists that are off, so that no other page shows them. */
async function pastIssue(): Promise<string> {
  const { id: newsletterId, slug } = await makeNewsletter({ isActive: false });
  const { id: storyId } = await makeStory();
  await db.newsletterIssue.create({
    data: {
      ...{ newsletterId, subject: 'Gale over the quay', intro: 'Good morning.' },
      ...{ status: 'SENT', number: 1, startedAt: new Date() },
      stories: { create: { storyId, position: 0 } },
    },
  });
  return `/newsletters/${slug}/1`;
}
async function leaving(): Promise<string> {
  const [newsletter, other] = [
    await makeNewsletter({ isActive: false }),
    await makeNewsletter({ isActive: false }),
  ];
  const { id: subscriberId, email } = await makeSubscriber({ newsletter });
  await makeSubscriber({ newsletter: other, email });
  return unsubscribePath(letterToken({ subscriberId, newsletterId: newsletter.id }));
}

const editor = async () => viewerOf(await makeUser({ role: 'EDITOR' }), { now: new Date() });

async function changedStory(): Promise<string> {
  const viewer = await editor();
  const { id } = await makeStory({ status: 'DRAFT', headline: 'Gale', showsHistory: true });
  await setStoryStatus(viewer, id, { status: 'published' });
  const { slug, version } = await db.story.findUniqueOrThrow({ where: { id } });
  await updateStory(viewer, id, {
    version,
    headline: 'Gale passes',
    body: node('doc', p('Gone.')),
  });
  return historyPath(slug);
}

async function previewForGuests(): Promise<string> {
  const { id } = await makeStory({ status: 'DRAFT' });
  const { token } = await makePreviewLink(await editor(), id, { label: 'Harbour', days: 3 });
  return `/preview/${token}`;
}

async function reportByGuest(): Promise<string> {
  const { id } = await makeComment({ story: await makeStory() });
  return `/report?comment=${id}`;
}

/** A page that a link in a mail opens, with a link that works. */
async function fromMail(
  path: string,
  purpose: 'VERIFY_EMAIL' | 'RESET_PASSWORD' | 'SIGN_IN' | 'CHANGE_EMAIL',
): Promise<string> {
  const { id: userId, email } = await makeUser();
  return `${path}?token=${await createToken(db, { userId, email, purpose })}`;
}

async function invitation(): Promise<string> {
  const { id: invitedById } = await makeUser({ role: 'ADMIN' });
  const { id: userId, email } = await makeUser({ emailVerifiedAt: null });
  const token = newSecret();
  await db.emailToken.create({
    data: {
      ...{ userId, email, invitedById, purpose: 'INVITE', role: 'AUTHOR' },
      ...{ tokenHash: hashSecret(token), expiresAt: new Date(Date.now() + 86_400_000) },
    },
  });
  return `/invite?token=${token}`;
}

/** Every type of page that somebody sees who is not signed in, with an address of it; some are made when they are asked for. */
export const pageTypes: Record<string, () => string | Promise<string>> = {
  front: () => '/',
  section: () => '/section/harbour',
  topic: () => '/topic/north-mole',
  'time line': timeLine,
  author: () => '/author/maren-holt',
  desk: () => '/author/harbour-desk',
  latest: () => '/latest',
  archive: () => '/archive',
  'a month of the archive': () =>
    `/archive/${new Date().toISOString().slice(0, 7).replace('-', '/')}`,
  corrections: () => '/corrections',
  'most read': () => '/most-read',
  newsletters: () => '/newsletters',
  'a newsletter': () => '/newsletters/morning-tide',
  'an issue of a newsletter': pastIssue,
  'a newsletter that was asked for': () => '/verify/newsletter?done=sent',
  'leaving a newsletter': leaving,
  search: () => '/search',
  'search results': () => '/search?q=herring',
  'a page of the paper’s own': () => '/about',
  'story of the demo': () => '/article/harbour-board-votes-to-rebuild-north-mole',
  'story with everything': () => fullStory(),
  'short story': () => storyPath({ body: 'She sailed at six.' }),
  'story of a wire': () =>
    storyPath({ sourceOrganisation: 'Northwater', sourceUrl: 'https://northwater.example/1' }),
  'story that is told live': liveStory,
  'story in Arabic': () => '/article/arabic-school-twenty-years',
  'story in Korean': () => '/article/korean-cable-ship-arrives',
  'what was changed in a story': changedStory,
  'story before it is public, for a guest': previewForGuests,
  'report by a guest': reportByGuest,
  'no such story': () => '/article/nobody-wrote-this',
  'no such page': () => '/nothing/here',
  'withdrawn story': () => storyPath({ status: 'UNPUBLISHED' }),
  'saved stories': () => '/account/saved',
  'sign-in': () => '/signin',
  'new account': () => '/register',
  'forgotten password': () => '/forgot',
  'link to sign in': () => fromMail('/signin/link', 'SIGN_IN'),
  'new password': () => fromMail('/reset', 'RESET_PASSWORD'),
  confirmation: () => fromMail('/verify', 'VERIFY_EMAIL'),
  'new address': () => fromMail('/verify/address', 'CHANGE_EMAIL'),
  'account that is going': () => '/goodbye',
  'used link to sign in': () => '/signin/link?token=used-up-and-so-not-here',
  'used confirmation': () => '/verify?token=used-up-and-so-not-here',
};

/** The same of pages that speak English whatever the site speaks: they are the newsroom's. */
export const englishPageTypes: typeof pageTypes = { invitation };
