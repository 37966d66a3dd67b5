package org.collaborativecourses.shared;

/** More was sent than is taken here. Answered with 413. */
public class TooLargeException extends DomainException {

    private static final long serialVersionUID = 1L;

    /** @param kilobytes that are taken */
    public TooLargeException(int kilobytes) {
        super("shared.error.tooLarge", kilobytes);
    }
}
