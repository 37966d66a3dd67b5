-- Work that is marked by a person.
-- Every statement can be run again: MariaDB commits each one by itself, and a migration may be killed between two.

SET NAMES utf8mb4;

-- progress ----------------------------------------------------------------------------------------------------------

ALTER TABLE item_progress
  ADD COLUMN IF NOT EXISTS marked_at DATETIME(6) NULL;

-- marking -----------------------------------------------------------------------------------------------------------

-- What somebody said of a submission. Nothing is ever overwritten: whoever corrects a marking adds the next round, and
-- the unique key lets only one of two be the next. No foreign key to the submission: it goes when its author closes the
-- account, and the points stay.
CREATE TABLE IF NOT EXISTS marking (
  id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  submission_id BIGINT NOT NULL,
  round         INT NOT NULL,                     -- counts from 1; the highest is what holds
  enrolment_id  BIGINT NOT NULL,
  item_key      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number        INT NOT NULL,                     -- of the submission
  revision_id   BIGINT NOT NULL,                  -- whose rubric it was marked against
  outcome       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,   -- marked, handed-back
  levels        VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,  -- a level for each criterion, from 0: 2,1,3
  points        INT NULL,
  most          INT NULL,                         -- points that could be had
  comment       TEXT NOT NULL,
  marked_by     BIGINT NOT NULL,
  marked_at     DATETIME(6) NOT NULL,
  UNIQUE KEY marking_once (submission_id, round),
  KEY marking_item (enrolment_id, item_key),
  CONSTRAINT marking_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
  CONSTRAINT marking_person FOREIGN KEY (marked_by) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- programme ---------------------------------------------------------------------------------------------------------

-- A programme as courses/programmes.yaml holds it: one document, replaced when the file says something else.
CREATE TABLE IF NOT EXISTS programme (
  programme_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
  position      INT NOT NULL,
  outline       TEXT NOT NULL,                    -- JSON
  offered       BOOLEAN NOT NULL DEFAULT TRUE     -- FALSE once the file names it no longer
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

-- Which courses of a programme somebody has completed. Written under the person's lock, so that whoever completes the
-- last two at the same time sees both.
CREATE TABLE IF NOT EXISTS programme_course (
  person_id     BIGINT NOT NULL,
  programme_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  course_key    VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (person_id, programme_key, course_key),
  CONSTRAINT programme_course_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
