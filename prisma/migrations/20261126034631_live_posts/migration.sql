-- CreateTable
CREATE TABLE "live_coverage" (
    "storyId" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "live_coverage_pkey" PRIMARY KEY ("storyId")
);

-- CreateTable
CREATE TABLE "live_post" (
    "id" SERIAL NOT NULL,
    "storyId" INTEGER NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "signature" TEXT NOT NULL DEFAULT '',
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "authorId" INTEGER,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revisedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "change" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "live_post_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "live_post_storyId_publishedAt_id_idx" ON "live_post"("storyId", "publishedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "live_post_storyId_change_idx" ON "live_post"("storyId", "change");

-- CreateIndex
CREATE INDEX "live_post_authorId_idx" ON "live_post"("authorId");

-- AddForeignKey
ALTER TABLE "live_coverage" ADD CONSTRAINT "live_coverage_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_post" ADD CONSTRAINT "live_post_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_post" ADD CONSTRAINT "live_post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Every change gets a number, whoever makes it, and is heard by open streams with the commit (lib/live). Numbers only.
CREATE SEQUENCE "live_post_change" AS integer;
CREATE FUNCTION "number_live_post"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."change" := nextval('live_post_change');
  RETURN NEW;
END $$;
CREATE TRIGGER "live_post_number" BEFORE INSERT OR UPDATE ON "live_post" FOR EACH ROW EXECUTE FUNCTION "number_live_post"();
CREATE FUNCTION "tell_live_post"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', json_build_object('post', NEW."change", 'story', NEW."storyId")::text);
  RETURN NULL;
END $$;
CREATE TRIGGER "live_post_live" AFTER INSERT OR UPDATE ON "live_post" FOR EACH ROW EXECUTE FUNCTION "tell_live_post"();
