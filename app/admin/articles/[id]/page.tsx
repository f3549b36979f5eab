import type { Metadata } from 'next';
import { gate } from '../../gate';
import { storyId } from './story-id';
import { LockedStory } from '@/components/admin/locked-story';
import { StoryEditor } from '@/components/admin/story-editor/story-editor';
import { RightsNotice } from '@/components/admin/media/rights-notice';
import { loadExpiring } from '@/lib/media/loaders';
import { loadStoryForEditing } from '@/lib/newsroom/loaders';
import { adminStoryPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'Story' };

type Props = { params: Promise<{ id: string }> };

export default async function StoryPage({ params }: Props) {
  const id = storyId((await params).id);
  const entry = await gate(adminStoryPath(id), () => loadStoryForEditing(id));
  if ('instead' in entry) return entry.instead;
  const { story } = entry.data;
  return story.lockedBecause ? (
    <LockedStory story={story} words={story.lockedBecause} />
  ) : (
    <>
      <RightsNotice count={await loadExpiring(id)} where="in this story" />
      <StoryEditor {...entry.data} />
    </>
  );
}
