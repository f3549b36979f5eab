import { Heads } from '@/components/site/heads';
import { ListHead } from '@/components/site/list-head';
import { StoryList } from '@/components/site/story-list';
import { StoryUnit } from '@/components/site/story-unit';
import type { Named, SectionRef, StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { sectionPath, topicPath } from '@/lib/paths';

type Props = {
  page: {
    subject: SectionRef & { description: string; parent: Named | null; below: Named[] };
    lead: StoryCard | null;
    top: StoryCard[];
    topics: Named[];
    discussed: StoryCard[];
  };
  list: { stories: StoryCard[]; page: number; pages: number; total: number };
  place: Place;
};

/** What stands on a section's front below its masthead. */
export function SectionPaper({ page, list, place }: Props) {
  const { subject, lead, top, topics, discussed } = page;
  const words = wordsIn(place).site.section;
  return (
    <>
      {subject.parent && (
        <nav className="crumbs" aria-label={words.breadcrumbs}>
          <ol>
            <li>
              <a href={sectionPath(subject.parent.slug)}>{subject.parent.name}</a>
            </li>
            <li aria-current="page">{subject.name}</li>
          </ol>
        </nav>
      )}
      <ListHead title={subject.name} about={subject.description}>
        {subject.below.length > 0 && (
          <ul className="subs" aria-label={words.sectionsIn({ name: subject.name })}>
            {subject.below.map(({ slug, name }) => (
              <li key={slug}>
                <a href={sectionPath(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
        {topics.length > 0 && (
          <ul className="subs" aria-label={words.topicsIn({ name: subject.name })}>
            {topics.map(({ slug, name }) => (
              <li key={slug}>
                <a href={topicPath(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </ListHead>
      <div className={discussed.length ? 'cols c84' : 'column'}>
        <div>
          {lead && (
            <StoryUnit story={lead} as="h2" isBig withPicture isFirst place={place} withHour />
          )}
          {top.length > 0 && (
            <div className="cols c3 tops" data-below="">
              {top.map((story) => (
                <StoryUnit key={story.id} story={story} withPicture place={place} withHour />
              ))}
            </div>
          )}
          <StoryList
            list={list}
            path={sectionPath(subject.slug)}
            place={place}
            empty={words.empty({ name: subject.name })}
          />
        </div>
        {discussed.length > 0 && (
          <aside aria-labelledby="most-discussed" data-below="">
            <h2 className="lab2" id="most-discussed">
              {words.discussed}
            </h2>
            <Heads stories={discussed} place={place} />
          </aside>
        )}
      </div>
    </>
  );
}
