import { DeskMoment } from '@/components/admin/desk-moment';
import { StatusBadge } from '@/components/admin/status-badge';
import { TodaysPlan } from '@/components/admin/todays-plan';
import { statusNames } from '@/lib/articles/schema';
import { storyListPath } from '@/lib/newsroom/list/address';
import { longDateTime } from '@/lib/dates';
import type { Desk } from '@/lib/newsroom/schema';
import {
  adminModerationPath,
  adminNewStoryPath,
  adminSettingsPath,
  adminStoryPath,
  adminWebhooksPath,
} from '@/lib/paths';
import { driftWords } from '@/lib/triage/drift-words';

/** What stands and what waits, on one page. */
export function DeskOverview({
  person,
  place,
  now,
  queue,
  stories,
  stoppedWebhooks,
  triageOff,
}: Desk) {
  return (
    <>
      <div className="dk-head">
        <h1>Desk</h1>
        {stories && (
          <div className="end">
            <a className="btn" href={adminNewStoryPath()}>
              New story
            </a>
          </div>
        )}
        {stories && (
          <ul
            className="chips"
            aria-label={person.canPublish ? 'Stories by state' : 'Your stories by state'}
          >
            {statusNames.map((status) => (
              <li key={status}>
                <a href={storyListPath({ status })}>
                  <StatusBadge status={status} /> {stories.counts[status]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {triageOff && (
        <p className="err">
          Since {longDateTime(new Date(triageOff.at), place)} the triage holds and lets through
          nothing by itself, because {triageOff.why.map((why) => driftWords[why]).join(', and ')}.{' '}
          {person.canSet && <a href={adminSettingsPath()}>See the figures and decide</a>}
        </p>
      )}
      {stoppedWebhooks > 0 && (
        <p className="err">
          {stoppedWebhooks === 1 ? 'A webhook has' : `${stoppedWebhooks} webhooks have`} failed for
          days, and we have stopped trying. <a href={adminWebhooksPath()}>See what is wrong</a>.
        </p>
      )}
      {stories && (
        <TodaysPlan
          day={stories.day}
          scheduled={stories.scheduled}
          publishedToday={stories.publishedToday}
          today={stories.today}
          place={place}
          now={now}
        />
      )}
      <div className="boards">
        {queue && (
          <section className="panel" aria-labelledby="b-comments">
            <h2 id="b-comments">Comments</h2>
            <div className="in">
              <dl className="kv">
                <dt>Waiting for a decision</dt>
                <dd>{queue.pending}</dd>
                <dt>Reported by readers</dt>
                <dd>{queue.reported}</dd>
              </dl>
              <a className="btn line" href={adminModerationPath()}>
                Open the queue
              </a>
            </div>
          </section>
        )}
        {stories && (
          <section className="panel" aria-labelledby="b-plan">
            <h2 id="b-plan">To come</h2>
            <ol className="in heads-list">
              {stories.scheduled.map((story) => (
                <li key={story.id}>
                  <a href={adminStoryPath(story.id)}>{story.headline}</a>
                  <DeskMoment at={story.publishedAt} now={now} place={place} />
                </li>
              ))}
              {stories.scheduled.length === 0 && <li>Nothing is scheduled.</li>}
            </ol>
          </section>
        )}
        {stories && (
          <section className="panel" aria-labelledby="b-saves">
            <h2 id="b-saves">Latest saves</h2>
            <ol className="in heads-list">
              {stories.saves.map((save) => (
                <li key={`${save.id}-${save.version}`}>
                  <a href={adminStoryPath(save.id)}>{save.headline}</a>
                  <span className="meta">
                    <bdi>{save.by ?? 'Somebody who has left'}</bdi> ·{' '}
                    <DeskMoment at={save.at} now={now} place={place} />
                  </span>
                </li>
              ))}
              {stories.saves.length === 0 && <li>Nothing has been saved yet.</li>}
            </ol>
          </section>
        )}
      </div>
    </>
  );
}
