-- DropIndex
DROP INDEX "story_trashedAt_idx";

-- CreateIndex
CREATE INDEX "assignment_doneAt_dueAt_idx" ON "assignment"("doneAt", "dueAt");

-- CreateIndex
CREATE INDEX "story_trashedAt_status_idx" ON "story"("trashedAt", "status");

-- CreateIndex
CREATE INDEX "story_createdAt_id_idx" ON "story"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_needsLegal_legalClearedAt_idx" ON "story"("needsLegal", "legalClearedAt");

