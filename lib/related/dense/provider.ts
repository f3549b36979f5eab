import { z } from 'zod';
import { env } from '@/lib/env';

/** What reads a text as a point among texts: those that mean alike are near to each other. */
export type EmbeddingProvider = {
  /** Points of different models say nothing about each other. */
  model: string;
  /** The point of a text, of any length. Throws when the model does not answer. */
  embed: (text: string) => Promise<number[]>;
};

const answer = z.object({
  data: z.tuple([z.object({ embedding: z.array(z.number()).min(2).max(4_096) })]),
});
const milliseconds = 20_000;

/** The model that the operator set up (EMBEDDINGS_URL, as OpenAI's /v1/embeddings); null, as by default, for none. */
export function embeddingProvider(): EmbeddingProvider | null {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = env();
  if (!url || !model) return null;
  return {
    model,
    async embed(text) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key && { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({ model, input: [text] }),
        redirect: 'error',
        signal: AbortSignal.timeout(milliseconds),
      });
      if (!response.ok) throw new Error(`The model at ${url} answered ${response.status}.`);
      return answer.parse(await response.json()).data[0].embedding;
    },
  };
}
