import type { Period } from '@/lib/moderation/transparency/period';
import { adminReportPath } from '@/lib/paths';

/** Which months: a plain form, so that a report is an address to share. */
export function PeriodForm({ period: { from, to } }: { period: Pick<Period, 'from' | 'to'> }) {
  return (
    <form
      key={`${from}.${to}`}
      className="narrow"
      action={adminReportPath()}
      role="search"
      aria-label="Period"
    >
      <div className="short">
        <label htmlFor="f-from">From</label>
        <input
          id="f-from"
          type="month"
          name="from"
          defaultValue={from}
          placeholder="2026-01"
          pattern="\d{4}-\d{2}"
        />
      </div>
      <div className="short">
        <label htmlFor="f-to">To the end of</label>
        <input
          id="f-to"
          type="month"
          name="to"
          defaultValue={to}
          placeholder="2026-12"
          pattern="\d{4}-\d{2}"
        />
      </div>
      <button className="btn line">Show</button>
      <a href={adminReportPath()}>The last twelve months</a>
    </form>
  );
}
