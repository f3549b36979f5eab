import { slotCount } from '@/lib/triage/features';
import { keptRecent, keptRejected } from '@/lib/triage/record';
import { newTriage, type Triage } from '@/lib/triage/triage';

/** Raise it whenever features, rules or the layout change: stored bytes of another version are built anew. */
export const modelVersion = 2;

const magic = 0x47525442; // "BTRG", read as little-endian
const headerBytes = 28;

/** A triage as bytes, little-endian: a header, the weights, and the outcomes on record. About 1 MB. */
export function writeTriage({ model, record }: Triage): Uint8Array {
  const { rejected, recent } = record;
  const bytes = new Uint8Array(
    headerBytes + 4 * (2 * slotCount + rejected.length + recent.length) + recent.length,
  );
  const view = new DataView(bytes.buffer);
  const header = [magic, modelVersion, slotCount, model.good, model.bad];
  [...header, rejected.length, recent.length].forEach((n, i) => view.setUint32(4 * i, n, true));
  let at = headerBytes;
  const put = (numbers: Iterable<number>) => {
    for (const number of numbers) {
      view.setFloat32(at, number, true);
      at += 4;
    }
  };
  put(model.pull);
  put(model.seen);
  put(rejected);
  put(recent.map(({ logit }) => logit));
  for (const { isBad } of recent) bytes[at++] = isBad ? 1 : 0;
  return bytes;
}

/** Reads what writeTriage() wrote; null when it is of another version or no such bytes: then rebuild. */
export function readTriage(bytes: Uint8Array): Triage | null {
  if (bytes.length < headerBytes) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [mark, version, slots, good, bad, rejectedCount, recentCount] = Array.from(
    { length: 7 },
    (_, i) => view.getUint32(4 * i, true),
  ) as [number, number, number, number, number, number, number];
  if (mark !== magic || version !== modelVersion || slots !== slotCount) return null;
  if (rejectedCount > keptRejected || recentCount > keptRecent) return null;
  const length = headerBytes + 4 * (2 * slotCount + rejectedCount + recentCount) + recentCount;
  if (bytes.length !== length) return null;

  const triage = newTriage();
  let at = headerBytes;
  const take = () => {
    at += 4;
    return view.getFloat32(at - 4, true);
  };
  for (let i = 0; i < slotCount; i++) triage.model.pull[i] = take();
  for (let i = 0; i < slotCount; i++) triage.model.seen[i] = take();
  Object.assign(triage.model, { good, bad });
  for (let i = 0; i < rejectedCount; i++) triage.record.rejected.push(take());
  const logits = Array.from({ length: recentCount }, take);
  triage.record.recent.push(...logits.map((logit, i) => ({ logit, isBad: bytes[at + i] === 1 })));
  return triage;
}
