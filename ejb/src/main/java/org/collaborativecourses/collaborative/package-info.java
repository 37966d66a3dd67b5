/**
 * Learning collaboratives: what each is, who is responsible for it from when to when, who takes part, and which courses it
 * offers. It follows organisations that change or are merged, and tells whoever is above it when participants change. It
 * refuses to know who learns what.
 */
package org.collaborativecourses.collaborative;
