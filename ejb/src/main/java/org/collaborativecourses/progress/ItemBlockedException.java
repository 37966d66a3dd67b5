package org.collaborativecourses.progress;

import org.collaborativecourses.shared.RefusedException;

/** The item opens only when another is complete. */
public class ItemBlockedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public ItemBlockedException() {
        super("progress.error.blocked");
    }
}
