import { DeskMoment } from '@/components/admin/desk-moment';
import { stateWords } from '@/components/admin/members/words';
import type { MemberView } from '@/lib/moderation/members/loaders';
import { commentStates } from '@/lib/moderation/members/schema';
import { roleWords } from '@/lib/people/words';

/** Who they are here, and what became of what they wrote and reported. */
export function MemberFacts({ view }: { view: MemberView }) {
  const { member, now, place } = view;
  const { comments, last, reports } = member;
  const moment = (at: Date) => <DeskMoment at={at} now={now} place={place} />;
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">Record</h2>
      <div className="in">
        {last.length > 0 && <LastBars last={last} />}
        <dl className="kv">
          {commentStates.map((state) => (
            <div key={state} className="row">
              <dt>{stateWords[state].name}</dt>
              <dd>{comments[state]}</dd>
            </div>
          ))}
          <div className="row">
            <dt>Member since</dt>
            <dd>{moment(member.joinedAt)}</dd>
          </div>
          <div className="row">
            <dt>Role</dt>
            <dd>{roleWords[member.role]}</dd>
          </div>
          {member.suspendedUntil && (
            <div className="row">
              <dt>Suspended until</dt>
              <dd>{moment(member.suspendedUntil)}</dd>
            </div>
          )}
          {(member.premoderated || member.trusted) && (
            <div className="row">
              <dt>What they write</dt>
              <dd>{member.premoderated ? 'waits for a moderator' : 'is trusted'}</dd>
            </div>
          )}
          <div className="row">
            <dt>Their reports: right, wrong</dt>
            <dd>
              {reports.right}, {reports.wrong}
            </dd>
          </div>
          <div className="row">
            <dt>The next one weighs</dt>
            <dd>{reports.weight}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}

function LastBars({ last }: { last: MemberView['member']['last'] }) {
  const count = (states: readonly string[]) =>
    last.filter(({ state }) => states.includes(state)).length;
  const label = `Of the last ${last.length} comments ${count(['rejected', 'spam'])} were rejected, ${count(['pending'])} wait.`;
  return (
    <>
      <div className="rec" role="img" aria-label={label}>
        {last.map(({ id, state }) => (
          <i key={id} className={stateWords[state].bar || undefined} />
        ))}
      </div>
      <p className="hint" aria-hidden>
        The last {last.length}, oldest first
      </p>
    </>
  );
}
