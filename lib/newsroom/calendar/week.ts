type WeekInfo = { firstDay: number };
type Locale = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

const monday = 1;

/**
 * The weekday on which weeks begin where this locale is written, from 1 for Monday to 7 for Sunday: of the region that it
 * names, else of the one where the language is spoken most. Monday, as ISO 8601 has it, where that is not known.
 */
export function firstWeekday(locale: string): number {
  const found = new Intl.Locale(locale) as Locale;
  // A method in new engines, a property in Node 20.
  return (found.getWeekInfo?.() ?? found.weekInfo)?.firstDay ?? monday;
}
