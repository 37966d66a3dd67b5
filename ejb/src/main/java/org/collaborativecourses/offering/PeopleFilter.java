package org.collaborativecourses.offering;

/**
 * Who is looked for among the people of an offering; empty texts ask for nothing.
 *
 * @param text a part of the name or the address
 * @param state of their place; {@code none}: could come in and have no place
 * @param organisation the key of one that they belong to today
 * @param country of the person
 * @param person the number of one person, or null
 */
public record PeopleFilter(String text, String state, String organisation, String country, Long person) {

    public static final PeopleFilter ALL = new PeopleFilter("", "", "", "", null);
}
