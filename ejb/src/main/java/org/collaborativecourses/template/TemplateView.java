package org.collaborativecourses.template;

/**
 * A template as a desk shows it.
 *
 * @param key of the course, programme or collaborative; empty for the house
 * @param version 0 where nobody has written it yet
 */
public record TemplateView(TemplateScope scope, String key, int version, TemplateContent content) {}
