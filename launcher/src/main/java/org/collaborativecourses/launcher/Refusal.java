package org.collaborativecourses.launcher;

/** Something that the person who started the launcher can put right; told in one line, without a stack trace. */
final class Refusal extends RuntimeException {
    /** A wrong setting or argument. */
    static final int WRONG_USE = 2;
    /** Everything that was asked for is well formed, but it does not work. */
    static final int FAILED = 1;

    private final int exitCode;

    private Refusal(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static Refusal wrongUse(String message) {
        return new Refusal(WRONG_USE, message, null);
    }

    static Refusal failed(String message) {
        return new Refusal(FAILED, message, null);
    }

    static Refusal failed(String message, Throwable cause) {
        return new Refusal(FAILED, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
