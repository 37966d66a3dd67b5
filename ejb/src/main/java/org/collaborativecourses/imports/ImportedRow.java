package org.collaborativecourses.imports;

import java.util.List;

/** A row of a file, and what becomes of it. @param what the row is about, as the file writes it */
public record ImportedRow(int number, Outcome outcome, String what, List<Reason> why) {}
