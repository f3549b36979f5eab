import { StatusBadge } from '@/components/admin/status-badge';
import { LeftWords } from '@/components/admin/story-editor/left-words';
import type { OpenStory, WritingDesk } from '@/lib/newsroom/schema';
import { adminStoriesPath, adminTrashPath, articlePath, previewPath } from '@/lib/paths';

type Props = { story: OpenStory; words: string; desk: WritingDesk };

/** A story that its reader at the desk may look at but not change. */
export function LockedStory({ story, words, desk }: Props) {
  const { id: storyId, fields } = story;
  return (
    <section className="refused">
      <StatusBadge status={story.status} />
      <h1>{story.fields.headline}</h1>
      <p>{words}</p>
      <p className="ways">
        <a href={previewPath(story.id)}>Read it</a>
        {story.status === 'published' && <a href={articlePath(story.fields.slug)}>Public page</a>}
        {story.isTrashed && <a href={adminTrashPath()}>The trash</a>}
        <a href={adminStoriesPath()}>Your stories</a>
      </p>
      <LeftWords {...{ personId: desk.person.id, storyId, fields, place: desk.place }} />
    </section>
  );
}
