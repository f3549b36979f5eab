-- An import may write who signs a story and what it is about before the story itself: the trigger that makes the story's
-- words then finds their names, and the row is written once instead of three times. Everybody else is told at once, as before.
ALTER TABLE "story_author" ALTER CONSTRAINT "story_author_storyId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "story_topic" ALTER CONSTRAINT "story_topic_storyId_fkey" DEFERRABLE INITIALLY IMMEDIATE;
