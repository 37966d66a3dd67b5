package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whether pages can be asked for. Health is answered seconds before that, while Faces is only starting: whoever came then
 * would be told of an error.
 */
@ApplicationScoped
class OpenDoor {

    private volatile boolean open;

    void open() {
        open = true;
    }

    boolean isOpen() {
        return open;
    }
}
