import type { BeginStoryInput } from '@/lib/articles/schema';
import { standInHeadline } from '@/lib/articles/stand-in/headline';
import type { Viewer } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

type Given = Pick<BeginStoryInput, 'headline' | 'section' | 'slug'>;

/** What a story begins with, and what stands in for a headline or a section that is not there yet. Throws `invalid`. */
export async function withStandIns(
  tx: Tx,
  actor: Viewer | null,
  { headline = standInHeadline, section, slug }: Given,
) {
  return {
    headline,
    ...(slug !== undefined && { slug }),
    section: section ?? (await sectionFor(tx, actor)),
    sectionIsStandIn: section === undefined,
  };
}

/** Where this person began a story last, else the site's first section. Throws `invalid` where there is none. */
async function sectionFor(tx: Tx, actor: Viewer | null): Promise<string> {
  const last =
    actor &&
    (await tx.story.findFirst({
      where: { createdById: actor.id, kind: 'STORY', sectionIsStandIn: false },
      orderBy: { id: 'desc' },
      select: { section: { select: { slug: true } } },
    }));
  if (last) return last.section.slug;
  const first = await tx.section.findFirst({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true },
  });
  if (first) return first.slug;
  const message = 'There is no section yet: an editor has to make one first.';
  throw new AppError('invalid', message, { fields: [{ path: 'section', message }] });
}
