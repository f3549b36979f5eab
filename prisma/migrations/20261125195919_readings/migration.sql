-- Unlogged: the salt is in no WAL, replica or copy of the files, so that the hashes in those lead back to nobody.
CREATE UNLOGGED TABLE "reader_salt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "reader_salt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "reading_minute" (
    "minute" TIMESTAMPTZ(3) NOT NULL,
    "storyId" INTEGER NOT NULL,
    "path" TEXT NOT NULL DEFAULT '',
    "views" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "reading_minute_pkey" PRIMARY KEY ("minute","storyId","path")
);
