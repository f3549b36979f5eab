import { BarChart, BarDrawing } from '@/components/admin/analytics/bar-chart';
import { DepthFunnel } from '@/components/admin/analytics/depth-funnel';
import { barOf, eachFor, sourceName } from '@/components/admin/analytics/words';
import { Figures } from '@/components/admin/figures';
import { CountTable } from '@/components/admin/transparency/count-table';
import { number, share } from '@/components/admin/transparency/words';
import type { Place } from '@/lib/dates';
import type { Analytics } from '@/lib/readings/schema';

type Props = { report: Analytics; place: Place };

type FigureProps = {
  report: Analytics;
  /** What readers are counted over. */
  readersHint: string;
  isOneStory?: boolean;
};

/** The numbers that are asked for first. */
export function ReadingFigures({ report, readersHint, isOneStory = false }: FigureProps) {
  const { views, readers, storyViews, quarters, seconds, comments } = report.totals;
  const figures = [
    ['Views', number(views), isOneStory ? 'of this story' : `${number(storyViews)} of stories`],
    ['Readers', number(readers), readersHint],
    [
      'Read to the end',
      share(quarters[3], storyViews),
      isOneStory ? 'of its views' : 'of the views of stories',
    ],
    [
      isOneStory ? 'It is looked at for' : 'A story is looked at for',
      eachFor(seconds, storyViews),
      'on average',
    ],
    ['Comments', number(comments), 'approved'],
  ] as const;
  return <Figures figures={figures} />;
}

/** Views and comments over time: drawn, and the same as a table. */
export function SeriesPanel({ report: { series, from, to }, place }: Props) {
  const isDay = from === to;
  const by = isDay ? 'by hour' : 'by day';
  const bars = series.map((step) => ({
    ...barOf(step, place),
    besides: isDay ? [step.comments] : [step.readers, step.comments],
  }));
  const comments = series.map((step) => ({ ...barOf(step, place), value: step.comments }));
  return (
    <section className="panel wide" aria-labelledby="series">
      <h2 id="series">Over time</h2>
      <div className="in">
        <BarChart
          bars={bars}
          label={`Views ${by}`}
          head={isDay ? ['Hour', 'Views', 'Comments'] : ['Day', 'Views', 'Readers', 'Comments']}
          unit={['view', 'views']}
        >
          {comments.some(({ value }) => value > 0) && (
            <BarDrawing bars={comments} label={`Comments ${by}`} unit={['comment', 'comments']} />
          )}
        </BarChart>
      </div>
    </section>
  );
}

/** How far stories were read. */
export function DepthPanel({ report: { totals } }: { report: Analytics }) {
  return (
    <section className="panel" aria-labelledby="depth">
      <h2 id="depth">How far stories are read</h2>
      <div className="in">
        <DepthFunnel totals={totals} />
        <p className="hint">
          Browsers that ask for privacy do not tell how far was read: the true shares are a little
          higher.
        </p>
      </div>
    </section>
  );
}

/** Where readers came from. */
export function SourcesPanel({ report: { sources, totals } }: { report: Analytics }) {
  return (
    <section className="panel" aria-labelledby="sources">
      <h2 id="sources">Where readers came from</h2>
      <div className="in">
        <CountTable
          caption="Sources"
          head={['Source', 'Views', 'Share']}
          rows={sources.map(({ source, views }) => ({
            key: source,
            name: sourceName(source),
            cells: [views, share(views, totals.views)],
          }))}
          none="Nothing was read."
        />
      </div>
    </section>
  );
}
