-- Restoring a backup and reading in an archive made these two keys as strict as all others, after which no story could be
-- imported. Where that happened, they are again what they were (20261126160500).
ALTER TABLE "story_author" ALTER CONSTRAINT "story_author_storyId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "story_topic" ALTER CONSTRAINT "story_topic_storyId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
