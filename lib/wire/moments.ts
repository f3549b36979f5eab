import { quoted } from '@/lib/wire/quoted';

/** A moment as agencies write it: ISO 8601 ("2026-11-25T10:00:00+01:00") or NITF's basic form ("20261125T100000+0100"). */
const written =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

export type Moment = {
  /** ISO 8601 in UTC; null when it is none. */
  at: string | null;
  /** What is odd about it, in a sentence; null when nothing is. */
  fault: string | null;
};

/** What an agency wrote as a moment. `what` names it in the sentence about a fault. Without a zone it is taken for UTC. */
export function momentOf(text: string, what: string): Moment {
  // "YYYYMMDD000000": a template that nobody filled in says nothing.
  const value = /^Y{2,4}-?M{2}/.test(text.trim()) ? '' : text.trim();
  if (value === '') return { at: null, fault: null };
  const [, year, month, day, hour, minute = '00', second = '00', zone] = written.exec(value) ?? [];
  const wrong = { at: null, fault: `The ${what} “${quoted(value)}” is no date and time.` };
  if (!year) return wrong;
  const offset = !zone || /^(Z|UTC|GMT)$/i.test(zone) ? 'Z' : withColon(zone);
  const local = `${year}-${month}-${day}T${hour ?? '00'}:${minute}:${second}`;
  const at = new Date(`${local}${offset}`);
  // The 30th of February would be taken for the 2nd of March.
  const check = new Date(`${local}Z`);
  if (Number.isNaN(at.getTime()) || check.toISOString().slice(0, 19) !== local) return wrong;
  const fault =
    hour === undefined
      ? `The ${what} “${value}” is a day without a time: taken for its beginning in UTC.`
      : zone
        ? null
        : `The ${what} “${value}” has no time zone: taken for UTC.`;
  return { at: at.toISOString(), fault };
}

const withColon = (zone: string) =>
  zone.length === 3 ? `${zone}:00` : zone.replace(/^(.\d\d):?(\d\d)$/, '$1:$2');

/**
 * Until when an embargo holds. What cannot be read must not let an item out: then `isUnclear` says that it has to be
 * withheld; a day without a time ends with that day.
 */
export function embargoOf(text: string): Moment & { isUnclear: boolean } {
  const { at, fault } = momentOf(text, 'embargo');
  if (at === null) return { at, fault, isUnclear: fault !== null };
  if (!/day without a time/.test(fault ?? '')) return { at, fault, isUnclear: false };
  const end = new Date(Date.parse(at) + 24 * 3_600_000).toISOString();
  return {
    at: end,
    fault: `The embargo “${text.trim()}” is a day without a time: kept until that day is over (UTC).`,
    isUnclear: false,
  };
}
