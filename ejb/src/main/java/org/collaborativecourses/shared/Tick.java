package org.collaborativecourses.shared;

import java.lang.System.Logger.Level;

/**
 * What a clock starts. The container gives a timer up for good, until the node starts anew, where it throws twice in a
 * row: a database that is away for two ticks would end all mail, looks and rules. So nothing is thrown out of a tick.
 */
public final class Tick {

    private Tick() {}

    /**
     * Does it, and writes into the log why it could not be done; what is left is done at the next tick.
     *
     * @param who names the logger
     */
    public static void safely(Class<?> who, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            System.getLogger(who.getName()).log(Level.ERROR, "Not done, and tried again at the next turn", failed);
        }
    }
}
