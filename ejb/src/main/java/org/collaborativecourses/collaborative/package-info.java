/**
 * Learning collaboratives: which there are, who leads them, and which courses they offer. For now as facts to browse by;
 * it refuses to know who learns what.
 */
package org.collaborativecourses.collaborative;
