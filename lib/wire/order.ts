/** What says which of two versions of an item is the newer, whenever each of them came. */
export type Ordered = { version: string; isCounted: boolean; isKill: boolean; sentAt: string };

/** The leading number of a version such as "3" or "3.1"; -1 for one that the agency does not count. */
const countOf = ({ version, isCounted }: Ordered): bigint =>
  isCounted ? BigInt(/^\d{1,40}/.exec(version)?.[0] ?? 0) : -1n;

const compare = <T extends bigint | number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

/** A kill as a message of its own, of an item whose versions are counted: it is of none of them. */
const isBesideTheCount = (a: Ordered, b: Ordered) => a.isKill && !a.isCounted && b.isCounted;

/**
 * Negative when `a` is the older. The agency's own count decides; then a kill, which is often sent under the version that it
 * calls back; then the time. Without a count the time goes before the kill: what was sent after one is new.
 */
export function compareVersions(a: Ordered, b: Ordered): number {
  const kill = compare(Number(a.isKill), Number(b.isKill));
  const time = compare(a.sentAt, b.sentAt);
  if (isBesideTheCount(a, b) || isBesideTheCount(b, a)) return time || kill;
  const count = compare(countOf(a), countOf(b));
  if (count !== 0) return count;
  const text = compare(a.version, b.version);
  return a.isCounted ? kill || time || text : time || kill || text;
}
