/** The lines of a part, each with its number from 1. Throws when one is longer than `max` bytes; holds one line at a time. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  max: number,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      held.push(chunk.subarray(from, at));
      yield held.length === 1 ? held[0]! : Buffer.concat(held);
      held = [];
      size = 0;
      from = at + 1;
    }
    if (from < chunk.length) {
      held.push(chunk.subarray(from));
      size += chunk.length - from;
      if (size > max) throw new Error(`a line has more than ${max} bytes`);
    }
  }
  if (size > 0) yield Buffer.concat(held);
}
