-- CreateEnum
CREATE TYPE "SignInMethod" AS ENUM ('PASSWORD', 'LINK', 'PROVIDER', 'PASSKEY');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "TokenPurpose" ADD VALUE 'SIGN_IN';
ALTER TYPE "TokenPurpose" ADD VALUE 'CHANGE_EMAIL';
ALTER TYPE "TokenPurpose" ADD VALUE 'INVITE';

-- AlterTable
ALTER TABLE "email_token" ADD COLUMN     "invitedById" INTEGER,
ADD COLUMN     "role" "Role";

-- AlterTable
ALTER TABLE "user" DROP COLUMN "sessionVersion",
ADD COLUMN     "eraseAt" TIMESTAMPTZ(3),
ADD COLUMN     "nameChangedAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondFactorSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "method" "SignInMethod" NOT NULL,
    "isPending" BOOLEAN NOT NULL DEFAULT false,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "totp" (
    "userId" INTEGER NOT NULL,
    "secret" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "lastStep" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "totp_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "userId" INTEGER NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("userId","codeHash")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "isBackedUp" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "challenge" (
    "hash" TEXT NOT NULL,
    "userId" INTEGER,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "challenge_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "member_note" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "authorId" INTEGER,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "scopes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "actorId" INTEGER,
    "actorRole" "Role",
    "action" TEXT NOT NULL,
    "targetKind" TEXT,
    "targetId" TEXT,
    "reason" TEXT,
    "before" JSONB,
    "after" JSONB,
    "address" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_story" (
    "userId" INTEGER NOT NULL,
    "storyId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_story_pkey" PRIMARY KEY ("userId","storyId")
);

-- CreateIndex
CREATE INDEX "session_userId_lastSeenAt_idx" ON "session"("userId", "lastSeenAt");

-- CreateIndex
CREATE INDEX "session_lastSeenAt_idx" ON "session"("lastSeenAt");

-- CreateIndex
CREATE INDEX "identity_userId_idx" ON "identity"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "identity_issuer_subject_key" ON "identity"("issuer", "subject");

-- CreateIndex
CREATE INDEX "passkey_userId_idx" ON "passkey"("userId");

-- CreateIndex
CREATE INDEX "challenge_expiresAt_idx" ON "challenge"("expiresAt");

-- CreateIndex
CREATE INDEX "member_note_userId_createdAt_idx" ON "member_note"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "member_note_authorId_idx" ON "member_note"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_tokenHash_key" ON "api_token"("tokenHash");

-- CreateIndex
CREATE INDEX "api_token_userId_idx" ON "api_token"("userId");

-- CreateIndex
CREATE INDEX "api_token_createdAt_id_idx" ON "api_token"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_createdAt_id_idx" ON "audit_entry"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_actorId_id_idx" ON "audit_entry"("actorId", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_action_id_idx" ON "audit_entry"("action", "id" DESC);

-- CreateIndex
CREATE INDEX "audit_entry_targetKind_targetId_id_idx" ON "audit_entry"("targetKind", "targetId", "id" DESC);

-- CreateIndex
CREATE INDEX "saved_story_userId_createdAt_idx" ON "saved_story"("userId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "saved_story_storyId_idx" ON "saved_story"("storyId");

-- CreateIndex
CREATE INDEX "email_token_invitedById_idx" ON "email_token"("invitedById");

-- CreateIndex
CREATE INDEX "user_createdAt_id_idx" ON "user"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "user_eraseAt_idx" ON "user"("eraseAt");

-- AddForeignKey
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "totp" ADD CONSTRAINT "totp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_note" ADD CONSTRAINT "member_note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_note" ADD CONSTRAINT "member_note_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_story" ADD CONSTRAINT "saved_story_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_story" ADD CONSTRAINT "saved_story_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- ---------------------------------------------------------------------------------------------------------------------
-- Rules that the schema language cannot say.

ALTER TABLE "email_token"
  ADD CONSTRAINT "email_token_invitation" CHECK (("purpose"::text = 'INVITE') = ("role" IS NOT NULL));

ALTER TABLE "api_token"
  ADD CONSTRAINT "api_token_scopes" CHECK (cardinality("scopes") > 0),
  ADD CONSTRAINT "api_token_end" CHECK ("expiresAt" > "createdAt");

-- A log that cannot be changed or shortened. The one change let through takes the network address away from entries of
-- somebody who has been erased.
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE ON "audit_entry" FOR EACH ROW
  WHEN (NOT (NEW."address" IS NULL AND
    (OLD."id", OLD."actorId", OLD."actorRole", OLD."action", OLD."targetKind", OLD."targetId", OLD."reason", OLD."before", OLD."after", OLD."createdAt")
    IS NOT DISTINCT FROM
    (NEW."id", NEW."actorId", NEW."actorRole", NEW."action", NEW."targetKind", NEW."targetId", NEW."reason", NEW."before", NEW."after", NEW."createdAt")))
  EXECUTE FUNCTION "refuse_change"();
CREATE FUNCTION "refuse_taking_address"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."address" IS NOT NULL AND (OLD."actorId" IS NULL OR EXISTS (SELECT 1 FROM "user" WHERE "id" = OLD."actorId")) THEN
    RAISE EXCEPTION 'audit_entry is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_entry_address" BEFORE UPDATE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_taking_address"();
CREATE TRIGGER "audit_entry_no_delete" BEFORE DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
