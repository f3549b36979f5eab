import { Headline } from '@/components/site/headline';
import { Picture } from '@/components/site/picture';
import { shortDate, zonedIso, type Place } from '@/lib/dates';
import type { RelatedItem } from '@/lib/related/schema';

/** "You may also like": six stories, each with its grounds. Not there when there is none to offer. */
export function RelatedStories({ items, place }: { items: RelatedItem[]; place: Place }) {
  if (items.length === 0) return null;
  return (
    <section className="like band" aria-labelledby="you-may-also-like">
      <header>
        <h2 id="you-may-also-like">You may also like</h2>
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
              <Headline story={item} as="h3" />
              <p className="meta">
                <b>{item.section.name}</b> ·{' '}
                <time dateTime={zonedIso(item.publishedAt, place.timeZone)}>
                  {shortDate(item.publishedAt, place)}
                </time>
              </p>
              {item.reason && <p className="why">{item.reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
