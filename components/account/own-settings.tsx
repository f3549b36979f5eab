import {
  exportPath,
  ignoredPath,
  leavePath,
  notificationsPath,
  securityPath,
  sessionsPath,
  waysInPath,
} from '@/lib/paths';

type Props = {
  email: string;
  counts: { hasPassword: boolean; hasSecondFactor: boolean; sessions: number; ignored: number };
};

/** How one gets in, what is set up and what is sent, each with the page that changes it. */
export function OwnSettings({ email, counts }: Props) {
  const { hasPassword, hasSecondFactor, sessions, ignored } = counts;
  return (
    <dl className="settings">
      <div>
        <dt>Address</dt>
        <dd>
          <bdi>{email}</bdi>
        </dd>
        <dd>
          <a href={`${waysInPath()}#address`}>Change address</a>
        </dd>
      </div>
      <div>
        <dt>Password</dt>
        <dd>{hasPassword ? 'Set' : 'None: you sign in without one'}</dd>
        <dd>
          <a href={`${waysInPath()}#password`}>
            {hasPassword ? 'Change password' : 'Set a password'}
          </a>
        </dd>
      </div>
      <div>
        <dt>Second factor</dt>
        <dd>{hasSecondFactor ? 'On' : 'Off'}</dd>
        <dd>
          <a href={securityPath()}>
            {hasSecondFactor ? 'Look after your second factor' : 'Set up a second factor'}
          </a>
        </dd>
      </div>
      <div>
        <dt>Signed in</dt>
        <dd>{sessions === 1 ? 'In this browser only' : `In ${sessions} browsers`}</dd>
        <dd>
          <a href={sessionsPath()}>See where</a>
        </dd>
      </div>
      <div>
        <dt>Mail from us</dt>
        <dd>About this account: links you ask for, and changes you should know of.</dd>
        <dd>
          <a href={`${notificationsPath()}#mail`}>Choose what else is mailed to you</a>
        </dd>
      </div>
      <div>
        <dt>People you ignore</dt>
        <dd>{ignored === 0 ? 'Nobody' : ignored === 1 ? '1 person' : `${ignored} people`}</dd>
        <dd>
          <a href={ignoredPath()}>{ignored === 0 ? 'How that works' : 'See the list'}</a>
        </dd>
      </div>
    </dl>
  );
}

/** What is theirs to take along, and the way out. */
export function OwnData() {
  return (
    <>
      <p>Everything that we keep of you, as one file that people and programs can read.</p>
      <div className="acts-row">
        <a className="btn line" href={exportPath()} download>
          Download my data
        </a>
        <a className="text" href={leavePath()}>
          Delete my account
        </a>
      </div>
    </>
  );
}
