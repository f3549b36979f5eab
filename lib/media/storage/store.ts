import { env } from '@/lib/env';
import { diskStore } from '@/lib/media/storage/disk';
import { s3Store } from '@/lib/media/storage/s3';

/** Where the files of pictures are. Keys are made by us alone (lib/media/keys.ts). */
export type Store = {
  /** Keeps a file; one of that name is replaced whole, never half. */
  put(key: string, bytes: Buffer, type: string): Promise<void>;
  /** The file, or null when there is none. */
  get(key: string): Promise<Buffer | null>;
  /** Whether there is such a file. */
  has(key: string): Promise<boolean>;
  /** Deletes files; those that are not there are no fault. */
  remove(keys: readonly string[]): Promise<void>;
};

/** What no key is: such a name would come from somewhere else than us. Throws for anything but a plain path. */
export function demandKey(key: string): void {
  if (!/^[a-z0-9]+(?:[/.-][a-z0-9]+)*$/.test(key) || key.length > 200)
    throw new Error(`not a key of a picture: ${JSON.stringify(key.slice(0, 80))}`);
}

let store: Store | undefined;

/** The store that the configuration names: an S3 bucket, or else a folder. */
export function mediaStore(): Store {
  if (store) return store;
  const {
    DATA_DIR,
    MEDIA_DIR,
    MEDIA_S3_ENDPOINT: endpoint,
    MEDIA_S3_BUCKET: bucket,
    MEDIA_S3_REGION: region,
    MEDIA_S3_ACCESS_KEY_ID: accessKeyId,
    MEDIA_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env();
  store =
    endpoint && bucket && accessKeyId && secretAccessKey
      ? s3Store({ endpoint, bucket, region, accessKeyId, secretAccessKey })
      : diskStore(MEDIA_DIR ?? `${DATA_DIR}/media`);
  return store;
}
