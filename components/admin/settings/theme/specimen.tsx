import { SectionNav } from '@/components/site/section-nav';
import { StoryUnit } from '@/components/site/story-unit';
import { ViewUnit } from '@/components/site/view-unit';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { inks } from '@/lib/taxonomy/sections/schema';

const sections = Object.entries(inks)
  .filter(([ink]) => ink !== 'opinion')
  .map(([ink, name]) => ({ slug: ink, name, ink, below: [] }));

const story: StoryCard = {
  ...{ id: 0, slug: 'specimen', language: 'en-GB', hero: null, commentCount: 14 },
  headline: 'Port Ellery’s ferries come back a week early',
  standfirst: 'The harbour board signed on Tuesday night, and the first boat leaves at 06:10.',
  section: { slug: 'harbour', name: 'Harbour', ink: 'harbour' },
  authors: [{ slug: 'maren-holt', name: 'Maren Holt', kind: 'PERSON' }],
  publishedAt: new Date('2026-11-25T09:12:00Z'),
};
const view: StoryCard = {
  ...story,
  headline: 'A quay is more than a car park',
  section: { slug: 'opinion', name: 'Opinion', ink: 'opinion' },
  commentCount: 3,
};

/** The parts of a page that carry the theme, as they are on the pages. Twice on one page: nothing in it has an id. */
export function Specimen({ place, siteName }: { place: Place; siteName: string }) {
  return (
    <>
      <p className="breaking">
        <b>Breaking</b>The bridge at Lock Street is shut.
      </p>
      <div className="in">
        <p className="plate small">{siteName}</p>
        <SectionNav label="Specimen of the sections" sections={sections} />
        <div className="c57">
          <StoryUnit story={story} isBig place={place} />
          <ViewUnit story={view} place={place} />
        </div>
        <aside className="fact" data-ink="trade">
          <h2>The ferry in figures</h2>
          <dl>
            <div>
              <dt>14</dt>
              <dd>boats a day</dd>
            </div>
          </dl>
        </aside>
        <p>
          A line of text with <a href="#specimen">a link</a> and <mark>what was looked for</mark>.
        </p>
        <label>
          A field <input type="text" defaultValue="What a reader types" readOnly />
        </label>
        <p className="marks">
          <span className="st review">In review</span> <span className="st sched">Scheduled</span>{' '}
          <span className="st live">Published</span> <span className="st corr2">Corrected</span>{' '}
          <span className="st held2">Held</span>
        </p>
        <p>
          <span className="btn">A button</span> <span className="btn line">Another</span>
        </p>
      </div>
      <p className="ground">On the tray, as in the footer.</p>
    </>
  );
}
