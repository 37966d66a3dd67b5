/** Pages of the completion matrix, the people behind it and charts, and every table of the desks as CSV, XLSX and JSON. */
package org.collaborativecourses.web.report;
