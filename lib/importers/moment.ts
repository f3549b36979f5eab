/** A moment that the database takes and people write: of a year from 1 to 9999; null for any other, and for none. */
export function momentIn(date: Date): Date | null {
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date : null;
}
