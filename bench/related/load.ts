import { db } from '@/lib/db';
import { rebuildRelated, weighArchive } from '@/lib/related/mutations';
import { makeSection, makeStories } from '@/prisma/factories';
import { maintain } from '../shared/maintain';
import { progress } from '../shared/report';
import type { Doc } from './dataset';

/** Documents in the database, by the numbers of their stories. */
export type Loaded = { docs: Map<number, Doc>; ids: Map<Doc, number> };

/** Puts a set into the empty database as published stories, and has the product weigh their words. */
export async function loadSet(docs: readonly Doc[]): Promise<Loaded> {
  const sections = new Map<string, { id: number }>();
  for (const { section } of docs) {
    if (!sections.has(section)) sections.set(section, await makeSection());
  }
  const loaded: Loaded = { docs: new Map(), ids: new Map() };
  for (let from = 0; from < docs.length; from += 200) {
    const some = docs.slice(from, from + 200);
    const stories = await makeStories(
      some.map(({ title, text, date, section }) => ({
        headline: title,
        body: text.replaceAll('\n', '\n\n'),
        publishedAt: date,
        language: 'en-GB',
        section: sections.get(section)!,
      })),
    );
    stories.forEach(({ id }, i) => {
      loaded.docs.set(id, some[i]!);
      loaded.ids.set(some[i]!, id);
    });
  }
  progress('weighing their words');
  await weighArchive({ recount: true, now: new Date() });
  await maintain('vacuum analyze story_term, story_vector, lexeme');
  return loaded;
}

/** Works out all lists with this half-life as the setting. */
export async function relateSet(halfLifeDays: number): Promise<void> {
  const setting = { key: 'relatedHalfLifeDays', value: halfLifeDays };
  await db.setting.upsert({ where: { key: setting.key }, create: setting, update: setting });
  await rebuildRelated({
    recount: false,
    say: (done, of) => {
      if (done % 1_000 === 0) progress(`${done} of ${of} lists`);
    },
  });
}

/** Takes the set out again. */
export async function unloadSet(): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`set local statement_timeout = 0`;
      await tx.story.deleteMany();
      await tx.section.deleteMany();
      await tx.lexeme.deleteMany();
      await tx.lexemeCount.deleteMany();
      await tx.setting.deleteMany();
    },
    { timeout: 600_000 },
  );
}
