-- What an administrator sets for a course, beside what its folder says.

ALTER TABLE course
  ADD COLUMN due_days INT NULL AFTER enrolment_key;   -- complete within so many days after enrolling; none: whenever
