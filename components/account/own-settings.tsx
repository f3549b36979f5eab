import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import {
  exportPath,
  ignoredPath,
  leavePath,
  notificationsPath,
  ownNewslettersPath,
  securityPath,
  sessionsPath,
  waysInPath,
} from '@/lib/paths';

type Props = {
  place: Place;
  email: string;
  counts: { hasPassword: boolean; hasSecondFactor: boolean; sessions: number; ignored: number };
};

/** How one gets in, what is set up and what is sent, each with the page that changes it. */
export function OwnSettings({ email, counts, place }: Props) {
  const { account, own, newsletters } = wordsIn(place);
  const words = own.settings;
  const { hasPassword, hasSecondFactor, sessions, ignored } = counts;
  return (
    <dl className="settings">
      <div>
        <dt>{words.address}</dt>
        <dd>
          <bdi>{email}</bdi>
        </dd>
        <dd>
          <a href={`${waysInPath()}#address`}>{words.changeAddress}</a>
        </dd>
      </div>
      <div>
        <dt>{words.password}</dt>
        <dd>{hasPassword ? words.passwordSet : words.passwordNone}</dd>
        <dd>
          <a href={`${waysInPath()}#password`}>
            {hasPassword ? words.changePassword : words.setPassword}
          </a>
        </dd>
      </div>
      <div>
        <dt>{words.factor}</dt>
        <dd>{hasSecondFactor ? words.on : words.off}</dd>
        <dd>
          <a href={securityPath()}>{hasSecondFactor ? words.factorOn : words.factorOff}</a>
        </dd>
      </div>
      <div>
        <dt>{words.signedIn}</dt>
        <dd>{words.browsers(sessions)}</dd>
        <dd>
          <a href={sessionsPath()}>{words.seeWhere}</a>
        </dd>
      </div>
      <div>
        <dt>{words.mail}</dt>
        <dd>{words.mailAbout}</dd>
        <dd>
          <a href={`${notificationsPath()}#mail`}>{words.mailChoose}</a>
        </dd>
      </div>
      <div>
        <dt>{newsletters.title}</dt>
        <dd>{newsletters.ownAbout}</dd>
        <dd>
          <a href={ownNewslettersPath()}>{newsletters.ownChoose}</a>
        </dd>
      </div>
      <div>
        <dt>{account.ignore.people}</dt>
        <dd>{ignored === 0 ? words.ignoredNone : words.ignored(ignored)}</dd>
        <dd>
          <a href={ignoredPath()}>{ignored === 0 ? words.ignoredHow : words.ignoredList}</a>
        </dd>
      </div>
    </dl>
  );
}

/** What is theirs to take along, and the way out. */
export function OwnData({ place }: { place: Place }) {
  const words = wordsIn(place).own.settings;
  return (
    <>
      <p>{words.data}</p>
      <div className="acts-row">
        <a className="btn line" href={exportPath()} download>
          {words.download}
        </a>
        <a className="text" href={leavePath()}>
          {words.leave}
        </a>
      </div>
    </>
  );
}
