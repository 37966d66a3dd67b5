package org.collaborativecourses.launcher;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/**
 * The main class of the application's JVM: starts Payara Micro, and ends when the launcher's end of the pipe closes, so
 * that a killed launcher leaves no server behind. It runs without the launcher's other classes.
 */
public final class Companion {
    private Companion() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(Companion::endWithLauncher, "launcher-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName("fish.payara.micro.PayaraMicro")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Payara Micro does not start.", e.getCause());
        }
    }

    private static void endWithLauncher() {
        try {
            while (System.in.read() >= 0) {
                // The launcher says nothing; only the end of its pipe matters.
            }
        } catch (IOException closed) {
            // As good as the end.
        }
        System.exit(0);
    }
}
