import { writing } from '@/lib/articles/language';
import type { StoryCard } from '@/lib/articles/schema';
import { articlePath } from '@/lib/paths';

type Props = { story: Pick<StoryCard, 'slug' | 'headline' | 'language'>; as: 'h2' | 'h3' };

/** A story's headline as the link to it, in its own language and direction. */
export function Headline({ story, as: Tag }: Props) {
  return (
    <Tag {...writing(story.language)}>
      <a href={articlePath(story.slug)}>{story.headline}</a>
    </Tag>
  );
}
