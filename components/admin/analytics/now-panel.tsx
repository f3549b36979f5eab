import { BarChart } from '@/components/admin/analytics/bar-chart';
import { LiveRefresh } from '@/components/admin/analytics/live-refresh';
import { CountTable } from '@/components/admin/transparency/count-table';
import { clock, type Place } from '@/lib/dates';
import { adminStoryAnalyticsPath } from '@/lib/paths';
import type { Now } from '@/lib/readings/schema';

/** The last half hour, which asks again by itself. */
export function NowPanel({ live, place }: { live: Now; place: Place }) {
  return (
    <section className="panel wide" aria-labelledby="now">
      <h2 id="now">The last half hour</h2>
      <div className="in">
        <LiveRefresh />
        <BarChart
          label="Views by minute"
          head={['Minute', 'Views']}
          unit={['view', 'views']}
          bars={live.minutes.map(({ minute, views }) => {
            const at = clock(new Date(minute), place);
            return { key: minute, name: at, brief: at, value: views };
          })}
        />
        <CountTable
          caption="What is open now"
          head={['Page', 'Views']}
          rows={live.pages.map(({ storyId, path, name, views }) => ({
            key: path,
            name: storyId === null ? name : <a href={adminStoryAnalyticsPath(storyId)}>{name}</a>,
            cells: [views],
          }))}
          none="Nobody has opened anything in the last half hour."
        />
      </div>
    </section>
  );
}
