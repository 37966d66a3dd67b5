package org.collaborativecourses.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The command line. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        int exitCode;
        try {
            exitCode = run(List.of(arguments));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            exitCode = refusal.exitCode();
        } catch (IOException e) {
            System.err.println("A file cannot be read or written: " + e);
            exitCode = Refusal.FAILED;
        } catch (InterruptedException e) {
            exitCode = Refusal.FAILED;
        }
        System.exit(exitCode);
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            new Stack(Settings.read(System.getenv())).run();
            return 0;
        }
        String command = arguments.get(0);
        if (command.equals("--help") && arguments.size() == 1) {
            System.out.print(help());
            return 0;
        }
        if (command.equals("--version") && arguments.size() == 1) {
            System.out.println("Collaborative Courses " + version());
            return 0;
        }
        if (command.equals("validate")) {
            if (arguments.size() != 2 || arguments.get(1).startsWith("-")) {
                throw Refusal.wrongUse("validate expects one folder: validate FOLDER");
            }
            return CourseValidation.run(Path.of(arguments.get(1)));
        }
        if (command.equals("verify")) {
            return FileVerification.run(arguments.subList(1, arguments.size()));
        }
        throw Refusal.wrongUse(
                "Unknown argument \"" + command + "\": expected nothing, validate FOLDER, verify FILE, --help or"
                        + " --version; settings are environment variables, see --help.");
    }

    static String help() {
        StringBuilder help = new StringBuilder("""
                Collaborative Courses: self-paced courses for learning collaboratives.

                  java -jar collaborative-courses.jar                   run it; Ctrl-C ends it
                  java -jar collaborative-courses.jar validate FOLDER   check a course folder, or a folder of them
                  java -jar collaborative-courses.jar verify FILE       check a certificate's PDF or badge without a server;
                                       [--keys FILE]            the keys are what a house publishes at /.well-known/did.json
                  java -jar collaborative-courses.jar --help            this text
                  java -jar collaborative-courses.jar --version         the version

                Settings are environment variables:

                """);
        Arrays.stream(Setting.values()).map(Setting::help).forEach(help::append);
        help.append("""

                Exit codes: 0 ended as asked, 1 it does not work (one line says why), 2 a wrong setting or argument.
                """);
        return help.toString();
    }

    private static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
