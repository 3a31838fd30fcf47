-- CreateEnum
CREATE TYPE "reading_status" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "lesson_kind" AS ENUM ('alias', 'dismissal');

-- CreateTable
CREATE TABLE "reading" (
    "version_id" UUID NOT NULL,
    "engine" TEXT NOT NULL,
    "engine_version" TEXT NOT NULL,
    "desk_id" UUID NOT NULL,
    "status" "reading_status" NOT NULL DEFAULT 'waiting',
    "findings" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "cost" JSONB,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("version_id","engine")
);

-- CreateTable
CREATE TABLE "lesson" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "kind" "lesson_kind" NOT NULL,
    "key" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reading_status_created_at_idx" ON "reading"("status", "created_at");

-- CreateIndex
CREATE INDEX "reading_desk_id_engine_status_idx" ON "reading"("desk_id", "engine", "status");

-- CreateIndex
CREATE INDEX "lesson_desk_id_kind_key_idx" ON "lesson"("desk_id", "kind", "key");

-- CreateIndex
CREATE INDEX "lesson_desk_id_created_at_id_idx" ON "lesson"("desk_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
