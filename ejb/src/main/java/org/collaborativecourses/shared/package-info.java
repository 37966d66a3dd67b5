/**
 * What every feature stands on: the five languages, the texts of the interface, time, randomness, settings and the kinds
 * of refusal. It knows no feature, and refuses to become a drawer for what belongs to one.
 */
package org.collaborativecourses.shared;
