-- What belongs to people: certificates that their holders withdraw, reminders with their log, and who agreed to what.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

SET NAMES utf8mb4;

-- certificate -------------------------------------------------------------------------------------------------------

ALTER TABLE certificate
  ADD COLUMN IF NOT EXISTS withdrawn_at DATETIME(6) NULL;   -- its holder wished it gone: code and dates stay, nothing printed

-- attempt -----------------------------------------------------------------------------------------------------------

-- Accounts that were closed before kept what was written into quizzes. Choices stay: they are numbers of a file.
UPDATE response r JOIN attempt a ON a.id = r.attempt_id JOIN person p ON p.id = a.person_id
  SET r.answer = '[]' WHERE p.closed_at IS NOT NULL
  AND r.answer NOT REGEXP '^([][,]|"-?[0-9]{1,3}"|"true"|"false"|"")*$';

UPDATE response r JOIN attempt a ON a.id = r.attempt_id JOIN person p ON p.id = a.person_id
  SET r.tried = '[]' WHERE p.closed_at IS NOT NULL
  AND r.tried NOT REGEXP '^([][,]|"-?[0-9]{1,3}"|"true"|"false"|"")*$';

-- notification ------------------------------------------------------------------------------------------------------

ALTER TABLE mail
  ADD COLUMN IF NOT EXISTS unsubscribe VARCHAR(300) NULL;   -- where one click ends such mails; empty once sent

-- reminder ----------------------------------------------------------------------------------------------------------

-- Who is written to, and what. The course and the collaborative stand apart: they say whose rule it is.
CREATE TABLE IF NOT EXISTS reminder_rule (
  id                BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name              VARCHAR(120) NOT NULL,
  active            BOOLEAN NOT NULL DEFAULT FALSE,
  every_days        INT NOT NULL,                 -- to the same person again after so many days; 0: once
  course_key        VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  collaborative_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  conditions        TEXT NOT NULL,                -- JSON
  texts             MEDIUMTEXT NOT NULL,          -- JSON: subject and body by language
  made_by           BIGINT NOT NULL,              -- no foreign key: it survives the account
  made_at           DATETIME(6) NOT NULL,
  changed_at        DATETIME(6) NOT NULL,
  removed_at        DATETIME(6) NULL,
  KEY reminder_rule_active (active)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- What was sent. One mail a person and day over all rules, and one a rule, person and period: the keys decide.
CREATE TABLE IF NOT EXISTS reminder_sent (
  id         BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  rule_id    BIGINT NOT NULL,
  person_id  BIGINT NOT NULL,
  period     INT NOT NULL,
  day        DATE NOT NULL,                       -- where the person lives
  course_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language   CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sent_at    DATETIME(6) NOT NULL,
  UNIQUE KEY reminder_once (rule_id, person_id, period),
  UNIQUE KEY reminder_daily (person_id, day),
  KEY reminder_sent_at (sent_at),
  CONSTRAINT reminder_sent_rule FOREIGN KEY (rule_id) REFERENCES reminder_rule (id),
  CONSTRAINT reminder_sent_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Who wants no reminder at all, deadlines included.
CREATE TABLE IF NOT EXISTS reminder_stop (
  person_id  BIGINT NOT NULL PRIMARY KEY,
  stopped_at DATETIME(6) NOT NULL,
  CONSTRAINT reminder_stop_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- The words that were agreed to, by the beginning of their SHA-256.
CREATE TABLE IF NOT EXISTS consent_text (
  version  CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text     TEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- `open` is 1 until it is withdrawn, and empty afterwards.
CREATE TABLE IF NOT EXISTS consent (
  id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  person_id    BIGINT NOT NULL,
  purpose      VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version      CHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  given_at     DATETIME(6) NOT NULL,
  withdrawn_at DATETIME(6) NULL,
  open         TINYINT NULL,
  UNIQUE KEY consent_once (person_id, purpose, open),
  CONSTRAINT consent_person FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT consent_words FOREIGN KEY (version) REFERENCES consent_text (version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
