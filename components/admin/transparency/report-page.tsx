import { Figures } from '@/components/admin/figures';
import { AppealsPanel, SanctionsPanel } from '@/components/admin/transparency/people-panels';
import { DecisionsPanel, ReasonsPanel } from '@/components/admin/transparency/decision-panels';
import { PeriodForm } from '@/components/admin/transparency/period-form';
import { ReportsPanel } from '@/components/admin/transparency/reports-panel';
import { number, share } from '@/components/admin/transparency/words';
import { monthName } from '@/lib/dates';
import type { Period } from '@/lib/moderation/transparency/period';
import type { Report } from '@/lib/moderation/transparency/schema';
import { spell, sumOf } from '@/lib/moderation/transparency/tally';
import { adminReportExportPath, moderationPath } from '@/lib/paths';

type Props = {
  period: Period;
  report: Report;
  /** What the newsroom calls each reason. */
  reasons: Record<string, string>;
  locale: string;
};

/** How moderation was done: what the EU's Digital Services Act has platforms publish, in numbers alone. */
export function ReportPage({ period, report, reasons, locale }: Props) {
  const { from, to } = period;
  const nameOf = (month: string) =>
    monthName(Number(month.slice(0, 4)), Number(month.slice(5)), locale);
  return (
    <>
      <div className="dk-head">
        <h1>Transparency report</h1>
        <p className="sum">{from === to ? nameOf(from) : `${nameOf(from)} to ${nameOf(to)}`}</p>
        <div className="end">
          <a href={moderationPath()}>Comments</a>
          <a className="btn line" href={adminReportExportPath({ from, to })} download>
            Download as CSV
          </a>
        </div>
      </div>
      <PeriodForm period={period} />
      <ReportFigures report={report} />
      <div className="boards report">
        <DecisionsPanel report={report} nameOf={nameOf} />
        <ReasonsPanel report={report} reasons={reasons} />
        <ReportsPanel report={report} reasons={reasons} />
        <AppealsPanel report={report} />
        <SanctionsPanel report={report} />
      </div>
    </>
  );
}

/** The numbers that are asked for first. */
function ReportFigures({ report }: { report: Report }) {
  const { decisions, decisionTimes, reports, appeals } = report;
  const down = decisions.filter(({ outcome }) => ['rejected', 'spam', 'deleted'].includes(outcome));
  const byRule = sumOf(down.filter(({ by }) => by === 'rule'));
  const all = decisionTimes.find(({ month }) => month === null);
  const heard = appeals.filter(({ outcome }) => outcome !== 'open');
  const right = sumOf(heard.filter(({ outcome }) => outcome === 'overturned'));
  const figures = [
    ['Comments taken down', number(sumOf(down)), `${share(byRule, sumOf(down))} by rules alone`],
    [
      'Median time to a decision',
      all ? spell(all.median) : '–',
      all ? `nine in ten within ${spell(all.p90)}` : 'nothing waited',
    ],
    [
      'Reports received',
      number(sumOf(reports)),
      `${number(sumOf(reports.filter(({ reason }) => reason === 'illegal')))} of broken law`,
    ],
    ['Appeals heard', number(sumOf(heard)), `${share(right, sumOf(heard))} were right`],
  ] as const;
  return <Figures figures={figures} />;
}
