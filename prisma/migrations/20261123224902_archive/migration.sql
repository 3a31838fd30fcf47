-- CreateTable
CREATE TABLE "archived_version" (
    "number" SERIAL NOT NULL,
    "version_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "terms" TEXT[],

    CONSTRAINT "archived_version_pkey" PRIMARY KEY ("number")
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

-- CreateIndex
CREATE UNIQUE INDEX "archived_version_version_id_key" ON "archived_version"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "archived_version_article_id_key" ON "archived_version"("article_id");

-- CreateIndex
CREATE INDEX "archived_quote_desk_id_speaker_key_version_idx" ON "archived_quote"("desk_id", "speaker_key", "version");

-- AddForeignKey
ALTER TABLE "archived_version" ADD CONSTRAINT "archived_version_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "article_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_version" ADD CONSTRAINT "archived_version_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "archived_quote" ADD CONSTRAINT "archived_quote_version_fkey" FOREIGN KEY ("version") REFERENCES "archived_version"("number") ON DELETE CASCADE ON UPDATE CASCADE;
