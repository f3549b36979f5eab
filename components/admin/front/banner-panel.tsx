'use client';

import { useActionState } from 'react';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
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
  const faults = failure?.error.fields;
  const typed = (name: string) => failure?.values?.[name];
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
          <Field
            id="bn-text"
            label="A new line"
            hint={`Above every page, at most ${bannerLength} characters.`}
            fault={faultOf(faults, 'text')}
          >
            {(control) => (
              <input
                {...control}
                name="text"
                maxLength={bannerLength}
                required
                defaultValue={typed('text')}
              />
            )}
          </Field>
          <Field
            id="bn-story"
            label="Leads to the story"
            hint="Its address, or nothing. It is linked while it is public."
            fault={faultOf(faults, 'story')}
          >
            {(control) => (
              <input {...control} name="story" maxLength={500} defaultValue={typed('story')} />
            )}
          </Field>
          <div className="fd-fields">
            <Field
              id="bn-startsAt"
              label="From"
              hint="Empty: at once."
              fault={faultOf(faults, 'startsAt')}
            >
              {(control) => (
                <input
                  {...control}
                  name="startsAt"
                  type="datetime-local"
                  defaultValue={typed('startsAt')}
                />
              )}
            </Field>
            <Field
              id="bn-endsAt"
              label="Until"
              hint="At most seven days."
              fault={faultOf(faults, 'endsAt')}
            >
              {(control) => (
                <input
                  {...control}
                  name="endsAt"
                  type="datetime-local"
                  required
                  defaultValue={typed('endsAt') ?? endsAt}
                />
              )}
            </Field>
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
