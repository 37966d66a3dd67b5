/**
 * What people may ask of the house about themselves: a copy of everything that is held, and to be erased; and how long
 * anything is kept. It holds nothing about anybody itself and knows no table of other features: it asks them
 * ({@code PersonDataAsked}), tells them ({@code AccountClosed}, {@code PeriodOver}), and puts the answers together. Refuses
 * whoever does not know the password, and whoever asks too often.
 */
package org.collaborativecourses.privacy;
