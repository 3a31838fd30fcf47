-- CreateIndex
CREATE INDEX "annotation_exact_trgm" ON "annotation" USING GIN ("exact" gin_trgm_ops);
