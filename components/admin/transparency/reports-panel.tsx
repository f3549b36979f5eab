import { CountTable } from '@/components/admin/transparency/count-table';
import { reasonName, reportOutcomeWords } from '@/components/admin/transparency/words';
import type {
  Report,
  ReportCount,
  ReportOutcome,
  Times,
} from '@/lib/moderation/transparency/schema';
import { groupBy, spell, sumOf } from '@/lib/moderation/transparency/tally';

const outcomes = Object.keys(reportOutcomeWords) as ReportOutcome[];
const cellsOf = (rows: readonly ReportCount[]) => [
  sumOf(rows),
  ...outcomes.map((outcome) => sumOf(rows.filter((row) => row.outcome === outcome))),
];
const head = ['Received', 'Taken down', 'Kept', 'Closed', 'Open'];

type Props = { report: Report; reasons: Record<string, string> };

/** What readers reported and what became of it, with the notices that something breaks the law by themselves. */
export function ReportsPanel({ report: { reports, reportTimes, noticeTimes }, reasons }: Props) {
  const notices = reports.filter(({ reason }) => reason === 'illegal');
  return (
    <>
      <section className="panel" aria-labelledby="reports">
        <h2 id="reports">Reports by readers</h2>
        <div className="in">
          <CountTable
            caption="Reports by reason"
            head={['Reason', ...head]}
            rows={groupBy(reports, ({ reason }) => reasonName(reason, reasons)).map(
              ([name, rows]) => ({
                ...{ key: name, name, cells: cellsOf(rows) },
              }),
            )}
            none="Nobody has reported anything."
          />
          <Wait times={reportTimes} />
        </div>
      </section>
      <section className="panel" aria-labelledby="law">
        <h2 id="law">Notices of broken law</h2>
        <div className="in">
          <CountTable
            caption="Notices of broken law"
            head={['By', ...head]}
            rows={groupBy(notices, ({ by }) => by).map(([by, rows]) => ({
              key: by,
              name: by === 'guest' ? 'People without an account' : 'Members',
              cells: cellsOf(rows),
            }))}
            none="Nobody has said so."
          />
          <Wait times={noticeTimes} />
        </div>
      </section>
    </>
  );
}

/** How long what is settled had waited. */
export function Wait({ times }: { times: readonly Times[] }) {
  const all = times.find(({ month }) => month === null);
  if (!all) return null;
  return (
    <p className="hint">
      Settled after {spell(all.median)} in the median, nine in ten within {spell(all.p90)}.
    </p>
  );
}
