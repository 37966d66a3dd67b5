package org.collaborativecourses.collaborative;

import java.util.List;

/**
 * How somebody belongs to a collaborative, and who else does.
 *
 * @param participant whether one of their organisations takes part today
 * @param facilitators names of the people of this house who facilitate it
 * @param people how many belong to organisations that take part
 */
public record Belonging(boolean participant, List<String> facilitators, int people) {}
