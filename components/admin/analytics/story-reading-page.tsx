import {
  DepthPanel,
  ReadingFigures,
  SeriesPanel,
  SourcesPanel,
} from '@/components/admin/analytics/panels';
import { SpanForm } from '@/components/admin/analytics/span-form';
import { spanName } from '@/components/admin/analytics/words';
import { writing } from '@/lib/articles/language';
import type { Place } from '@/lib/dates';
import { adminAnalyticsPath, adminStoryAnalyticsPath, adminStoryPath } from '@/lib/paths';
import type { Analytics } from '@/lib/readings/schema';
import type { Span } from '@/lib/readings/span';

type Props = {
  story: { id: number; headline: string; language: string };
  span: Span;
  report: Analytics;
  place: Place;
};

/** How one story is read. */
export function StoryReadingPage({ story, span, report, place }: Props) {
  const pathOf = (query: { range?: string }) => adminStoryAnalyticsPath(story.id, query);
  return (
    <>
      <div className="dk-head">
        <h1 {...writing(story.language)}>{story.headline}</h1>
        <p className="sum">{spanName(span, place)}</p>
        <div className="end">
          <a href={adminAnalyticsPath()}>All stories</a>
          <a className="btn line" href={adminStoryPath(story.id)}>
            Open the story
          </a>
        </div>
      </div>
      <SpanForm span={span} pathOf={pathOf} />
      <ReadingFigures
        report={report}
        isOneStory
        readersHint={span.from === span.to ? 'of this day' : 'of each day, added up'}
      />
      <div className="boards report">
        <SeriesPanel report={report} place={place} />
        <DepthPanel report={report} />
        <SourcesPanel report={report} />
      </div>
    </>
  );
}
