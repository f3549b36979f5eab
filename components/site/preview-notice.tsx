import { WayOn } from '@/components/site/way-on';
import type { StoryCard } from '@/lib/articles/schema';
import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { wordsIn } from '@/lib/i18n/words';
import { frontPath } from '@/lib/paths';

type Props = { place: Place } & (
  { kind: 'story'; expiresAt: Date } | { kind: 'over' | 'missing' | 'limited'; newest: StoryCard[] }
);

/** Over a preview for somebody outside: that it is not published; or in its place, why there is none. */
export function PreviewNotice(props: Props) {
  const { preview, lost } = wordsIn(props.place).site;
  if (props.kind !== 'story') {
    return (
      <div className="column lost">
        <h1>{preview[props.kind]}</h1>
        <p className="lede">{preview[`${props.kind}Words`]}</p>
        <p>
          <a href={frontPath()}>{lost.toFront}</a>
        </p>
        <WayOn newest={props.newest} place={props.place} />
      </div>
    );
  }
  const { expiresAt, place } = props;
  return (
    <aside className="corr" aria-label={preview.label}>
      {preview.story({
        notPublished: <b>{preview.notPublished}</b>,
        date: (
          <time dateTime={zonedIso(expiresAt, place.timeZone)}>
            {longDateTime(expiresAt, place)}
          </time>
        ),
      })}
    </aside>
  );
}
