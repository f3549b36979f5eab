import { DayGauge } from '@/components/site/day-gauge';
import { Nameplate } from '@/components/site/nameplate';
import { SectionNav } from '@/components/site/section-nav';
import { fullDate, zonedIso } from '@/lib/dates';
import type { Chrome } from '@/lib/front/schema';
import { wordsIn, type Words } from '@/lib/i18n/words';
import {
  accountPath,
  adminPath,
  frontPath,
  searchPath,
  signInPath,
  signOutFormPath,
} from '@/lib/paths';

type MastheadWords = Words['site']['masthead'];

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
  const { settings, brand, sections, now, place, day } = chrome;
  const words = wordsIn(place).site.masthead;
  return (
    <header className="wrap head-end">
      <div className="bar">
        <span>
          <time dateTime={zonedIso(now, place.timeZone).slice(0, 10)}>{fullDate(now, place)}</time>
          {settings.motto && (
            <span className="far">
              {' '}
              · <bdi>{settings.motto}</bdi>
            </span>
          )}
        </span>
        <ul>
          <li>
            <a className="plain" href={searchPath()}>
              {words.search}
            </a>
          </li>
          <li>
            {reader ? (
              <ReaderLinks {...reader} words={words} />
            ) : (
              <account-badge
                data-newsroom={words.newsroom}
                data-new={words.newForYou({ n: '{n}' })}
              >
                <a className="plain" href={signInPath()}>
                  {words.signIn}
                </a>
              </account-badge>
            )}
          </li>
        </ul>
      </div>
      <p className={isFront ? 'plate' : 'plate small'}>
        <a href={frontPath()}>
          <Nameplate siteName={settings.siteName} nameplate={brand.nameplate} />
        </a>
      </p>
      <DayGauge day={day} />
      <SectionNav sections={sections} current={section} label={words.sections} />
    </header>
  );
}

/** What the account badge shows to somebody who is signed in. */
function ReaderLinks({ name, isStaff, words }: Reader & { words: MastheadWords }) {
  return (
    <span className="reader">
      {isStaff && (
        <a className="plain" href={adminPath()}>
          {words.newsroom}
        </a>
      )}
      <a className="plain" href={accountPath()}>
        <bdi>{name}</bdi>
      </a>
      {/* A form, because a link must change nothing; a plain one, so that every kept page goes. */}
      <form method="post" action={signOutFormPath()}>
        <button>{words.signOut}</button>
      </form>
    </span>
  );
}
