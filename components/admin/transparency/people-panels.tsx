import { CountTable } from '@/components/admin/transparency/count-table';
import { Wait } from '@/components/admin/transparency/reports-panel';
import { sanctionNames, share } from '@/components/admin/transparency/words';
import type { AppealOutcome, Report } from '@/lib/moderation/transparency/schema';
import { groupBy, sumOf } from '@/lib/moderation/transparency/tally';

type Props = { report: Report };

const outcomes: Record<AppealOutcome, string> = {
  overturned: 'The member was right',
  upheld: 'The decision stands',
  withdrawn: 'The member took the comment back',
  open: 'Not heard yet',
};

/** How often members objected to a decision, and were right. */
export function AppealsPanel({ report: { appeals, appealTimes } }: Props) {
  const all = sumOf(appeals);
  return (
    <section className="panel" aria-labelledby="appeals">
      <h2 id="appeals">Appeals</h2>
      <div className="in">
        <CountTable
          caption="Appeals by outcome"
          head={['Outcome', 'Appeals', 'Share']}
          rows={groupBy(appeals, ({ outcome }) => outcomes[outcome]).map(([name, rows]) => ({
            ...{ key: name, name, cells: [sumOf(rows), share(sumOf(rows), all)] },
          }))}
          none="Nobody has appealed."
        />
        <Wait times={appealTimes} />
      </div>
    </section>
  );
}

/** What was done about members. */
export const SanctionsPanel = ({ report: { sanctions } }: Props) => (
  <section className="panel" aria-labelledby="sanctions">
    <h2 id="sanctions">Sanctions</h2>
    <div className="in">
      <CountTable
        caption="Sanctions"
        head={['What', 'Members']}
        rows={groupBy(sanctions, ({ action }) => sanctionNames[action] ?? action).map(
          ([name, rows]) => ({ key: name, name, cells: [sumOf(rows)] }),
        )}
        none="Nobody was sanctioned."
      />
    </div>
  </section>
);
