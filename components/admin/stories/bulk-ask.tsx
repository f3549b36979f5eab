import { DeskMoment } from '@/components/admin/desk-moment';
import { LeftStories, StoryName, Warnings } from '@/components/admin/stories/bulk-results';
import { storiesOf } from '@/components/admin/stories/words';
import type { Place } from '@/lib/dates';
import type { BulkResult, OutAction } from '@/lib/newsroom/bulk/schema';

/** What was pressed, with the time as it was typed. */
export type Asked = { action: OutAction['action']; publishAt: string };

type Props = {
  results: readonly BulkResult[];
  asked: Asked;
  act: (form: FormData) => void;
  isPending: boolean;
  place: Place;
  now: Date;
};

const verbs = { publish: 'Publish', schedule: 'Schedule' } as const;

/** The question before stories go to readers: what would come of it to each. What cannot go out is left as it is. */
export function BulkAsk({ results, asked, act, isPending, place, now }: Props) {
  const ready = results.filter((one) => one.ok);
  const left = results.filter((one) => !one.ok);
  const verb = verbs[asked.action];
  return (
    <div className="told">
      <div role="status">
        <p>
          {ready.length > 0 ? `${verb} ${storiesOf(ready.length)}?` : 'None of them can go out.'}
          {ready.length > 0 && left.length > 0 && ` ${left.length} would be left as they are.`}
        </p>
        {ready.length > 0 && (
          <p className="hint">
            They appear on the front page, among the latest stories, in their sections, topics and
            authors’ pages, in the feeds and the sitemap. Programs that listen to webhooks are told,
            and devices whose readers asked for it; no mail goes out.
          </p>
        )}
        <ul className="left">
          <LeftStories left={left} word="Not possible" place={place} now={now} />
          {ready.map((one) => (
            <li key={one.id}>
              <b>{one.goesOutAt ? 'Goes out' : 'At once'}</b>
              {one.goesOutAt && (
                <>
                  {' '}
                  <DeskMoment at={new Date(one.goesOutAt)} now={now} place={place} />
                  {asked.action === 'publish' && ', when its embargo ends'}
                </>
              )}
              : <StoryName id={one.id} headline={one.headline} /> at <bdi>{decodeURI(one.url)}</bdi>
              <Warnings words={one.warnings} />
            </li>
          ))}
        </ul>
      </div>
      {ready.length > 0 && (
        <form action={act}>
          {ready.map(({ id, version }) => (
            <input key={id} type="hidden" name="items" value={`${id}.${version}`} />
          ))}
          <input type="hidden" name="action" value={asked.action} />
          <input type="hidden" name="publishAt" value={asked.publishAt} />
          <input type="hidden" name="sure" value="yes" />
          <button className="btn" disabled={isPending}>
            {verb} {storiesOf(ready.length)}
          </button>
        </form>
      )}
    </div>
  );
}
