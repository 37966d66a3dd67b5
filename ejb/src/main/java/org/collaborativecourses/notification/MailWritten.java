package org.collaborativecourses.notification;

/** There is a mail to send once this transaction is through. */
record MailWritten() {}
