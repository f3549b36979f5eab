import { Headline } from '@/components/site/headline';
import { writing } from '@/lib/articles/language';
import { longDate, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import type { PastIssue } from '@/lib/newsletters/loaders';
import { newsletterPath } from '@/lib/paths';

/** An issue as it was sent, with the stories that readers still have. */
export function PastIssueView({ past, place }: { past: PastIssue; place: Place }) {
  const { newsletter, issue, stories } = past;
  const words = wordsIn(place).newsletters;
  const paragraphs = issue.intro.split(/\n{2,}/).filter(Boolean);
  return (
    <div className="column">
      <p className="meta">
        <a href={newsletterPath(newsletter.slug)} dir="auto">
          {newsletter.name}
        </a>{' '}
        · {words.issue({ number: issue.number })} ·{' '}
        <time dateTime={zonedIso(issue.startedAt, place.timeZone)}>
          {longDate(issue.startedAt, place)}
        </time>
      </p>
      {paragraphs.map((text, i) => (
        <p className="issue-intro" dir="auto" key={i}>
          {text}
        </p>
      ))}
      {stories.length === 0 ? (
        <p className="nothing">{words.nothingLeft}</p>
      ) : (
        <ol className="issues stories">
          {stories.map((story) => (
            <li key={story.id} data-ink={story.section.ink}>
              <article className="story">
                <p className="meta">{story.section.name}</p>
                <Headline story={story} as="h2" place={place} />
                {story.standfirst && (
                  <p {...writing(story.language, wordsIn(place))}>{story.standfirst}</p>
                )}
              </article>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
