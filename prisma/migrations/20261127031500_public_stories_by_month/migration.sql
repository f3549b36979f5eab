-- What is public, by its moment: how many stories each month has is counted from this alone, without the rows.
CREATE INDEX "story_public_idx" ON "story" ("publishedAt") INCLUDE ("embargoUntil") WHERE "kind" = 'STORY' AND "status" IN ('PUBLISHED', 'SCHEDULED');
