import { S3mini } from 's3mini';
import { demandKey, type Store } from '@/lib/media/storage/store';

type Account = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** A bucket of any store that speaks S3, by its path, which every such store understands. */
export function s3Store({ endpoint, bucket, ...account }: Account): Store {
  const client = new S3mini({
    ...account,
    endpoint: `${endpoint}/${bucket}`,
    requestAbortTimeout: 60_000,
  });
  return {
    async put(key, bytes, type) {
      demandKey(key);
      await client.putObject(key, bytes, type);
    },
    async get(key) {
      demandKey(key);
      const bytes = await client.getObjectArrayBuffer(key);
      return bytes && Buffer.from(bytes);
    },
    async has(key) {
      demandKey(key);
      return (await client.objectExists(key)) === true;
    },
    async remove(keys) {
      for (const key of keys) {
        demandKey(key);
        await client.deleteObject(key);
      }
    },
  };
}
