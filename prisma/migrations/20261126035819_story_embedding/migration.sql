-- CreateTable
CREATE TABLE "story_embedding" (
    "storyId" INTEGER NOT NULL,
    "model" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "embedding" REAL[],
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_embedding_pkey" PRIMARY KEY ("storyId")
);

-- AddForeignKey
ALTER TABLE "story_embedding" ADD CONSTRAINT "story_embedding_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- pgvector is optional and may come later: what needs its type is spelled out when it is called. An index on the points of
-- the model that read the stories, of its number of dimensions.
CREATE FUNCTION "dense_index"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE one "story_embedding";
BEGIN
  SELECT * INTO one FROM "story_embedding" LIMIT 1;
  IF one."storyId" IS NULL OR NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'vector') THEN RETURN; END IF;
  DROP INDEX IF EXISTS "story_embedding_near";
  EXECUTE format(
    'CREATE INDEX "story_embedding_near" ON "story_embedding" USING hnsw (("embedding"::vector(%1$s)) vector_cosine_ops)
     WHERE "model" = %2$L AND cardinality("embedding") = %1$s',
    cardinality(one."embedding"), one."model");
END $$;

-- The stories whose points are nearest to one's own, nearest first.
CREATE FUNCTION "dense_near"(story int, many int) RETURNS TABLE (id int) LANGUAGE plpgsql STABLE AS $$
DECLARE own "story_embedding";
BEGIN
  SELECT * INTO own FROM "story_embedding" e WHERE e."storyId" = story;
  IF own."storyId" IS NULL OR NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'vector') THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'SELECT e."storyId" FROM "story_embedding" e
     WHERE e."model" = %2$L AND cardinality(e."embedding") = %1$s AND e."storyId" <> $2
     ORDER BY e."embedding"::vector(%1$s) <=> $1::vector(%1$s) LIMIT $3',
    cardinality(own."embedding"), own."model") USING own."embedding", story, many;
END $$;
