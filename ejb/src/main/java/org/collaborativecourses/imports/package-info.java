/**
 * People's spreadsheets: read, tried out, shown row by row, and then written, all of it or nothing. A file only adds and
 * changes: what it does not name stays as it is, an empty cell says nothing, and the same file twice changes nothing. Long
 * work runs outside the request, and how far it is stands in the database, where every node can see it. It refuses files
 * that would unpack to more than they should, and takes nothing from anywhere but the file.
 */
package org.collaborativecourses.imports;
