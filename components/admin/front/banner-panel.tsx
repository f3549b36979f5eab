'use client';

import { useActionState, useState } from 'react';
import { StoryChoice } from '@/components/admin/front/story-choice';
import { FaultLine } from '@/components/ui/fault-line';
import { Field, faultOf } from '@/components/ui/field';
import { editBannerAction, endBannerAction } from '@/lib/front/banners/actions';
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
  const [state, run, isPending] = useActionState(editBannerAction, null);
  const failure = state && !state.ok ? state : null;
  const answer = state?.ok ? state.data : null;
  // What was found stays where the next answer is a refusal.
  const [desk, setDesk] = useState(answer);
  if (answer && answer !== desk) setDesk(answer);
  const typed: Record<string, string> = failure?.values ?? answer?.typed ?? {};
  const fault = failure?.error ?? answer?.fault;
  const chosenId = Number(failure?.values?.storyId ?? desk?.chosen?.id);
  const known = desk ? [desk.chosen, ...(desk.found ?? [])] : [];
  const chosen = known.find((story) => story?.id === chosenId) ?? null;
  const faultIn = (name: string) => faultOf(fault?.fields, name);
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
          <FaultLine>{fault?.message}</FaultLine>
          {/* What the return key presses in the other fields: the form's first button. */}
          <button className="vh" tabIndex={-1} aria-hidden="true" name="intent" value="put" />
          <Field
            id="bn-text"
            label="A new line"
            hint={`Above every page, at most ${bannerLength} characters.`}
            fault={faultIn('text')}
          >
            {(control) => (
              <input
                {...control}
                name="text"
                maxLength={bannerLength}
                required
                defaultValue={typed.text}
              />
            )}
          </Field>
          <StoryChoice
            of="bn"
            legend="Leads to the story"
            hint="One or none. It is linked while it is public."
            none="No story"
            q={typed.q ?? ''}
            found={desk?.found ?? null}
            chosen={chosen}
            fault={faultIn('storyId')}
            isActing={isPending}
            {...{ place, now }}
          />
          <div className="fd-fields">
            <Field id="bn-startsAt" label="From" hint="Empty: at once." fault={faultIn('startsAt')}>
              {(control) => (
                <input
                  {...control}
                  name="startsAt"
                  type="datetime-local"
                  defaultValue={typed.startsAt}
                />
              )}
            </Field>
            <Field
              id="bn-endsAt"
              label="Until"
              hint="At most seven days."
              fault={faultIn('endsAt')}
            >
              {(control) => (
                <input
                  {...control}
                  name="endsAt"
                  type="datetime-local"
                  required
                  defaultValue={
                    typed.endsAt ?? localTime(new Date(Number(now) + usual), place.timeZone)
                  }
                />
              )}
            </Field>
          </div>
          <div className="fd-pair">
            <button className="btn" name="intent" value="put" disabled={isPending}>
              Put it up
            </button>
          </div>
          <p role="status">{isPending ? '' : answer?.said}</p>
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
          {by && (
            <>
              {' '}
              · <bdi>{by}</bdi>
            </>
          )}
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
