import { longDateTime, zonedIso, type Place } from '@/lib/dates';
import { frontPath } from '@/lib/paths';

type Props =
  { kind: 'story'; expiresAt: Date; place: Place } | { kind: 'over' | 'missing' | 'limited' };

const words = {
  over: {
    title: 'This link has ended',
    text: 'It showed a story before it was published. It has run out or was taken back; ask whoever sent it for a new one.',
  },
  missing: {
    title: 'This is no link of ours',
    text: 'Perhaps a part of it was lost on the way. Open it once more from the message it came in.',
  },
  limited: {
    title: 'Too often',
    text: 'This was opened very often in a short time. Please wait a minute and try again.',
  },
};

/** Over a preview for somebody outside: that it is not published; or in its place, why there is none. */
export function PreviewNotice(props: Props) {
  if (props.kind !== 'story') {
    const { title, text } = words[props.kind];
    return (
      <div className="column lost">
        <h1>{title}</h1>
        <p className="lede">{text}</p>
        <p>
          <a href={frontPath()}>To the front page</a>
        </p>
      </div>
    );
  }
  const { expiresAt, place } = props;
  return (
    <aside className="corr" aria-label="Preview">
      <b>Not published.</b> You are seeing this story before it is public, in confidence, and as it
      stands at this moment. The link ends on{' '}
      <time dateTime={zonedIso(expiresAt, place.timeZone)}>{longDateTime(expiresAt, place)}</time>.
    </aside>
  );
}
