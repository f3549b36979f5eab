const storableText = (text: string): string => text.replaceAll('\0', '').toWellFormed();

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * What somebody sent, with every text in it, lists and objects included, as Postgres can keep it: NUL is in no text of its
 * (https://www.postgresql.org/docs/current/datatype-character.html), and JSON there has no half characters, which become
 * U+FFFD. Whoever has read a request passes it through, so that no such sign ends in an error of the database.
 */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value);
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable(one)]));
}
