import { Headline } from '@/components/site/headline';
import { Picture } from '@/components/site/picture';
import { shortDate, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { isFilling, type RelatedItem } from '@/lib/related/schema';
import type { Shelves } from '@/lib/related/shelves';

type Props = { shelves: Shelves; sectionName: string; place: Place };

/**
 * What else there is to read: how a running story went before, what is like it, each with its grounds, and what only fills,
 * which says so. Nothing at all when there is nothing to offer.
 */
export function RelatedStories({ shelves, sectionName, place }: Props) {
  const { previously, matches, onTopic, fill } = shelves;
  const words = wordsIn(place).story.related;
  return (
    <>
      <Previously items={previously} place={place} />
      <Shelf id="you-may-also-like" title={words.alsoLike} items={matches} place={place} />
      <Shelf id="more-on" title={onTopic[0]?.reason ?? ''} items={onTopic} place={place} />
      <Shelf
        id="more-from"
        title={words.moreFrom({ section: sectionName })}
        items={fill}
        place={place}
      />
    </>
  );
}

function Previously({ items, place }: { items: RelatedItem[]; place: Place }) {
  if (items.length === 0) return null;
  return (
    <section className="before band" aria-labelledby="previously" data-below="">
      <header>
        <h2 id="previously">{wordsIn(place).story.related.previously}</h2>
      </header>
      <ol>
        {items.map((item) => (
          <li key={item.slug} data-ink={item.section.ink}>
            <When item={item} place={place} />
            <Headline story={item} as="h3" place={place} />
          </li>
        ))}
      </ol>
    </section>
  );
}

type ShelfProps = { id: string; title: string; items: RelatedItem[]; place: Place };

function Shelf({ id, title, items, place }: ShelfProps) {
  if (items.length === 0) return null;
  return (
    <section className="like band" aria-labelledby={id} data-below="">
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <ul className="cols">
        {items.map((item) => (
          <li
            key={item.slug}
            data-ink={item.section.ink}
            className={item.hero?.path ? undefined : 'bare'}
          >
            <Picture picture={item.hero} sizes="(min-width: 40rem) 16rem, 7rem" crop="1:1" />
            <div>
              <Headline story={item} as="h3" place={place} />
              <p className="meta">
                <b>
                  <bdi>{item.section.name}</bdi>
                </b>
                {' · '}
                <When item={item} place={place} />
              </p>
              {!isFilling(item) && <p className="why">{item.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function When({ item: { publishedAt }, place }: { item: RelatedItem; place: Place }) {
  return (
    <time dateTime={zonedIso(publishedAt, place.timeZone)}>{shortDate(publishedAt, place)}</time>
  );
}
