import type { Metadata } from 'next';
import { gate } from '../../gate';
import { storyId } from './story-id';
import { LockedStory } from '@/components/admin/locked-story';
import { PlainForm } from '@/components/admin/story-editor/plain-form';
import { StoryEditor } from '@/components/admin/story-editor/story-editor';
import { StoryWireNotice } from '@/components/admin/wire/story-wire-notice';
import { RightsNotice } from '@/components/admin/media/rights-notice';
import { loadExpiring } from '@/lib/media/loaders';
import { loadStoryForEditing } from '@/lib/newsroom/loaders';
import { adminStoryPath } from '@/lib/paths';
import { loadPlace } from '@/lib/settings/loaders';
import { loadWireNotice } from '@/lib/wire/loaders';

export const metadata: Metadata = { title: 'Story' };

type Props = { params: Promise<{ id: string }> };

export default async function StoryPage({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(adminStoryPath(id), () => loadStoryForEditing(id));
  if ('instead' in entry) return entry.instead;
  const { story } = entry.data;
  const wire = await loadWireNotice(id);
  const notice = wire && <StoryWireNotice {...wire} clock={await loadPlace()} />;
  return story.lockedBecause ? (
    <>
      {notice}
      <LockedStory story={story} words={story.lockedBecause} desk={entry.data.desk} />
    </>
  ) : (
    <>
      {notice}
      <RightsNotice count={await loadExpiring(id)} where="in this story" />
      <noscript>
        <PlainForm sections={entry.data.desk.options.sections} story={story} />
      </noscript>
      <StoryEditor {...entry.data} />
    </>
  );
}
