import { CountTable } from '@/components/admin/transparency/count-table';
import { MonthChart } from '@/components/admin/transparency/month-chart';
import {
  number,
  outcomeWords,
  reasonName,
  ruleName,
  share,
} from '@/components/admin/transparency/words';
import type { DecisionCount, Outcome, Report } from '@/lib/moderation/transparency/schema';
import { groupBy, spell, sumOf } from '@/lib/moderation/transparency/tally';

const isDown = ({ outcome }: DecisionCount) => outcome !== 'published' && outcome !== 'held';

type Props = { report: Report; nameOf: (month: string) => string };

/** What was decided in each month, by rules and by people, and how long it took. */
export function DecisionsPanel({ report: { months, decisions, decisionTimes }, nameOf }: Props) {
  const down = decisions.filter(isDown);
  const bars = months.map((month) => {
    const of = (by: string) => sumOf(down.filter((row) => row.month === month && row.by === by));
    return {
      month,
      name: nameOf(month),
      brief: month.slice(5),
      rule: of('rule'),
      person: of('person'),
    };
  });
  const rows = months.map((month) => {
    const of = (by: string, ...outcomes: Outcome[]) =>
      sumOf(
        decisions.filter(
          (row) => row.month === month && row.by === by && outcomes.includes(row.outcome),
        ),
      );
    const times = decisionTimes.find((row) => row.month === month);
    return {
      key: month,
      name: nameOf(month),
      cells: [
        of('rule', 'published'),
        of('person', 'published'),
        of('rule', 'held'),
        of('rule', 'rejected', 'spam'),
        of('person', 'rejected', 'spam'),
        of('person', 'deleted'),
        times ? spell(times.median) : '–',
        times ? spell(times.p90) : '–',
      ],
    };
  });
  return (
    <section className="panel wide" aria-labelledby="decisions">
      <h2 id="decisions">Decisions by month</h2>
      <div className="in">
        <MonthChart bars={bars} label="Comments taken down" />
        <CountTable
          caption="Decisions by month"
          head={[
            'Month',
            'Published by rules',
            'Published by people',
            'Held for people',
            'Rejected by rules',
            'Rejected by people',
            'Deleted by people',
            'Median wait',
            '90 % within',
          ]}
          rows={rows}
          none="Nothing was decided."
        />
        <p className="hint">
          The wait is that of comments which were held, until a person decided. What a moderator
          took back within seconds is not counted, nor what its own author deleted.
        </p>
      </div>
    </section>
  );
}

type ReasonsProps = { report: Report; reasons: Record<string, string> };

/** Why comments were taken down by people, and by which rules. */
export function ReasonsPanel({ report: { decisions }, reasons }: ReasonsProps) {
  const byPeople = decisions.filter((row) => row.by === 'person' && isDown(row));
  const byRules = decisions.filter((row) => row.by === 'rule' && row.outcome !== 'published');
  const all = sumOf(byPeople);
  return (
    <>
      <section className="panel" aria-labelledby="reasons">
        <h2 id="reasons">Why people took comments down</h2>
        <div className="in">
          <CountTable
            caption="Reasons"
            head={['Reason', 'Comments', 'Share']}
            rows={groupBy(byPeople, ({ reason, outcome }) =>
              reason === null && outcome !== 'rejected'
                ? outcomeWords[outcome]
                : reasonName(reason, reasons),
            ).map(([name, rows]) => ({
              ...{ key: name, name },
              cells: [sumOf(rows), share(sumOf(rows), all)],
            }))}
            none="No comment was taken down by a person."
          />
        </div>
      </section>
      <section className="panel" aria-labelledby="rules">
        <h2 id="rules">What rules did</h2>
        <div className="in">
          <CountTable
            caption="Rules"
            head={['Rule', 'Held', 'Rejected']}
            rows={groupBy(byRules, ({ rule }) => rule ?? '').map(([rule, rows]) => ({
              ...{ key: rule, name: ruleName(rule) },
              cells: [
                number(sumOf(rows.filter(({ outcome }) => outcome === 'held'))),
                number(sumOf(rows.filter(({ outcome }) => outcome !== 'held'))),
              ],
            }))}
            none="No rule has held or rejected anything."
          />
        </div>
      </section>
    </>
  );
}
