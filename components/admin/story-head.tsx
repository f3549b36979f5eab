import type { ReactNode } from 'react';
import { writing } from '@/lib/articles/language';
import { adminStoryPath } from '@/lib/paths';

type Props = {
  /** What the page is about. */
  title: string;
  story: { id: number; headline: string; language: string };
  /** What else can be gone to, before the way back. */
  children?: ReactNode;
};

/** The head of a page about one side of a story. */
export function StoryHead({ title, story, children }: Props) {
  return (
    <div className="dk-head">
      <h1>{title}</h1>
      <p className="sum" {...writing(story.language)}>
        {story.headline}
      </p>
      <div className="end">
        {children}
        <a className="btn" href={adminStoryPath(story.id)}>
          Back to writing
        </a>
      </div>
    </div>
  );
}
