package org.collaborativecourses.notification;

/** Where a mail of the outbox stands. */
public enum MailState {
    WAITING,
    TRYING,
    SENT,
    GIVEN_UP;

    /** Of the text that says it. */
    public String textKey() {
        return switch (this) {
            case WAITING -> "notification.state.waiting";
            case TRYING -> "notification.state.trying";
            case SENT -> "notification.state.sent";
            case GIVEN_UP -> "notification.state.givenUp";
        };
    }
}
