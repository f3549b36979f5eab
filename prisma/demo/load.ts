import type { Tx } from '@/lib/db';
import {
  makeAuthor,
  makeMedia,
  makeNewsletter,
  makeSection,
  makeStories,
  makeTopic,
  makeUser,
} from '@/prisma/factories';
import { demoReporters, demoSignIns } from './accounts';
import { demoSettings, type EditionStory } from './edition';
import { demoAuthors, demoMembers, demoSections, demoTopics } from './people';

type Row = { id: number };
export type StoryRow = Row & { publishedAt: Date | null };
/** The people of the edition by what the stories and threads call them. */
export type People = {
  /** Accounts by the slug of the author profile. */
  byProfile: Map<string, Row>;
  /** In the order of demoMembers. */
  members: Row[];
  moderator: Row;
  editor: Row;
};

const day = 86_400_000;
const minute = 60_000;

/** Makes every account and author profile. Nobody has a password yet. */
export async function loadPeople(tx: Tx, now: Date): Promise<People> {
  const before = (days: number) => new Date(now.getTime() - days * day);
  const byProfile = new Map<string, Row>();
  const byEmail = new Map<string, Row>();
  for (const [i, { name, email, role, profile }] of [...demoSignIns, ...demoReporters].entries()) {
    const user = await makeUser(
      {
        name,
        email,
        role,
        createdAt: before(700 - i),
        emailVerifiedAt: before(700 - i),
      },
      tx,
    );
    byEmail.set(email, user);
    if (profile) byProfile.set(profile, user);
  }
  const moderator = byEmail.get('moderator@tidings.example')!;
  for (const { slug, name, kind, role, bio } of demoAuthors) {
    const userId = byProfile.get(slug)?.id ?? null;
    await makeAuthor(
      { slug, name, kind: kind === 'desk' ? 'DESK' : 'PERSON', title: role, bio, userId },
      tx,
    );
  }

  const members: Row[] = [];
  for (const [i, { name, localPart, status, sanction, trusted }] of demoMembers.entries()) {
    const joined = new Date(before(620 - 37 * i).getTime() - ((i * 7919) % 1440) * minute);
    const until = status === 'suspended' ? new Date(now.getTime() + 7 * day) : null;
    const member = await makeUser(
      {
        name,
        email: `${localPart}@example.org`,
        createdAt: joined,
        emailVerifiedAt: joined,
        status: status === 'suspended' ? 'SUSPENDED' : status === 'banned' ? 'BANNED' : 'ACTIVE',
        suspendedUntil: until,
        trusted: trusted !== undefined,
      },
      tx,
    );
    members.push(member);
    const reason = sanction ?? trusted;
    if (!reason) continue;
    const action = status === 'suspended' ? 'SUSPEND' : status === 'banned' ? 'BAN' : 'TRUST';
    // Trust came long ago, the rest after what was written today.
    const createdAt = new Date(now.getTime() - (action === 'TRUST' ? 90 * day : 30 * minute));
    await tx.sanction.create({
      data: { userId: member.id, actorId: moderator.id, action, until, reason, createdAt },
    });
  }
  return { byProfile, members, moderator, editor: byProfile.get('nora-abell')! };
}

/** Writes what the paper is called and how it is run. Settings that stand already are left as they are. */
export async function loadSettings(tx: Tx): Promise<void> {
  const data = Object.entries(demoSettings).map(([key, value]) => ({ key, value }));
  await tx.setting.createMany({ data, skipDuplicates: true });
}

/** Makes the newsletters, of which one is on; the worker finds out when it goes. */
export async function loadNewsletters(tx: Tx): Promise<void> {
  const { id: sectionId } = await tx.section.findUniqueOrThrow({
    where: { slug: 'harbour' },
    select: { id: true },
  });
  const off = { isActive: false } as const;
  await makeNewsletter(
    {
      ...{ slug: 'morning-tide', name: 'Morning tide' },
      description: 'What Port Ellery talks about today, before the first ferry.',
    },
    tx,
  );
  await makeNewsletter(
    {
      ...{ slug: 'week-in-review', name: 'The week on the quay', kind: 'WEEKLY', ...off },
      ...{ weekday: 7, sendMinute: 480, description: 'The week in fifteen stories, on Sunday.' },
    },
    tx,
  );
  await makeNewsletter(
    {
      ...{ slug: 'harbour-notes', name: 'Harbour notes', kind: 'SECTION', sectionId, ...off },
      ...{ weekday: 5, sendMinute: 960, description: 'The port, its boats and its board.' },
    },
    tx,
  );
  await makeNewsletter(
    {
      ...{ slug: 'breaking', name: 'Breaking news', kind: 'BREAKING', ...off },
      description: 'One story, at once. A few times a month.',
    },
    tx,
  );
}

/** Makes sections, topics and all stories with their pictures; gives the stories by slug. */
export async function loadStories(
  tx: Tx,
  stories: readonly EditionStory[],
  { byProfile, editor }: People,
): Promise<Map<string, StoryRow>> {
  const [sections, topics] = [new Map<string, Row>(), new Map<string, Row>()];
  for (const section of demoSections) sections.set(section.slug, await makeSection(section, tx));
  for (const topic of demoTopics) topics.set(topic.slug, await makeTopic(topic, tx));
  const profiles = await tx.authorProfile.findMany({ select: { id: true, slug: true } });
  const authors = new Map(profiles.map((profile) => [profile.slug, profile]));
  const need = (rows: Map<string, Row>, slug: string, story: string): Row => {
    const row = rows.get(slug);
    if (!row) throw new Error(`${story} names "${slug}", which the edition does not have.`);
    return row;
  };

  const uploaded = { uploadedById: editor.id, mime: 'image/svg+xml' };
  const heroes = new Map<string, Row>();
  for (const { slug, picture, createdAt } of stories) {
    if (picture) heroes.set(slug, await makeMedia({ ...picture, ...uploaded, createdAt }, tx));
  }
  const rows = await makeStories(
    stories.map((it) => ({
      kind: it.kind,
      footerOrder: it.footerOrder ?? null,
      slug: it.slug,
      formerSlugs: it.formerSlugs,
      status: it.status,
      headline: it.headline,
      standfirst: it.standfirst,
      body: it.document,
      language: it.language,
      dateline: it.dateline,
      sourceWriter: it.source?.writer ?? null,
      sourceOrganisation: it.source?.organisation ?? null,
      sourceUrl: it.source?.url ?? null,
      note: it.note,
      publishedAt: it.publishedAt,
      revisedAt: it.revisedAt,
      createdAt: it.createdAt,
      updatedAt: lastChange(it),
      section: need(sections, it.section, it.slug),
      authors: it.authors.map((slug) => need(authors, slug, it.slug)),
      topics: it.topics.map((slug) => need(topics, slug, it.slug)),
      hero: heroes.get(it.slug) ?? null,
      createdBy:
        it.authors.map((slug) => byProfile.get(slug)).find((user) => user !== undefined) ?? editor,
      corrections: it.correction
        ? [{ text: it.correction.text, createdAt: it.correction.at, authorId: editor.id }]
        : [],
    })),
    tx,
  );
  return new Map(rows.map((row) => [row.slug, row]));
}

const lastChange = ({ revisedAt, publishedAt, status, createdAt }: EditionStory): Date =>
  revisedAt ?? (status === 'SCHEDULED' ? createdAt : (publishedAt ?? createdAt));
