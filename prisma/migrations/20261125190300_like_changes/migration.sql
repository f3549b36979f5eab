-- CreateTable
CREATE TABLE "like_change" (
    "id" BIGSERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "delta" INTEGER NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "like_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "like_change_commentId_idx" ON "like_change"("commentId");

-- CreateIndex
CREATE INDEX "like_change_createdAt_idx" ON "like_change"("createdAt");

-- AddForeignKey
ALTER TABLE "like_change" ADD CONSTRAINT "like_change_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- Who reads on in the order of likes reads on in the order in which they began: what has changed since is taken off again.
-- Written here, because a number of likes changes in several places (a like, an erasure), and none may forget it.

CREATE FUNCTION note_like_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "like_change" ("commentId", "delta") VALUES (NEW."id", NEW."likeCount" - OLD."likeCount");
  RETURN NULL;
END $$;

CREATE TRIGGER comment_like_change AFTER UPDATE OF "likeCount" ON "comment" FOR EACH ROW
  WHEN (NEW."likeCount" <> OLD."likeCount") EXECUTE FUNCTION note_like_change();
