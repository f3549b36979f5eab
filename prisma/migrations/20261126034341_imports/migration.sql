-- AlterTable
ALTER TABLE "imported_item" ADD COLUMN     "localVersion" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "format" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "mapping" TEXT NOT NULL DEFAULT '',
    "isDryRun" BOOLEAN NOT NULL DEFAULT true,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "progress" JSONB,
    "report" JSONB,
    "fault" TEXT NOT NULL DEFAULT '',
    "startedById" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_run_createdAt_id_idx" ON "import_run"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "import_run_startedById_idx" ON "import_run"("startedById");

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

