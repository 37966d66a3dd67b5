-- When somebody first got a place in an offering: days to be done in count from then, however often they leave and come
-- back. Empty: never yet. Every statement can be run again.

ALTER TABLE offering_place
  ADD COLUMN IF NOT EXISTS placed_at DATETIME(6) NULL;

UPDATE offering_place SET placed_at = since WHERE state = 'enrolled' AND placed_at IS NULL;
