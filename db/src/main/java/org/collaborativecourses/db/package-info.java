/**
 * The schema as Flyway migrations (under {@code db/migration}) and an embedded MariaDB for development, tests and small
 * houses. It owns the server's process and its folder: binaries, data, lock and password. It refuses a folder that
 * another process uses, a system for which there is no binary, and every address but loopback. Nothing here knows the
 * domain.
 */
package org.collaborativecourses.db;
