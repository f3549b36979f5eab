import { zonedIso, type Place } from '@/lib/dates';
import { deskTime } from '@/lib/newsroom/desk-time';

type Props = { at: Date; now: Date; place: Place };

/** A moment in the newsroom's time. */
export const DeskMoment = ({ at, now, place }: Props) => (
  <time dateTime={zonedIso(at, place.timeZone)}>{deskTime(at, now, place)}</time>
);
