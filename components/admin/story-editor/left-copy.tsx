import type { ReactNode } from 'react';
import type { FoundCopy } from '@/components/admin/story-editor/local-copy';
import type { Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';

type Props = {
  copy: FoundCopy;
  now: Date;
  place: Place;
  /** What else is to be known of it. */
  advice: string | false;
  onForget: (copy: FoundCopy) => void;
  /** What can be done with it. */
  children: ReactNode;
};

/** Text that this browser holds and the server does not, until somebody throws it away. */
export const LeftCopy = ({ copy, now, place, advice, onForget, children }: Props) => (
  <div className="notice" role="status">
    <p>
      This browser holds text from {deskTime(new Date(copy.at), now, place)} that was never saved
      {copy.draft.headline && `: “${copy.draft.headline}”`}.{advice && ` ${advice}`}
    </p>
    {children}
    <button type="button" className="text" onClick={() => onForget(copy)}>
      Throw it away
    </button>
  </div>
);
