import type { Metadata } from 'next';
import { gate } from '../../gate';
import { PlainForm } from '@/components/admin/story-editor/plain-form';
import { StoryEditor } from '@/components/admin/story-editor/story-editor';
import { loadNewStory } from '@/lib/newsroom/loaders';
import { adminNewStoryPath } from '@/lib/paths';

export const metadata: Metadata = { title: 'New story' };

export default async function NewStoryPage() {
  const entry = await gate(adminNewStoryPath(), loadNewStory);
  if ('instead' in entry) return entry.instead;
  return (
    <>
      <noscript>
        <PlainForm sections={entry.data.desk.options.sections} story={null} />
      </noscript>
      <StoryEditor {...entry.data} story={null} />
    </>
  );
}
