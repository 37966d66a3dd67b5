-- Programmes that the secretariat makes and keeps, beside those of courses/programmes.yaml. Every statement can be run
-- again: MariaDB commits each one by itself, and a migration may be killed between two.

ALTER TABLE programme
  ADD COLUMN IF NOT EXISTS source     VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'file', -- whose word holds: file, desk
  ADD COLUMN IF NOT EXISTS version    INT NOT NULL DEFAULT 1,      -- one more with each change
  ADD COLUMN IF NOT EXISTS filed      TEXT NULL,                   -- what the file said last, JSON; empty: it names none
  ADD COLUMN IF NOT EXISTS retired_at DATETIME(6) NULL,            -- with offered = FALSE; empty: in preparation
  ADD COLUMN IF NOT EXISTS changed_at DATETIME(6) NULL;

UPDATE programme SET retired_at = UTC_TIMESTAMP(6) WHERE NOT offered AND retired_at IS NULL AND source = 'file';
