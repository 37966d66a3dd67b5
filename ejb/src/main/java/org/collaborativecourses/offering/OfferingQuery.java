package org.collaborativecourses.offering;

/**
 * What is looked for among offerings; empty texts ask for nothing.
 *
 * @param collaborative a key
 * @param key what is offered
 * @param ended those that have ended too
 */
public record OfferingQuery(String collaborative, String key, boolean ended) {}
