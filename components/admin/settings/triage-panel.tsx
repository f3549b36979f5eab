import { ResetTriageForm, ResumeTriageForm } from '@/components/admin/settings/triage-forms';
import { longDateTime } from '@/lib/dates';
import type { TriageFigures } from '@/lib/settings/loaders';
import type { Settings } from '@/lib/settings/schema';
import { driftWords } from '@/lib/triage/drift-words';

type Props = { figures: TriageFigures; settings: Settings };

const number = (value: number) => value.toLocaleString('en-GB');
const percent = (share: number) =>
  `${(100 * share).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`;

/** What the triage has learnt and how right it was, so that a bar is not set blindly. */
export function TriagePanel({ figures, settings }: Props) {
  const { learning, off } = figures;
  return (
    <section className="setting-group" aria-labelledby="triage-figures">
      <div>
        <h2 id="triage-figures">How the triage does</h2>
        <p className="hint">
          Measured on your own decisions: each comment was scored before the moderator’s word was
          learnt.
        </p>
      </div>
      <div className="triage">
        {off && (
          <div className="err" role="alert">
            <p>
              Since {longDateTime(new Date(off.at), settings)} it holds and lets through nothing by
              itself, because {off.why.map((why) => driftWords[why]).join(', and ')}. Set another
              bar above, or:
            </p>
            <ResumeTriageForm />
          </div>
        )}
        <dl>
          <dt>Decisions learnt</dt>
          <dd>
            {number(learning.decisions)}: {number(figures.approved)} approved,{' '}
            {number(figures.rejected)} rejected
          </dd>
          <dt>State</dt>
          <dd>
            {learning.isReady
              ? 'It scores new comments and those that wait.'
              : `Still learning: ${number(learning.decisions)} of ${number(learning.needed)} decisions${missing(learning)}.`}
          </dd>
          <dt>Puts the worse first</dt>
          <dd>
            {figures.auc === null
              ? 'Not known yet: it needs rejected and approved comments.'
              : `Of a rejected and an approved comment, the rejected one had the higher score ${percent(figures.auc)} of the time (50 % is chance), over the last ${number(figures.measured)} decisions.`}
          </dd>
          <dt>Would let through</dt>
          <dd>
            <Clear figures={figures} />
          </dd>
          <dt>Checked by chance</dt>
          <dd>
            {figures.checked.audited === 0
              ? 'None decided since the bars were set.'
              : `${number(figures.checked.audited)} of what might have appeared, of which ${number(figures.checked.rejected)} were rejected. ${number(figures.byItself.cleared)} have appeared.`}
          </dd>
          <dt>Holding</dt>
          <dd>
            <Hold figures={figures} bar={settings.triageHoldPercent} />
          </dd>
        </dl>
        <Calibration figures={figures} />
        <ResetTriageForm />
      </div>
    </section>
  );
}

const missing = ({ missingApproved, missingRejected }: TriageFigures['learning']) => {
  const parts = [
    ...(missingApproved > 0 ? [`${missingApproved} more approved`] : []),
    ...(missingRejected > 0 ? [`${missingRejected} more rejected`] : []),
  ];
  return parts.length > 0 ? `; still missing: ${parts.join(' and ')}` : '';
};

function Clear({
  figures: { clear, rejectedOnRecord, rejectedNeeded },
}: {
  figures: TriageFigures;
}) {
  if (!clear) {
    return `Nothing yet: ${number(rejectedOnRecord)} of ${number(rejectedNeeded)} rejected comments on record.`;
  }
  const { decided, rejected, cleared, missed } = clear;
  return `${percent(cleared / decided)} of the last ${number(decided)} comments at this bar, and with them ${number(missed)} of ${number(rejected)} that were rejected. Nothing missed in ${number(rejectedNeeded)} means at most ${percent(3 / rejectedNeeded)} with 95 % certainty.`;
}

function Hold({ figures: { hold, byItself }, bar }: { figures: TriageFigures; bar: number }) {
  if (bar === 0) return 'Off.';
  if (!hold) return 'Too few comments have scored above the bar to say how right it is.';
  return `Of the last ${number(hold.held)} comments above the bar, ${percent(hold.precision)} were rejected. ${number(byItself.held)} were held since it was set.`;
}

function Calibration({ figures: { calibration } }: { figures: TriageFigures }) {
  if (!calibration) return null;
  return (
    <table>
      <caption>
        What it said and what came true; on average {percent(calibration.error)} apart
      </caption>
      <thead>
        <tr>
          <th scope="col">Score</th>
          <th scope="col">Comments</th>
          <th scope="col">It said</th>
          <th scope="col">Were rejected</th>
        </tr>
      </thead>
      <tbody>
        {calibration.bins.map(({ from, count, said, cameTrue }) => (
          <tr key={from}>
            <th scope="row">
              {Math.round(from * 100)}–{Math.round(from * 100) + 10} %
            </th>
            <td>{number(count)}</td>
            <td>{percent(said)}</td>
            <td>{percent(cameTrue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
