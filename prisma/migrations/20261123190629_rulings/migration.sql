-- CreateEnum
CREATE TYPE "ruling_kind" AS ENUM ('apart', 'together', 'confirmed', 'dismissed');

-- CreateTable
CREATE TABLE "ruling" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "kind" "ruling_kind" NOT NULL,
    "a" TEXT NOT NULL,
    "b" TEXT,
    "about" JSONB NOT NULL,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "ruling_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ruling_story_id_created_at_id_idx" ON "ruling"("story_id", "created_at", "id");

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
