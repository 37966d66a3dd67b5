/**
 * What people are told by mail. It listens to what happens elsewhere, writes each mail in the transaction that causes it,
 * and sends it afterwards until it is gone or three days have passed. It refuses to decide who deserves a mail: nobody
 * calls it.
 */
package org.collaborativecourses.notification;
