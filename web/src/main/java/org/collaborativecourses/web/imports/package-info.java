/** Where files are brought, looked at and written. */
package org.collaborativecourses.web.imports;
