package cl.bitacora.testkit.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The calls that the repository's README tells people to make, so that a test of each service makes them too. */
public final class ReadmeCalls {
    private static final Pattern CURL =
            Pattern.compile("curl [^`]*?-d @(\\S+)\\s+http://127\\.0\\.0\\.1:(\\d+)(/\\S+)", Pattern.DOTALL);

    private ReadmeCalls() {}

    /**
     * A call as printed.
     *
     * @param path of the service, from {@code /v1} on
     * @param body what the file that it sends holds
     */
    public record Call(String path, String body) {}

    /**
     * The calls to the service at a port, in the order of the README.
     *
     * @throws IOException if the README, or a file that it names, cannot be read
     */
    public static List<Call> to(int port) throws IOException {
        Path root = root();
        List<Call> calls = new ArrayList<>();
        Matcher matcher = CURL.matcher(Files.readString(root.resolve("README.md")));
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(2)) == port) {
                calls.add(new Call(matcher.group(3), Files.readString(root.resolve(matcher.group(1)))));
            }
        }
        return calls;
    }

    private static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("README.md")) && Files.isDirectory(folder.resolve("contracts"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no repository around " + start);
    }
}
