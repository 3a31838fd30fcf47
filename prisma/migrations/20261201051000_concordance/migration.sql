-- CreateEnum
CREATE TYPE "claim_relation" AS ENUM ('supports', 'contradicts', 'repeats', 'updates');

-- CreateEnum
CREATE TYPE "correction_kind" AS ENUM ('edited', 'rejected', 'reopened', 'deleted');

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'correction';

-- CreateTable
CREATE TABLE "primary_source" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "speaker_id" UUID,
    "said_at" TIMESTAMPTZ(3),
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "primary_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_link" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "relation" "claim_relation" NOT NULL,
    "note" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "export_run" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exported_annotation" (
    "annotation_id" UUID NOT NULL,
    "export_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "exported_annotation_pkey" PRIMARY KEY ("annotation_id","export_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "correction_kind" NOT NULL,
    "from_revision" INTEGER NOT NULL,
    "to_revision" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "archived_version" (
    "number" SERIAL NOT NULL,
    "version_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "archived_version_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "archived_term" (
    "hash" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "archived_term_pkey" PRIMARY KEY ("hash","version")
);

-- CreateTable
CREATE TABLE "archived_shingle" (
    "hash" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "piece" INTEGER NOT NULL,

    CONSTRAINT "archived_shingle_pkey" PRIMARY KEY ("hash","version","piece")
);

-- CreateTable
CREATE TABLE "archived_quote" (
    "version" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "desk_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "form" "quote_form" NOT NULL,
    "speaker" TEXT,
    "speaker_key" TEXT,

    CONSTRAINT "archived_quote_pkey" PRIMARY KEY ("version","ordinal")
);

-- CreateTable
CREATE TABLE "archived_quote_stem" (
    "hash" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "archived_quote_stem_pkey" PRIMARY KEY ("hash","version","ordinal")
);

-- CreateTable
CREATE TABLE "archived_quote_pair" (
    "version" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "other_ordinal" INTEGER NOT NULL,
    "score" REAL NOT NULL,

    CONSTRAINT "archived_quote_pair_pkey" PRIMARY KEY ("version","ordinal","other","other_ordinal")
);

-- CreateTable
CREATE TABLE "archived_name" (
    "version" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "desk_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "actor_kind" NOT NULL,
    "titles" TEXT[],

    CONSTRAINT "archived_name_pkey" PRIMARY KEY ("version","ordinal")
);

-- CreateTable
CREATE TABLE "archived_passage" (
    "version" INTEGER NOT NULL,
    "other" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "other_start" INTEGER NOT NULL,
    "other_end" INTEGER NOT NULL,
    "share" REAL NOT NULL,

    CONSTRAINT "archived_passage_pkey" PRIMARY KEY ("version","other","start","other_start")
);

-- CreateTable
CREATE TABLE "story_placement" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "story_id" UUID,
    "beside_id" UUID,
    "score" REAL NOT NULL,
    "reasons" JSONB NOT NULL,
    "is_joined" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dismissed_by_id" UUID,
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "story_placement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "primary_source_story_id_created_at_id_idx" ON "primary_source"("story_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "claim_link_from_id_idx" ON "claim_link"("from_id");

-- CreateIndex
CREATE INDEX "claim_link_to_id_idx" ON "claim_link"("to_id");

-- CreateIndex
CREATE INDEX "claim_link_desk_id_created_at_id_idx" ON "claim_link"("desk_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "export_run_desk_id_started_at_id_idx" ON "export_run"("desk_id", "started_at", "id");

-- CreateIndex
CREATE INDEX "exported_annotation_export_id_idx" ON "exported_annotation"("export_id");

-- CreateIndex
CREATE INDEX "correction_desk_id_created_at_id_idx" ON "correction"("desk_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "correction_annotation_id_created_at_idx" ON "correction"("annotation_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "archived_version_version_id_key" ON "archived_version"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "archived_version_article_id_key" ON "archived_version"("article_id");

-- CreateIndex
CREATE INDEX "archived_quote_desk_id_speaker_key_version_idx" ON "archived_quote"("desk_id", "speaker_key", "version");

-- CreateIndex
CREATE INDEX "archived_quote_pair_other_other_ordinal_idx" ON "archived_quote_pair"("other", "other_ordinal");

-- CreateIndex
CREATE INDEX "archived_name_desk_id_key_version_idx" ON "archived_name"("desk_id", "key", "version");

-- CreateIndex
CREATE INDEX "archived_passage_other_idx" ON "archived_passage"("other");

-- CreateIndex
CREATE INDEX "story_placement_story_id_idx" ON "story_placement"("story_id");

-- CreateIndex
CREATE INDEX "story_placement_beside_id_idx" ON "story_placement"("beside_id");

-- CreateIndex
CREATE INDEX "story_placement_desk_id_created_at_id_idx" ON "story_placement"("desk_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "story_placement_article_id_story_id_key" ON "story_placement"("article_id", "story_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_placement_article_id_beside_id_key" ON "story_placement"("article_id", "beside_id");

-- AddForeignKey
ALTER TABLE "primary_source" ADD CONSTRAINT "primary_source_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "primary_source" ADD CONSTRAINT "primary_source_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "primary_source" ADD CONSTRAINT "primary_source_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "primary_source" ADD CONSTRAINT "primary_source_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_link" ADD CONSTRAINT "claim_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exported_annotation" ADD CONSTRAINT "exported_annotation_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exported_annotation" ADD CONSTRAINT "exported_annotation_export_id_fkey" FOREIGN KEY ("export_id") REFERENCES "export_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_version" ADD CONSTRAINT "archived_version_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_version" ADD CONSTRAINT "archived_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_quote" ADD CONSTRAINT "archived_quote_version_fkey" FOREIGN KEY ("version") REFERENCES "archived_version"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_quote_pair" ADD CONSTRAINT "archived_quote_pair_version_ordinal_fkey" FOREIGN KEY ("version", "ordinal") REFERENCES "archived_quote"("version", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_quote_pair" ADD CONSTRAINT "archived_quote_pair_other_other_ordinal_fkey" FOREIGN KEY ("other", "other_ordinal") REFERENCES "archived_quote"("version", "ordinal") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_name" ADD CONSTRAINT "archived_name_version_fkey" FOREIGN KEY ("version") REFERENCES "archived_version"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_passage" ADD CONSTRAINT "archived_passage_version_fkey" FOREIGN KEY ("version") REFERENCES "archived_version"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_passage" ADD CONSTRAINT "archived_passage_other_fkey" FOREIGN KEY ("other") REFERENCES "archived_version"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_placement" ADD CONSTRAINT "story_placement_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_placement" ADD CONSTRAINT "story_placement_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_placement" ADD CONSTRAINT "story_placement_beside_id_fkey" FOREIGN KEY ("beside_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story_placement" ADD CONSTRAINT "story_placement_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
