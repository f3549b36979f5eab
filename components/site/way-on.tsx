import type { ReactNode } from 'react';
import { Heads } from '@/components/site/heads';
import { SearchForm } from '@/components/site/search-form';
import type { StoryCard } from '@/lib/articles/schema';
import type { Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';

type Props = { newest: StoryCard[]; place: Place; label?: ReactNode };

/** Where to go from a page that leads no further: a search, and the newest stories where there are any. */
export function WayOn({ newest, place, label }: Props) {
  const { lost } = wordsIn(place).site;
  return (
    <div className="way-on">
      <SearchForm label={label ?? lost.lookForIt} place={place} />
      {newest.length > 0 && (
        <>
          <h2 className="lab2">{lost.orNewest}</h2>
          <Heads stories={newest} place={place} />
        </>
      )}
    </div>
  );
}
