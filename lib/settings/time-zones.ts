/**
 * The places by whose clock a newsroom can work. An offset (`+01:00`) knows no summer time and an old name (`EST5EDT`,
 * `US/Pacific`) is no place, so neither is one.
 */

/** What the IANA calls zones today that the server's own table still lists under their first names. */
const renamed = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
]);
const nameNow = (zone: string) => renamed.get(zone) ?? zone;

/** Every zone that a newsroom can have, by its name of today, in the order of the alphabet. */
export const timeZones: readonly string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(nameNow)]),
].sort();
const byLowerCase = new Map(timeZones.map((zone) => [zone.toLowerCase(), zone]));

/** The zone that a name of any time leads to; undefined when it leads to none. */
function resolved(name: string): string | undefined {
  try {
    return nameNow(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return undefined;
  }
}

const areas =
  /^(africa|america|antarctica|arctic|asia|atlantic|australia|europe|indian|pacific)\//i;

/** What somebody typed as the name of a zone of today, or what is wrong with it. */
export function readTimeZone(typed: string): { zone: string } | { fault: string } {
  const known = byLowerCase.get(typed.toLowerCase());
  if (known) return { zone: known };
  if (/^(utc|gmt)?\s*[+-]\d/i.test(typed) || /^etc\/gmt[+-]/i.test(typed))
    return {
      fault: `“${typed}” is an offset, which knows no summer time. Choose a place, such as Europe/London.`,
    };
  const place = resolved(typed);
  const isPlace = place !== undefined && byLowerCase.has(place.toLowerCase());
  if (!isPlace) return { fault: 'Not an IANA time zone, such as Europe/London.' };
  if (areas.test(typed)) return { zone: place };
  return { fault: `“${typed}” is an old name. Choose a place, such as ${place}.` };
}

/** "UTC+01:00" for what holds there at that moment. */
export function offsetAt(zone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const offset = parts.formatToParts(moment).find(({ type }) => type === 'timeZoneName')!.value;
  return offset === 'GMT' ? 'UTC+00:00' : offset.replace('GMT', 'UTC');
}
