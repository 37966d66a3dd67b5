package org.collaborativecourses.organisation;

/**
 * What is looked for among people; empty texts ask for nothing.
 *
 * @param text a part of the name or the address
 * @param organisation the key of one they belong to today; {@code -}: they belong to none
 * @param withMembers or to a member of it
 * @param role member (those who are nothing else), coordinator (whatever else they are), facilitator, secretariat,
 *     administrator
 */
public record PersonQuery(String text, String organisation, boolean withMembers, String country, String role) {}
