import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import yazl from 'yazl';

/** What was written under a name. */
export type Written = { bytes: number; sha256: string };

type Bytes = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>;

/** Writes a zip file part after part, none of which is held in memory. The same parts and moment make the same bytes. */
export class ZipWriter {
  private readonly zip = new yazl.ZipFile();
  private readonly written: Promise<void>;
  private failure: Error | undefined;

  constructor(
    out: Writable,
    private readonly mtime: Date,
  ) {
    this.written = pipeline(this.zip.outputStream, out);
    this.written.catch((error: Error) => (this.failure = error));
    this.zip.on('error', (error: Error) => out.destroy(error));
  }

  /** Adds a file and returns when it is read to its end. Pictures are packed already: `isPacked` keeps them as they are. */
  async add(name: string, content: Bytes, { isPacked = false } = {}): Promise<Written> {
    if (this.failure) throw this.failure;
    const hash = createHash('sha256');
    let bytes = 0;
    const source = Readable.from(
      (async function* () {
        for await (const chunk of content) {
          const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
          hash.update(buffer);
          bytes += buffer.length;
          yield buffer;
        }
      })(),
      { objectMode: false },
    );
    const read = new Promise<void>((resolve, reject) => {
      source.once('end', resolve);
      source.once('error', reject);
      this.written.catch(reject);
    });
    this.zip.addReadStream(source, name, {
      mtime: this.mtime,
      mode: 0o100600,
      compress: !isPacked,
    });
    await read;
    return { bytes, sha256: hash.digest('hex') };
  }

  /** Writes the directory and returns when everything has reached `out`. */
  async end(): Promise<void> {
    this.zip.end();
    await this.written;
  }
}

const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);

/** Reads a zip file by the names of its parts. */
export class ZipReader {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  /** Reads the directory. Throws when the file is no zip file, was cut off, or names a part twice or outside of itself. */
  static async open(file: string): Promise<ZipReader> {
    const zip = await open(file, { lazyEntries: true, autoClose: false });
    try {
      const entries = await new Promise<Map<string, yauzl.Entry>>((resolve, reject) => {
        const found = new Map<string, yauzl.Entry>();
        zip.on('entry', (entry: yauzl.Entry) => {
          if (found.has(entry.fileName)) reject(new Error(`${entry.fileName} is in it twice`));
          found.set(entry.fileName, entry);
          zip.readEntry();
        });
        zip.once('end', () => resolve(found));
        zip.once('error', reject);
        zip.readEntry();
      });
      return new ZipReader(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The unpacked size that the directory says; undefined when there is no such part. */
  sizeOf(name: string): number | undefined {
    return this.entries.get(name)?.uncompressedSize;
  }

  /** The bytes of a part. Throws when there is none, or when it is damaged. */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw new Error(`${name} is missing`);
    return promisify<yauzl.Entry, Readable>(this.zip.openReadStream.bind(this.zip))(entry);
  }

  close(): void {
    this.zip.close();
  }
}
