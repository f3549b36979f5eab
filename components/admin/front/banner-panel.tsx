'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { endBannerAction, startBannerAction } from '@/lib/front/banners/actions';
import { bannerLength, type BannerEntry } from '@/lib/front/banners/schema';
import { deskTime } from '@/lib/newsroom/desk-time';
import { localTime } from '@/lib/newsroom/local-time';
import type { Place } from '@/lib/dates';
import { articlePath } from '@/lib/paths';

type Props = { banners: BannerEntry[]; place: Place; now: Date };

/** How long a line stands unless somebody says otherwise. */
const usual = 3 * 3_600_000;

/** The line of breaking news above every public page: what is up, what comes, a new one. */
export function BannerPanel({ banners, place, now }: Props) {
  const [state, run, isPending] = useActionState(startBannerAction, null);
  const failure = state && !state.ok ? state : null;
  const endsAt = localTime(new Date(Number(now) + usual), place.timeZone);
  const field = (name: 'text' | 'story' | 'startsAt' | 'endsAt', value = '') => {
    const fault = failure?.error.fields?.find(({ path }) => path === name)?.message;
    return {
      note: fault,
      input: {
        id: `bn-${name}`,
        name,
        defaultValue: failure?.values?.[name] ?? value,
        'aria-invalid': fault ? (true as const) : undefined,
        'aria-describedby': `bn-${name}-note`,
      },
    };
  };
  const note = (name: string, fault: string | undefined, hint: string) => (
    <p className="hint" id={`bn-${name}-note`}>
      {fault ? <b>{fault}</b> : hint}
    </p>
  );
  const [text, story, starts, ends] = [
    field('text'),
    field('story'),
    field('startsAt'),
    field('endsAt', endsAt),
  ];
  return (
    <section className="panel" aria-labelledby="fd-banner">
      <h2 id="fd-banner">Breaking news</h2>
      <div className="in">
        {banners.length === 0 && <p>No line is up, and none is to come.</p>}
        <ul className="fd-editions fd-lines">
          {banners.map((banner) => (
            <BannerRow key={banner.id} banner={banner} place={place} now={now} />
          ))}
        </ul>
        <form action={run} className="fd-banner">
          <FaultLine>{failure?.error.message}</FaultLine>
          <div>
            <label htmlFor="bn-text">A new line</label>
            <input {...text.input} maxLength={bannerLength} required />
            {note('text', text.note, `Above every page, at most ${bannerLength} characters.`)}
          </div>
          <div>
            <label htmlFor="bn-story">Leads to the story</label>
            <input {...story.input} maxLength={500} />
            {note('story', story.note, 'Its address, or nothing. It is linked while it is public.')}
          </div>
          <div className="fd-fields">
            <div>
              <label htmlFor="bn-startsAt">From</label>
              <input {...starts.input} type="datetime-local" />
              {note('startsAt', starts.note, 'Empty: at once.')}
            </div>
            <div>
              <label htmlFor="bn-endsAt">Until</label>
              <input {...ends.input} type="datetime-local" required />
              {note('endsAt', ends.note, 'At most seven days.')}
            </div>
          </div>
          <div className="fd-pair">
            <button className="btn" disabled={isPending}>
              Put it up
            </button>
          </div>
          <p role="status">{state?.ok && !isPending ? 'Saved.' : ''}</p>
        </form>
      </div>
    </section>
  );
}

function BannerRow({ banner, place, now }: { banner: BannerEntry; place: Place; now: Date }) {
  const [state, run, isPending] = useActionState(endBannerAction, null);
  const { id, text, slug, startsAt, endsAt, by, state: is } = banner;
  const time = (moment: Date) => deskTime(moment, now, place);
  return (
    <li>
      <span className={`st ${is === 'up' ? 'live' : 'sched'}`}>
        {is === 'up' ? 'Up' : 'Coming'}
      </span>
      <div>
        <b>{text}</b>
        <span className="meta">
          {is === 'up' ? 'Until' : `${time(startsAt)} to`} {time(endsAt)}
          {by && ` · ${by}`}
        </span>
        {slug && <a href={articlePath(slug)}>Its story</a>}
      </div>
      <form action={run}>
        <input type="hidden" name="id" value={id} />
        <FaultLine>{state && !state.ok && state.error.message}</FaultLine>
        <button className="btn line" disabled={isPending}>
          {is === 'up' ? 'Take it down' : 'Strike it'}
          <span className="vh"> {text}</span>
        </button>
      </form>
    </li>
  );
}
