import { NowPanel } from '@/components/admin/analytics/now-panel';
import {
  DepthPanel,
  ReadingFigures,
  SeriesPanel,
  SourcesPanel,
} from '@/components/admin/analytics/panels';
import { SpanForm } from '@/components/admin/analytics/span-form';
import { eachFor, spanName } from '@/components/admin/analytics/words';
import { CountTable } from '@/components/admin/transparency/count-table';
import { share } from '@/components/admin/transparency/words';
import type { Place } from '@/lib/dates';
import { adminAnalyticsExportPath, adminAnalyticsPath, adminStoryAnalyticsPath } from '@/lib/paths';
import type { Analytics, NamedFigures, Now } from '@/lib/readings/schema';
import type { Span } from '@/lib/readings/span';

type Props = { span: Span; report: Analytics; live: Now | null; place: Place; isAll: boolean };

/** How much is read, of the whole paper or of one's own stories. */
export function AnalyticsPage({ span, report, live, place, isAll }: Props) {
  const { range, from, to } = span;
  const query = range === 'own' ? { range, from, to } : { range };
  return (
    <>
      <div className="dk-head">
        <h1>{isAll ? 'Reading' : 'Reading of your stories'}</h1>
        <p className="sum">{live ? 'Now, and today so far' : spanName(span, place)}</p>
        <div className="end">
          <a
            className="btn line"
            href={adminAnalyticsExportPath({ ...query, list: 'stories' })}
            download
          >
            Stories as CSV
          </a>
        </div>
      </div>
      <SpanForm span={span} pathOf={adminAnalyticsPath} withNow />
      <ReadingFigures
        report={report}
        readersHint={
          isAll
            ? from === to
              ? 'of this day'
              : 'of each day, added up'
            : 'of each story and day, added up'
        }
      />
      <div className="boards report">
        {live && <NowPanel live={live} place={place} />}
        <SeriesPanel report={report} place={place} />
        <StoriesPanel report={report} query={query} />
        <DepthPanel report={report} />
        <SourcesPanel report={report} />
        <NamedPanel id="sections" title="Sections" one="Section" rows={report.sections} />
        <NamedPanel id="authors" title="Bylines" one="Byline" rows={report.authors} />
        {isAll && <PagesPanel report={report} />}
      </div>
      <p className="hint foot-note">
        Counted without cookies and without addresses. Staff who are signed in and known programs
        are left out.{' '}
        {(['days', 'sections', 'authors', 'sources'] as const).map((list, i) => (
          <span key={list}>
            {i > 0 && ' · '}
            <a href={adminAnalyticsExportPath({ ...query, list })} download>
              {list} as CSV
            </a>
          </span>
        ))}
      </p>
    </>
  );
}

type Query = { range?: string; from?: string; to?: string };

function StoriesPanel({ report: { stories }, query }: { report: Analytics; query: Query }) {
  return (
    <section className="panel wide" aria-labelledby="stories">
      <h2 id="stories">Stories</h2>
      <div className="in">
        <CountTable
          caption="Stories"
          // The section last: on a phone the figures are what is seen without scrolling.
          head={['Story', 'Views', 'Readers', 'To the end', 'Looked at for', 'Comments', 'Section']}
          rows={stories.map((story) => ({
            key: String(story.id),
            name: <a href={adminStoryAnalyticsPath(story.id, query)}>{story.headline}</a>,
            cells: [
              ...[story.views, story.readers],
              share(story.readThrough, story.views),
              eachFor(story.seconds, story.views),
              ...[story.comments, story.section],
            ],
          }))}
          none="No story was opened."
        />
      </div>
    </section>
  );
}

type NamedProps = { id: string; title: string; one: string; rows: NamedFigures[] };

function NamedPanel({ id, title, one, rows }: NamedProps) {
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="in">
        <CountTable
          caption={title}
          head={[one, 'Views', 'To the end', 'Comments']}
          rows={rows.map(({ slug, name, views, readThrough, comments }) => ({
            key: slug,
            name,
            cells: [views, share(readThrough, views), comments],
          }))}
          none="No story was opened."
        />
      </div>
    </section>
  );
}

function PagesPanel({ report: { pages } }: { report: Analytics }) {
  return (
    <section className="panel" aria-labelledby="pages">
      <h2 id="pages">Other pages</h2>
      <div className="in">
        <CountTable
          caption="Other pages"
          head={['Page', 'Views']}
          rows={pages.map(({ path, views }) => ({ key: path, name: path, cells: [views] }))}
          none="No other page was opened."
        />
      </div>
    </section>
  );
}
