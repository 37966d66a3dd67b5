package org.collaborativecourses.web.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.collaborativecourses.shared.TooManyException;

/**
 * Lets files of several megabytes through one at a time: each is in memory whole, and once more in the driver, on its way
 * from the disk that it was received on to the database. That takes less than a second; who waits too long may try again.
 */
@ApplicationScoped
class FileDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore free = new Semaphore(1, true);

    /** @throws TooManyException where too many others came first */
    void enter() {
        try {
            if (!free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyException(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyException(PATIENCE);
        }
    }

    void leave() {
        free.release();
    }
}
