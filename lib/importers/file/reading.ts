type Open = () => AsyncIterable<Uint8Array>;
type Progress = (step: string, done: number, of: number | null) => void | Promise<void>;

const kilobytes = (bytes: number) => Math.ceil(bytes / 1_000);

/**
 * A file that knows how far it has been read, of as many bytes as it has: `told` says so under the name of a step, for the
 * reading that goes before everything else and whose end nobody could know by counting items.
 */
export function counted(open: Open, size: number | undefined, progress: Progress | undefined) {
  let bytes = 0;
  const of = size === undefined ? null : kilobytes(size);
  return {
    async *open() {
      bytes = 0;
      for await (const chunk of open()) {
        bytes += chunk.length;
        yield chunk;
      }
    },
    told: async (step: string) => progress?.(`${step} (kB)`, kilobytes(bytes), of),
  };
}
