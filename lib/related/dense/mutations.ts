import { createHash } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import { embeddingProvider, type EmbeddingProvider } from '@/lib/related/dense/provider';
import { getRelatable } from '@/lib/related/words/data';

/** The beginning says what a text is about; models read no more. */
const mostCharacters = 6_000;

/**
 * Has the model read a story, unless it has read this very text, and writes down where it puts it. Outside of a transaction:
 * it may take seconds. A model that does not answer is written to the log, and the story is related by its words alone.
 */
export async function embedStory(
  storyId: number,
  provider: EmbeddingProvider | null = embeddingProvider(),
): Promise<void> {
  if (!provider) return;
  const story = await getRelatable(db, storyId);
  if (!story) {
    await db.storyEmbedding.deleteMany({ where: { storyId } });
    return;
  }
  const text = `${story.headline}\n\n${story.bodyText}`.slice(0, mostCharacters).toWellFormed();
  const checksum = createHash('sha256').update(text).digest('hex');
  const { model } = provider;
  const known = await db.storyEmbedding.findUnique({
    where: { storyId },
    select: { model: true, checksum: true },
  });
  if (known?.model === model && known.checksum === checksum) return;
  try {
    const embedding = unit(await provider.embed(text));
    const row = { model, checksum, embedding, readAt: new Date() };
    await db.storyEmbedding.upsert({
      where: { storyId },
      create: { storyId, ...row },
      update: row,
    });
  } catch (error) {
    await db.storyEmbedding.deleteMany({ where: { storyId } });
    log.warn({ event: 'embedding', storyId, error: String(error) }, 'a model did not answer');
  }
}

/** The same for these stories, with an index over all. Without a model what another one read is forgotten. */
export async function embedArchive(
  ids: readonly number[],
  provider: EmbeddingProvider | null = embeddingProvider(),
): Promise<void> {
  if (!provider) {
    await db.storyEmbedding.deleteMany();
    return;
  }
  await db.storyEmbedding.deleteMany({ where: { model: { not: provider.model } } });
  for (const id of ids) await embedStory(id, provider);
  await indexNear(db);
}

/** Has pgvector index the points, when the server has it. */
const indexNear = (tx: Tx) => tx.$executeRaw`select dense_index()`;

function unit(point: number[]): number[] {
  const length = Math.hypot(...point);
  return length === 0 ? point : point.map((part) => part / length);
}
