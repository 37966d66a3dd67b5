/**
 * Who has finished what, and where it is stuck: the completion matrix, the people behind each of its cells, and the tables
 * that leave the house. Counts from dated facts as they were on any day, each learner once per cell and once per total,
 * and nobody beyond the asker's reach. It decides nothing and changes nothing; what completes what, lower features know.
 */
package org.collaborativecourses.report;
