-- Trigram indexes serve type-ahead and title search. Since PostgreSQL 13 a database's owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
