package cl.bitacora.local.postgres;

import cl.bitacora.local.StackProblem;
import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, and a continuous-integration machine often has no other user. There it runs in a
 * user namespace of its own, where it is nobody in particular and still owns its files.
 */
final class RootUser {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private RootUser() {}

    /** What must precede the server's commands: nothing for an ordinary user. */
    static List<String> wrapper() {
        return isRoot() ? NAMESPACE : List.of();
    }

    /**
     * Makes sure that the server can run at all.
     *
     * @throws StackProblem if this is root and the system gives no user namespaces
     */
    static void check() {
        if (!isRoot()) {
            return;
        }
        try {
            Process tried = new ProcessBuilder("unshare", "--user", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (tried.waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            // unshare is missing: same advice
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StackProblem(
                "PostgreSQL no corre como root en este sistema: ejecute scripts/up con un usuario sin privilegios.");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
