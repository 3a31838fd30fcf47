-- CreateEnum
CREATE TYPE "role" AS ENUM ('viewer', 'editor', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "annotation_status" AS ENUM ('draft', 'submitted', 'approved', 'changes_requested', 'rejected');

-- CreateEnum
CREATE TYPE "quote_form" AS ENUM ('direct', 'partial', 'indirect', 'mixed');

-- CreateEnum
CREATE TYPE "origin_method" AS ENUM ('manual', 'suggestion', 'import');

-- CreateEnum
CREATE TYPE "anchor_outcome" AS ENUM ('kept', 'moved', 'altered', 'lost');

-- CreateEnum
CREATE TYPE "span_purpose" AS ENUM ('target', 'cue', 'mention');

-- CreateEnum
CREATE TYPE "actor_role" AS ENUM ('speaker', 'subject', 'target');

-- CreateEnum
CREATE TYPE "actor_kind" AS ENUM ('person', 'organisation', 'state', 'place', 'other');

-- CreateEnum
CREATE TYPE "audit_means" AS ENUM ('screen', 'api', 'cli', 'seed', 'system');

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "desk_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("desk_id","user_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "outlet" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "homepage" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "summary" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "story_id" UUID,
    "outlet_id" UUID,
    "title" TEXT NOT NULL,
    "byline" TEXT,
    "dateline" TEXT,
    "url" TEXT,
    "language" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "current_version_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_version" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_kind" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "annotation_kind_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "kind_id" UUID NOT NULL,
    "status" "annotation_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "exact" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "quote_form" "quote_form",
    "claim_checkable" BOOLEAN,
    "note" TEXT,
    "origin_method" "origin_method" NOT NULL DEFAULT 'manual',
    "origin_engine" TEXT,
    "origin_version" TEXT,
    "origin_rule" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "annotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_anchor" (
    "annotation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "outcome" "anchor_outcome" NOT NULL DEFAULT 'kept',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annotation_anchor_pkey" PRIMARY KEY ("annotation_id","version_id")
);

-- CreateTable
CREATE TABLE "annotation_span" (
    "id" UUID NOT NULL,
    "annotation_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "purpose" "span_purpose" NOT NULL DEFAULT 'target',
    "ordinal" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_role" "actor_role",

    CONSTRAINT "annotation_span_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annotation_actor" (
    "annotation_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "role" "actor_role" NOT NULL,

    CONSTRAINT "annotation_actor_pkey" PRIMARY KEY ("annotation_id","actor_id","role")
);

-- CreateTable
CREATE TABLE "annotation_topic" (
    "annotation_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "annotation_topic_pkey" PRIMARY KEY ("annotation_id","topic_id")
);

-- CreateTable
CREATE TABLE "actor" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" "actor_kind" NOT NULL DEFAULT 'person',
    "wikidata_id" TEXT,
    "note" TEXT,
    "merged_into_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_alias" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "alias" TEXT NOT NULL,
    "alias_key" TEXT NOT NULL,

    CONSTRAINT "actor_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actor_title" (
    "id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "actor_title_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "label_key" TEXT NOT NULL,
    "labels" JSONB NOT NULL DEFAULT '{}',
    "definition" TEXT,
    "notation" TEXT,
    "broader_id" UUID,
    "wikidata_id" TEXT,
    "retired_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "means" "audit_means" NOT NULL,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "previous_hash" TEXT NOT NULL DEFAULT '',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "desk_id" UUID NOT NULL,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("desk_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "desk_slug_key" ON "desk"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "api_token_desk_id_idx" ON "api_token"("desk_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outlet_desk_id_name_key_key" ON "outlet"("desk_id", "name_key");

-- CreateIndex
CREATE INDEX "story_desk_id_created_at_id_idx" ON "story"("desk_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "story_desk_id_title_key_key" ON "story"("desk_id", "title_key");

-- CreateIndex
CREATE UNIQUE INDEX "article_current_version_id_key" ON "article"("current_version_id");

-- CreateIndex
CREATE INDEX "article_desk_id_created_at_id_idx" ON "article"("desk_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "article_desk_id_published_at_id_idx" ON "article"("desk_id", "published_at", "id");

-- CreateIndex
CREATE INDEX "article_story_id_id_idx" ON "article"("story_id", "id");

-- CreateIndex
CREATE INDEX "article_outlet_id_created_at_id_idx" ON "article"("outlet_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "article_desk_id_url_idx" ON "article"("desk_id", "url");

-- CreateIndex
CREATE INDEX "article_title_trgm" ON "article" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "article_version_desk_id_sha256_idx" ON "article_version"("desk_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_version_article_id_number_key" ON "article_version"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "annotation_kind_desk_id_key_key" ON "annotation_kind"("desk_id", "key");

-- CreateIndex
CREATE INDEX "annotation_desk_id_status_submitted_at_id_idx" ON "annotation"("desk_id", "status", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "annotation_desk_id_status_updated_at_id_idx" ON "annotation"("desk_id", "status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "annotation_desk_id_updated_at_id_idx" ON "annotation"("desk_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "annotation_desk_id_created_by_id_status_updated_at_id_idx" ON "annotation"("desk_id", "created_by_id", "status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "annotation_article_id_position_id_idx" ON "annotation"("article_id", "position", "id");

-- CreateIndex
CREATE INDEX "annotation_article_id_status_idx" ON "annotation"("article_id", "status");

-- CreateIndex
CREATE INDEX "annotation_kind_id_status_updated_at_id_idx" ON "annotation"("kind_id", "status", "updated_at", "id");

-- CreateIndex
CREATE INDEX "annotation_version_id_idx" ON "annotation"("version_id");

-- CreateIndex
CREATE INDEX "annotation_anchor_version_id_idx" ON "annotation_anchor"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "annotation_span_annotation_id_version_id_purpose_ordinal_key" ON "annotation_span"("annotation_id", "version_id", "purpose", "ordinal");

-- CreateIndex
CREATE INDEX "annotation_actor_actor_id_annotation_id_idx" ON "annotation_actor"("actor_id", "annotation_id");

-- CreateIndex
CREATE INDEX "annotation_topic_topic_id_annotation_id_idx" ON "annotation_topic"("topic_id", "annotation_id");

-- CreateIndex
CREATE INDEX "actor_desk_id_name_key_id_idx" ON "actor"("desk_id", "name_key", "id");

-- CreateIndex
CREATE INDEX "actor_name_trgm" ON "actor" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "actor_alias_trgm" ON "actor_alias" USING GIN ("alias" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "actor_alias_actor_id_alias_key_key" ON "actor_alias"("actor_id", "alias_key");

-- CreateIndex
CREATE INDEX "actor_title_actor_id_position_idx" ON "actor_title"("actor_id", "position");

-- CreateIndex
CREATE INDEX "topic_desk_id_label_key_id_idx" ON "topic"("desk_id", "label_key", "id");

-- CreateIndex
CREATE INDEX "topic_broader_id_idx" ON "topic"("broader_id");

-- CreateIndex
CREATE INDEX "topic_label_trgm" ON "topic" USING GIN ("label" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "topic_desk_id_notation_key" ON "topic"("desk_id", "notation");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_sequence_idx" ON "audit_event"("subject_type", "subject_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_desk_id_sequence_key" ON "audit_event"("desk_id", "sequence");

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotency_key" ADD CONSTRAINT "idempotency_key_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_current_version_id_fkey" FOREIGN KEY ("current_version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_version" ADD CONSTRAINT "article_version_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_kind" ADD CONSTRAINT "annotation_kind_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_kind_id_fkey" FOREIGN KEY ("kind_id") REFERENCES "annotation_kind"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_anchor" ADD CONSTRAINT "annotation_anchor_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_anchor" ADD CONSTRAINT "annotation_anchor_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_span" ADD CONSTRAINT "annotation_span_annotation_id_version_id_fkey" FOREIGN KEY ("annotation_id", "version_id") REFERENCES "annotation_anchor"("annotation_id", "version_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_actor" ADD CONSTRAINT "annotation_actor_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_actor" ADD CONSTRAINT "annotation_actor_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_topic" ADD CONSTRAINT "annotation_topic_annotation_id_fkey" FOREIGN KEY ("annotation_id") REFERENCES "annotation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annotation_topic" ADD CONSTRAINT "annotation_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor" ADD CONSTRAINT "actor_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_alias" ADD CONSTRAINT "actor_alias_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actor_title" ADD CONSTRAINT "actor_title_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_broader_id_fkey" FOREIGN KEY ("broader_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
