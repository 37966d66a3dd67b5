/**
 * What a learner has done and what is still missing: evidence per item, and completion derived from it. It owns the
 * moment a course becomes complete, and refuses to turn what was once complete into incomplete.
 */
package org.collaborativecourses.progress;
