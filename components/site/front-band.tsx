import { Heads } from '@/components/site/heads';
import { StoryUnit } from '@/components/site/story-unit';
import { ViewUnit } from '@/components/site/view-unit';
import type { Band } from '@/lib/front/arrange';
import { sectionPath } from '@/lib/paths';

function Stories({ band }: { band: Band }) {
  switch (band.layout) {
    case 'views':
      return (
        <div className="cols c4">
          {band.stories.map((story) => (
            <ViewUnit key={story.id} story={story} />
          ))}
        </div>
      );
    case 'wide':
      return (
        <div className="cols c57">
          <div>
            <StoryUnit story={band.words} isBig />
            <Heads stories={band.heads} />
          </div>
          <StoryUnit story={band.picture} isBig withPicture />
        </div>
      );
    case 'row':
      return (
        <div className="cols c3">
          {band.stories.map((story) => (
            <StoryUnit key={story.id} story={story} withPicture />
          ))}
          {band.heads.length > 0 && (
            <div>
              <Heads stories={band.heads} />
            </div>
          )}
        </div>
      );
  }
}

/** One section's part of the front, under a rule in its ink. */
export function FrontBand({ band }: { band: Band }) {
  const { slug, name, ink } = band.section;
  return (
    <section className="band" data-ink={ink} aria-labelledby={`band-${slug}`}>
      <header>
        <h2 id={`band-${slug}`}>{name}</h2>
        <a href={sectionPath(slug)}>All from {name}</a>
      </header>
      <Stories band={band} />
    </section>
  );
}
