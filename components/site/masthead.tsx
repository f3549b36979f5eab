import { DayGauge } from '@/components/site/day-gauge';
import { SectionNav } from '@/components/site/section-nav';
import { fullDate, zonedIso } from '@/lib/dates';
import type { Chrome } from '@/lib/front/schema';
import {
  accountPath,
  adminPath,
  frontPath,
  searchPath,
  signInPath,
  signOutFormPath,
} from '@/lib/paths';

export type Reader = { name: string; isStaff: boolean };

type Props = {
  chrome: Chrome;
  /** The slug of the section that the page belongs to. */
  section?: string;
  /** The front carries the nameplate at full size. */
  isFront?: boolean;
  reader?: Reader;
};

/** Date, nameplate, the day's gauge and the sections. */
export function Masthead({ chrome, section, isFront = false, reader }: Props) {
  const { settings, sections, now, place, day } = chrome;
  return (
    <header className="wrap head-end">
      <div className="bar">
        <span>
          <time dateTime={zonedIso(now, place.timeZone).slice(0, 10)}>{fullDate(now, place)}</time>
          {settings.motto && <span className="far"> · {settings.motto}</span>}
        </span>
        <ul>
          <li>
            <a className="plain" href={searchPath()}>
              Search
            </a>
          </li>
          <li>
            {reader ? (
              <ReaderLinks {...reader} />
            ) : (
              <account-badge>
                <a className="plain" href={signInPath()}>
                  Sign in
                </a>
              </account-badge>
            )}
          </li>
        </ul>
      </div>
      <p className={isFront ? 'plate' : 'plate small'}>
        <a href={frontPath()}>{settings.siteName}</a>
      </p>
      <DayGauge day={day} />
      <SectionNav sections={sections} current={section} />
    </header>
  );
}

/** What the account badge shows to somebody who is signed in. */
function ReaderLinks({ name, isStaff }: Reader) {
  return (
    <span className="reader">
      {isStaff && (
        <a className="plain" href={adminPath()}>
          Newsroom
        </a>
      )}
      <a className="plain" href={accountPath()}>
        <bdi>{name}</bdi>
      </a>
      {/* A form, because a link must change nothing; a plain one, so that every kept page goes. */}
      <form method="post" action={signOutFormPath()}>
        <button>Sign out</button>
      </form>
    </span>
  );
}
